/**
 * A real OpenID Connect provider for the browser tests, a process of its own: it has much to say about not being meant
 * for production. Whoever types a name and any password is that person.
 */
import Provider from "oidc-provider";

const { PORT, CALLBACK, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = process.env;

const provider = new Provider(`http://localhost:${PORT}`, {
  clients: [
    {
      client_id: OIDC_CLIENT_ID,
      client_secret: OIDC_CLIENT_SECRET,
      redirect_uris: [CALLBACK],
      grant_types: ["authorization_code"],
      response_types: ["code"],
      token_endpoint_auth_method: "client_secret_basic",
    },
  ],
  claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
  conformIdTokenClaims: false,
  findAccount: (_context: unknown, id: string) => ({
    accountId: id,
    claims: () => ({ sub: id, email: id, email_verified: true, name: id }),
  }),
});
provider.listen(Number(PORT));
