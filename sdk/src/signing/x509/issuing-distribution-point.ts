import { type Asn1Element, contextTag, TAG } from '../asn1/element.ts';
import { FieldReader } from '../asn1/fields.ts';
import { childrenOf, parseBer } from '../asn1/reader.ts';
import { readBoolean } from '../asn1/values.ts';
import { type GeneralName, readGeneralNames } from './general-name.ts';

/** For which certificates a list speaks (RFC 5280 5.2.5). */
export interface IssuingDistributionPoint {
  /** `undefined` where the list is for all points; `[]` where it names one relative to its issuer, which nobody does. */
  readonly names?: readonly GeneralName[];
  readonly onlyUserCertificates: boolean;
  readonly onlyAuthorities: boolean;
  /** For some reasons only, for other issuers, or for attribute certificates: not to be used for anything here. */
  readonly isPartial: boolean;
}

export function readIssuingDistributionPoint(value: Uint8Array): IssuingDistributionPoint {
  const root = parseBer(value, 'IssuingDistributionPoint');
  const fields = new FieldReader(root, TAG.sequence, 'IssuingDistributionPoint');
  const point = fields.takeIf(contextTag(0));
  const flag = (number: number) => {
    const element = fields.takeIf(contextTag(number));
    return element !== undefined && readBoolean({ ...element, tag: TAG.boolean });
  };
  const [onlyUserCertificates, onlyAuthorities] = [flag(1), flag(2)];
  const onlySomeReasons = fields.takeIf(contextTag(3)) !== undefined;
  const [isIndirect, onlyAttributeCertificates] = [flag(4), flag(5)];
  fields.finish();
  return {
    ...(point && { names: readPointName(point) }),
    onlyUserCertificates,
    onlyAuthorities,
    isPartial: onlySomeReasons || isIndirect || onlyAttributeCertificates,
  };
}

/** Names of all points of cRLDistributionPoints (RFC 5280 4.2.1.13) that speak for all reasons. */
export function readDistributionPoints(value: Uint8Array): readonly GeneralName[] {
  const root = parseBer(value, 'CRLDistributionPoints');
  return Array.from(childrenOf(root)).flatMap((point) => {
    const fields = new FieldReader(point, TAG.sequence, 'DistributionPoint');
    const name = fields.takeIf(contextTag(0));
    const hasReasons = fields.takeIf(contextTag(1)) !== undefined;
    return name === undefined || hasReasons ? [] : readPointName(name);
  });
}

/** DistributionPointName: `fullName`, or a name relative to the issuer, which gives none. */
function readPointName(wrapper: Asn1Element): readonly GeneralName[] {
  const choice = new FieldReader(wrapper, wrapper.tag, 'DistributionPointName').takeAny('fullName');
  return choice.tag === contextTag(0) ? readGeneralNames(choice) : [];
}
