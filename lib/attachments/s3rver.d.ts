/** What tests use of the S3 server from npm; it brings no types of its own. */
declare module "s3rver" {
  interface Options {
    readonly address: string;
    /** 0: any that is free */
    readonly port: number;
    readonly silent: boolean;
    readonly directory: string;
    readonly configureBuckets: readonly { readonly name: string }[];
  }

  export default class S3rver {
    constructor(options: Options);
    /** Resolves to where it listens. */
    run(): Promise<{ address: string; port: number }>;
    close(): Promise<void>;
  }
}
