import type { CertificateExtensions, SubjectFields } from '@styk/sdk/signing/issuing';

const PURPOSE = {
  clientAuth: '1.3.6.1.5.5.7.3.2',
  emailProtection: '1.3.6.1.5.5.7.3.4',
  timeStamping: '1.3.6.1.5.5.7.3.8',
  ocspSigning: '1.3.6.1.5.5.7.3.9',
} as const;

/** Class КС1 of signature means (order of the FSB of Russia № 796). */
const KC1 = '1.2.643.100.113.1';

/** `.example` belongs to nobody (RFC 2606). */
const ADDRESSES = {
  crlAddresses: ['http://ca.example/issuing.crl'],
  ocspAddresses: ['http://ocsp.example/'],
  issuerAddresses: ['http://ca.example/issuing.cer'],
} as const;

const TEST_ONLY = 'TEST ONLY';

export function authorityName(name: string): SubjectFields {
  return { country: 'RU', organization: TEST_ONLY, cn: `${TEST_ONLY} ${name}` };
}

/** A root, or the authority below it, whose work are the certificates of people. */
export function authorityExtensions(kind: 'root' | 'issuing'): CertificateExtensions {
  return {
    authority: { pathLength: kind === 'root' ? 1 : 0 },
    keyUsage: ['keyCertSign', 'cRLSign'],
    policies: [KC1],
    subjectSignTool: 'Styk (TEST ONLY)',
  };
}

/** As a person's certificate is under the FSB's order № 795, apart from what its texts say. */
export const HOLDER_EXTENSIONS: CertificateExtensions = {
  keyUsage: ['digitalSignature', 'nonRepudiation', 'keyEncipherment', 'dataEncipherment'],
  purposes: [PURPOSE.clientAuth, PURPOSE.emailProtection],
  policies: [KC1],
  subjectSignTool: 'Styk (TEST ONLY)',
  issuerSignTool: {
    signTool: 'Styk signatures (TEST ONLY)',
    cATool: 'Styk authority (TEST ONLY)',
    signToolCert: 'none: TEST ONLY',
    cAToolCert: 'none: TEST ONLY',
  },
  ...ADDRESSES,
};

/** Services of the authority; they say nothing of people. */
export const SERVICES: readonly {
  readonly id: 'tsa' | 'ocsp';
  readonly name: string;
  readonly extensions: CertificateExtensions;
}[] = [
  {
    id: 'tsa',
    name: 'timestamps',
    extensions: {
      keyUsage: ['digitalSignature', 'nonRepudiation'],
      purposes: [PURPOSE.timeStamping],
      arePurposesCritical: true,
      crlAddresses: ADDRESSES.crlAddresses,
    },
  },
  {
    id: 'ocsp',
    name: 'OCSP responder',
    extensions: { keyUsage: ['digitalSignature'], purposes: [PURPOSE.ocspSigning], ocspNoCheck: true },
  },
];
