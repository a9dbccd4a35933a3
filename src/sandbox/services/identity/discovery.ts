import type { JwkSet, OpenIdConfiguration } from '@styk/sdk/api/identity';
import type { OperationCall, OperationResult } from '../../operation.ts';
import { webhookJwks } from '../events/subscriptions/keys.ts';
import { PARTNER_SCOPES } from './scopes.ts';
import { publicKeys } from './signing-key.ts';

export const AUTHORIZE_PAGE = '/identity/v1/authorize';

export function getOpenIdConfiguration({ origin, operation }: OperationCall): OperationResult<OpenIdConfiguration> {
  const issuer = `${origin}${operation.basePath}`;
  return {
    status: 200,
    body: {
      issuer,
      authorization_endpoint: `${origin}${AUTHORIZE_PAGE}`,
      token_endpoint: `${issuer}/oauth/token`,
      device_authorization_endpoint: `${issuer}/oauth/device`,
      jwks_uri: `${issuer}/jwks`,
      scopes_supported: ['openid', ...PARTNER_SCOPES],
      response_types_supported: ['code'],
      grant_types_supported: [
        'client_credentials',
        'urn:ietf:params:oauth:grant-type:device_code',
        'authorization_code',
        'refresh_token',
      ],
      token_endpoint_auth_methods_supported: ['private_key_jwt', 'client_secret_post', 'none'],
      token_endpoint_auth_signing_alg_values_supported: ['ES256', 'EdDSA', 'PS256', 'RS256'],
      code_challenge_methods_supported: ['S256'],
      subject_types_supported: ['pairwise'],
      id_token_signing_alg_values_supported: ['ES256'],
    },
  };
}

export function getJwks(call: OperationCall): OperationResult<JwkSet> {
  return { status: 200, body: { keys: [...publicKeys(call), ...webhookJwks(call)] } };
}
