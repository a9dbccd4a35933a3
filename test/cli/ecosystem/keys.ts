import { systemClock } from '@styk/sdk/clock';
import { issueRevocationList } from '../../../src/test-identity/revocation-list.ts';
import { makeTestAuthority } from '../../../src/test-identity/test-authority.ts';
import { issueTestIdentity } from '../../../src/test-identity/test-identity.ts';

/** A test identity of the seller of the samples: key.pem, cert.pem, ca.pem, ca.crl. */
export async function writeKeys(project: {
  write(name: string, content: string | Uint8Array): unknown;
}): Promise<void> {
  const authority = await makeTestAuthority({ name: 'TEST CA', clock: systemClock });
  const identity = await issueTestIdentity(authority, {
    kind: 'head',
    organisation: { name: 'ООО «Ромашка»', inn: '7701234560', ogrn: '1027700000008' },
    person: { surname: 'Ромашкина', givenName: 'Анна Сергеевна' },
    validDays: 30,
  });
  project.write('key.pem', identity.privateKeyPem);
  project.write('cert.pem', identity.certificatePem);
  project.write('ca.pem', identity.authorityPem);
  project.write('ca.crl', await issueRevocationList(authority));
}
