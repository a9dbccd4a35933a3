import { TAG } from '../asn1/element.ts';
import { expectTag, FieldReader } from '../asn1/fields.ts';
import { parseBer } from '../asn1/reader.ts';
import { readText } from '../asn1/strings.ts';
import type { Certificate } from './certificate.ts';
import { EXTENSION, extensionValue } from './extensions.ts';
import { readPolicies } from './policies.ts';

/** Classes of signature means (order of the FSB of Russia № 796), weakest first; each stands for a policy 1.2.643.100.113.N. */
export const SIGNATURE_CLASSES = ['КС1', 'КС2', 'КС3', 'КВ1', 'КВ2', 'КА1'] as const;

export type SignatureClass = (typeof SIGNATURE_CLASSES)[number];

const CLASS_POLICY = '1.2.643.100.113.';

/** The means with which the authority works, and the papers that say that they conform (order № 795, clause 29). */
export interface IssuerSignTool {
  readonly signTool: string;
  readonly cATool: string;
  readonly signToolCert: string;
  readonly cAToolCert: string;
}

/** What a certificate says about being qualified (63-FZ, article 17; order of the FSB of Russia № 795). */
export interface Qualification {
  /** Policies as they stand in the certificate. */
  readonly policies: readonly string[];
  readonly classes: readonly SignatureClass[];
  readonly subjectSignTool?: string;
  readonly issuerSignTool?: IssuerSignTool;
  /**
   * It has all that a qualified certificate must have. Whether it *is* one depends on the authority: only an accredited
   * one can issue it.
   */
  readonly hasQualifiedForm: boolean;
}

/** @throws signing-asn1-… where one of the extensions cannot be read */
export function readQualification(certificate: Certificate): Qualification {
  const read = <T>(oid: string, reader: (value: Uint8Array) => T) => {
    const value = extensionValue(certificate, oid);
    return value && reader(value);
  };
  const policies = read(EXTENSION.certificatePolicies, readPolicies) ?? [];
  const classes = classesAmong(policies);
  const subjectSignTool = read(EXTENSION.subjectSignTool, readSubjectSignTool);
  const issuerSignTool = read(EXTENSION.issuerSignTool, readIssuerSignTool);
  return {
    policies,
    classes,
    ...(subjectSignTool !== undefined && { subjectSignTool }),
    ...(issuerSignTool && { issuerSignTool }),
    hasQualifiedForm: classes.length > 0 && subjectSignTool !== undefined && issuerSignTool !== undefined,
  };
}

export function classesAmong(policies: readonly string[]): readonly SignatureClass[] {
  return SIGNATURE_CLASSES.filter((_, index) => policies.includes(`${CLASS_POLICY}${index + 1}`));
}

function readSubjectSignTool(value: Uint8Array): string {
  return readText(expectTag(parseBer(value, 'SubjectSignTool'), TAG.utf8String, 'SubjectSignTool')) ?? '';
}

function readIssuerSignTool(value: Uint8Array): IssuerSignTool {
  const fields = new FieldReader(parseBer(value, 'IssuerSignTool'), TAG.sequence, 'IssuerSignTool');
  const take = (field: string) => readText(expectTag(fields.takeAny(field), TAG.utf8String, field)) ?? '';
  const [signTool, cATool, signToolCert, cAToolCert] = [
    take('signTool'),
    take('cATool'),
    take('signToolCert'),
    take('cAToolCert'),
  ];
  fields.finish();
  return { signTool, cATool, signToolCert, cAToolCert };
}
