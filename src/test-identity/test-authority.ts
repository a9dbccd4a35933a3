import type { Clock } from '@styk/sdk';
import { newSerial, randomEntropy, type SeededKey } from '@styk/sdk/signing/issuing';
import { forgeName } from './forge-name.ts';
import { issueCertificate, newKeyPair, toPem } from './issue-certificate.ts';

/** A certificate authority for tests and the sandbox. Nobody else trusts it, and nothing real may be signed under it. */
export interface TestAuthority {
  readonly certificatePem: string;
  /** PKCS#8. */
  readonly privateKeyPem: string;
  /** Certificates and lists begin at this clock's time. */
  readonly clock: Clock;
}

const VALID_YEARS = 20;

/** A new self-signed authority with an RSA-2048 key. `name` is its common name. */
export async function makeTestAuthority({
  name,
  clock,
  seeded,
}: {
  readonly name: string;
  readonly clock: Clock;
  /** Makes the key and the number the same every time. */
  readonly seeded?: SeededKey | undefined;
}): Promise<TestAuthority> {
  const { privateKeyPem, publicKeyPem } = await newKeyPair(seeded);
  const notBefore = new Date(clock.now());
  const notAfter = new Date(notBefore);
  notAfter.setUTCFullYear(notAfter.getUTCFullYear() + VALID_YEARS);
  const certificate = issueCertificate({
    serial: newSerial(seeded?.entropy ?? randomEntropy, seeded?.purpose ?? name),
    publicKeyPem,
    subject: forgeName({ country: 'RU', organization: 'TEST ONLY', cn: name }),
    notBefore,
    notAfter,
    isAuthority: true,
    issuerPrivateKeyPem: privateKeyPem,
  });
  return { certificatePem: toPem(certificate), privateKeyPem, clock };
}
