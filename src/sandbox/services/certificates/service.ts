import type { TestAuthority as AuthorityAnswer, TestCertificate, TestCertificateRequest } from '@styk/sdk/api/sandbox';
import { issueTestIdentity } from '../../../test-identity/test-identity.ts';
import type { OperationCall, OperationResult, Preparation, ServiceModule } from '../../operation.ts';
import { requireNumbers } from '../partners/require-numbers.ts';
import { type Authority, type AuthorityKeeper, authorityMigrations } from './authority.ts';

const VALID_DAYS = 365;
const DAY_MS = 86_400_000;

/** Test identities of the sandbox's own authority, for signing documents that nobody will ever rely on. */
export function createCertificatesService(keeper: AuthorityKeeper): ServiceModule {
  const issue: Preparation<unknown, TestCertificateRequest> = async ({ body, now, draw }) => {
    const { organisation, person, kind = 'head', algorithm } = body;
    requireNumbers(organisation);
    const { entropy } = keeper;
    const purpose = draw(16).toString('hex');
    const authority = await keeper.get();
    const identity = await issueTestIdentity(authority, {
      kind,
      organisation,
      person,
      validDays: VALID_DAYS,
      algorithm,
      seeded: entropy && { entropy, purpose },
    });
    return {
      certificatePem: identity.certificatePem,
      privateKeyPem: identity.privateKeyPem,
      authorityPem: identity.authorityPem,
      notAfter: new Date(now + VALID_DAYS * DAY_MS).toISOString(),
    } satisfies TestCertificate;
  };
  return {
    name: 'certificates',
    migrations: authorityMigrations,
    preparations: { createTestCertificate: issue, getTestAuthority: () => keeper.get() },
    handlers: {
      createTestCertificate: ({ prepared }: OperationCall): OperationResult<TestCertificate> => ({
        status: 201,
        body: prepared as TestCertificate,
      }),
      getTestAuthority: ({ prepared }: OperationCall): OperationResult<AuthorityAnswer> => {
        const { certificatePem, crl } = prepared as Authority;
        return { status: 200, body: { certificatePem, crlPem: toCrlPem(crl) } };
      },
    },
  };
}

function toCrlPem(crl: Uint8Array): string {
  const lines = Buffer.from(crl)
    .toString('base64')
    .replace(/.{64}(?=.)/g, '$&\n');
  return `-----BEGIN X509 CRL-----\n${lines}\n-----END X509 CRL-----\n`;
}
