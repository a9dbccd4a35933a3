import type { TokenInfo } from '@styk/sdk/api/identity';
import { systemClock } from '@styk/sdk/clock';
import type { OperationCall, OperationResult, ServiceModule } from '../../operation.ts';
import { createSqlInvariant } from '../../sql-invariant.ts';
import { openCapabilities } from '../partners/storage/capabilities.ts';
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
      run: ({ tx, now }) => ({
        forgotten: forgetOldTokens(tx, now),
        assertions: forgetAssertions(tx, systemClock),
        codes: tx.run('DELETE FROM identity_code WHERE expires_at <= ?', now).changes,
        refreshTokens: tx.run('DELETE FROM identity_refresh WHERE expires_at <= ?', now).changes,
      }),
    },
  },
  invariants: [
    createSqlInvariant({
      id: 'R02',
      statement: 'A link stands on a login at the same partner, and a partner calls nobody by two customers at once',
      sql: `SELECT 'link ' || l.id || ' without a login' AS text FROM identity_link l
          WHERE NOT EXISTS (SELECT 1 FROM identity_subject s WHERE s.partner_id = l.partner_id)
        UNION ALL
        SELECT 'account ' || local_id || ' is linked ' || count(*) || ' times' FROM identity_link
          WHERE ended_at IS NULL GROUP BY partner_id, local_id HAVING count(*) > 1`,
    }),
  ],
};

function getTokenInfo({ tx, caller }: OperationCall): OperationResult<TokenInfo> {
  const { partnerId, clientId, scopes, environment = 'sandbox', tokenExpiresAt = 0 } = caller;
  const expiresAt = new Date(tokenExpiresAt).toISOString();
  const capabilities = openCapabilities(tx, partnerId, environment);
  return { status: 200, body: { partnerId, clientId, scopes, capabilities, environment, expiresAt } };
}
