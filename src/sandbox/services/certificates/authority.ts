import type { Clock } from '@styk/sdk';
import type { Entropy } from '@styk/sdk/signing/issuing';
import { issueRevocationList } from '../../../test-identity/revocation-list.ts';
import { makeTestAuthority, type TestAuthority } from '../../../test-identity/test-authority.ts';
import type { CommitQueue } from '../../storage/commit-queue.ts';
import type { Migration } from '../../storage/migrations.ts';
import type { Tx } from '../../storage/tx.ts';

export const authorityMigrations: readonly Migration[] = [
  {
    name: 'authority',
    sql: `CREATE TABLE certificates_authority (
            only INTEGER PRIMARY KEY CHECK (only = 1), certificate_pem TEXT NOT NULL, private_key_pem TEXT NOT NULL,
            crl BLOB NOT NULL
          ) STRICT;`,
  },
];

/** The sandbox's own certificate authority: one for the life of a data folder, made when it is first asked for. */
export interface Authority extends TestAuthority {
  /** List of revoked certificates, DER. */
  readonly crl: Uint8Array;
}

export interface AuthorityKeeper {
  /** What makes the same keys every time, for a sandbox with a seed. */
  readonly entropy: Entropy | undefined;
  get(): Promise<Authority>;
  /** Undefined as long as nobody has asked for it, when there is nothing signed under it either. */
  find(tx: Tx): Authority | undefined;
}

/** Long before any clock a test will set, so that the authority is in force whatever time the sandbox plays. */
const BORN: Clock = { now: () => Date.UTC(2020, 0, 1), sleep: () => Promise.resolve() };

interface Row {
  readonly certificatePem: string;
  readonly privateKeyPem: string;
  readonly crl: Uint8Array;
}

export function createAuthorityKeeper(tx: Tx, queue: CommitQueue, clock: Clock, entropy?: Entropy): AuthorityKeeper {
  const find = (from: Tx): Authority | undefined => {
    const row = from.get<Row>(
      'SELECT certificate_pem AS certificatePem, private_key_pem AS privateKeyPem, crl FROM certificates_authority',
    );
    return row && { ...row, clock };
  };
  let making: Promise<Authority> | undefined;
  const make = async (): Promise<Authority> => {
    const seeded = entropy && { entropy, purpose: 'authority' };
    const born = await makeTestAuthority({ name: 'Styk sandbox test authority', clock: BORN, seeded });
    const crl = await issueRevocationList(born);
    await queue.run((open) =>
      open.run(
        'INSERT INTO certificates_authority (only, certificate_pem, private_key_pem, crl) VALUES (1, ?, ?, ?)',
        born.certificatePem,
        born.privateKeyPem,
        crl,
      ),
    );
    return { ...born, crl, clock };
  };
  return {
    entropy,
    find,
    async get() {
      const known = find(tx);
      if (known !== undefined) return known;
      // Those who ask at the same time get the same one.
      making ??= make().finally(() => {
        making = undefined;
      });
      return making;
    },
  };
}
