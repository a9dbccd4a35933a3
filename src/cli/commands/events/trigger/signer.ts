import type { Stage } from './stage.ts';

/** Who signs for the partner. */
export const HEAD = { last: 'Тестов', first: 'Иван' } as const;

/** The head of the partner with a new certificate. */
export interface HeadSigner {
  /** Serial number of the certificate, hex. */
  readonly serial: string;
  readonly notAfter: string;
  /** A detached signature in base64. */
  sign(bytes: Uint8Array): Promise<string>;
}

export async function openHeadSigner(stage: Stage): Promise<HeadSigner> {
  const { fileSigner, parseCertificate, readCertificates, signDetached } = await import('@styk/sdk/signing');
  const { edo, sandbox } = stage.styk;
  const { name, inn, ogrn = '' } = await edo.getParticipant();
  const person = { surname: HEAD.last, givenName: HEAD.first };
  const issued = await sandbox.createTestCertificate({ organisation: { name, inn, ogrn }, person });
  const certificate = Buffer.from(issued.certificatePem);
  const signer = fileSigner({ key: Buffer.from(issued.privateKeyPem), certificate });
  const [der = certificate] = readCertificates(certificate);
  return {
    serial: parseCertificate(der).serial,
    notAfter: issued.notAfter,
    async sign(bytes) {
      // The sandbox's time: its certificates are not valid before it.
      const signingTime = new Date(await stage.now());
      return Buffer.from(await signDetached(bytes, signer, { signingTime })).toString('base64');
    },
  };
}
