// A real OpenID Connect provider for the tests of the sign-in: node issuer.mjs PORT EXPLORER SECONDS PAGE
// PORT      where it listens on 127.0.0.1
// EXPLORER  origin of the explorer
// SECONDS   how long an access token lasts
// PAGE      the explorer's page to which codes are sent
// It prints "ready" once it listens.
import Provider from 'oidc-provider';
import { exportJWK, generateKeyPair } from 'jose';

const [port, explorer, seconds, page] = process.argv.slice(2);
const { privateKey } = await generateKeyPair('ES256', { extractable: true });

const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [{
    client_id: 'explorer', token_endpoint_auth_method: 'none', redirect_uris: [explorer + page],
    response_types: ['code'], grant_types: ['authorization_code'], id_token_signed_response_alg: 'ES256',
  }],
  jwks: { keys: [{ ...await exportJWK(privateKey), alg: 'ES256', use: 'sig', kid: 'k1' }] },
  scopes: ['openid', 'scoring/score.read'],
  pkce: { required: () => true },
  clientBasedCORS: (context, origin) => origin === explorer,
  findAccount: (context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
  extraTokenClaims: () => ({ roles: ['advisor'], portfolios: ['main'] }),
  features: {
    devInteractions: { enabled: true },
    resourceIndicators: {
      enabled: true,
      getResourceServerInfo: () => ({ scope: 'scoring/score.read', audience: 'urn:credit-scoring', accessTokenFormat: 'jwt', accessTokenTTL: Number(seconds), jwt: { sign: { alg: 'ES256' } } }),
    },
  },
});

provider.listen(Number(port), '127.0.0.1', () => console.log('ready'));
