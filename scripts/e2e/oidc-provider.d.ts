/** The package has no types; this much of it is used. */
declare module "oidc-provider" {
  export default class Provider {
    constructor(issuer: string, configuration: object);
    listen(port: number): void;
  }
}
