import { contextTag } from '../../asn1/element.ts';
import { parseBer } from '../../asn1/reader.ts';
import { type Certificate, isSelfIssued } from '../../x509/certificate.ts';
import { EXTENSION, extensionValue } from '../../x509/extensions.ts';
import { type GeneralName, readGeneralNames } from '../../x509/general-name.ts';
import { formatName } from '../../x509/name.ts';
import { permits, readNameConstraints } from '../../x509/name-constraints.ts';
import { type Finding, finding } from '../finding.ts';

/** emailAddress of PKCS #9, where old certificates keep the mailbox. */
const EMAIL_ATTRIBUTE = '1.2.840.113549.1.9.1';

/** Whether every name is one its authorities may certify (RFC 5280 4.2.1.10). The anchor's rules hold as any other's. */
export function nameProblem(path: readonly Certificate[]): Finding | undefined {
  for (const [index, authority] of path.entries()) {
    const value = index === 0 ? undefined : extensionValue(authority, EXTENSION.nameConstraints);
    if (value === undefined) continue;
    const constraints = readNameConstraints(value);
    // Self-issued authorities are exempt, the signer is not (RFC 5280 6.1.3 b).
    const bound = path.slice(0, index).filter((certificate, place) => place === 0 || !isSelfIssued(certificate));
    const refused = bound.flatMap(namesOf).find((name) => !permits(constraints, name));
    if (refused !== undefined) {
      return finding('chain-name-not-permitted', { issuer: formatName(authority.subject), name: describe(refused) });
    }
  }
  return undefined;
}

function namesOf(certificate: Certificate): readonly GeneralName[] {
  const { subject } = certificate;
  const value = extensionValue(certificate, EXTENSION.subjectAltName);
  const alternative = value === undefined ? [] : readGeneralNames(parseBer(value, 'SubjectAltName'));
  const mailboxes = alternative.some(({ kind }) => kind === 'email')
    ? []
    : subject.attributes
        .filter(({ oid }) => oid === EMAIL_ATTRIBUTE)
        .map(({ value: mailbox }) => ({ kind: 'email', value: mailbox }) as const);
  const own = subject.attributes.length === 0 ? [] : [{ kind: 'directory', name: subject } as const];
  return [...own, ...mailboxes, ...alternative];
}

function describe(name: GeneralName): string {
  switch (name.kind) {
    case 'directory':
      return formatName(name.name);
    case 'ip':
      return Buffer.from(name.octets).toString('hex');
    case 'other':
      return `[${name.tag - contextTag(0)}]`;
    default:
      return name.value;
  }
}
