import type { TokenInfo } from '@styk/sdk/api/identity';
import { systemClock } from '@styk/sdk/clock';
import type { OperationCall, OperationResult, ServiceModule } from '../../operation.ts';
import { forgetAssertions } from './client-assertion.ts';
import { rotateKey } from './client-keys.ts';
import { createToken } from './create-token.ts';
import { startDevice } from './device-login.ts';
import { getJwks, getOpenIdConfiguration } from './discovery.ts';
import { unlinkAccount } from './links.ts';
import { migrations } from './schema.ts';
import { forgetOldTokens } from './tokens.ts';

export const identityService: ServiceModule = {
  name: 'identity',
  migrations,
  handlers: { createToken, startDevice, getTokenInfo, getOpenIdConfiguration, getJwks, unlinkAccount, rotateKey },
  jobs: {
    tokens: {
      schedule: 'nightly',
      run: ({ tx, now }) => ({ forgotten: forgetOldTokens(tx, now), assertions: forgetAssertions(tx, systemClock) }),
    },
  },
};

function getTokenInfo({ caller }: OperationCall): OperationResult<TokenInfo> {
  const { partnerId, clientId, scopes, tokenExpiresAt = 0 } = caller;
  const expiresAt = new Date(tokenExpiresAt).toISOString();
  return { status: 200, body: { partnerId, clientId, scopes, environment: 'sandbox', expiresAt } };
}
