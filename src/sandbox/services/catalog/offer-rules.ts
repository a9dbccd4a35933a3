import type { OfferLine } from '@styk/sdk/api/catalog';
import { findAttributeFault } from './category-schema.ts';
import { categoryRules } from './dictionaries/categories.ts';
import { findEntry } from './dictionaries/read.ts';
import { gtinCheckDigit, isGtin } from './gtin.ts';
import type { Refusal } from './line-texts.ts';
import { moscowDay } from './moscow-day.ts';

/** Groups of goods under compulsory marking. */
const MARKING_CATEGORIES = new Set([
  'beer',
  'clothes',
  'dairy',
  'dietary-supplements',
  'perfume',
  'pharma',
  'shoes',
  'tires',
  'tobacco',
  'water',
]);

/** The first thing that is wrong with an offer by itself, undefined when it is good. */
export function checkOffer(line: OfferLine, now: number): Refusal | undefined {
  const day = moscowDay(now);
  const { gtin, categoryId, unit, vatCode, attributes, markingCategory, certificates = [] } = line;
  if (gtin !== undefined && !isGtin(gtin)) {
    return { code: 'gtin-checksum', params: { given: gtin.slice(-1), expected: gtinCheckDigit(gtin) } };
  }
  if (findEntry('categories', categoryId, now, day) === undefined) {
    return { code: 'category-unknown', params: { code: categoryId } };
  }
  if (findEntry('units', unit, now, day) === undefined) return { code: 'unit-unknown', params: { code: unit } };
  if (findEntry('vat-rates', vatCode, now, day) === undefined) {
    return { code: 'vat-code-unknown', params: { code: vatCode, day } };
  }
  const pointer = findAttributeFault(categoryId, attributes);
  if (pointer !== undefined) return { code: 'attributes-invalid', params: { pointer } };
  if (markingCategory !== undefined && !MARKING_CATEGORIES.has(markingCategory)) {
    return { code: 'marking-category-unknown', params: { code: markingCategory } };
  }
  if (categoryRules[categoryId]?.certificate === true && certificates.length === 0) {
    return { code: 'certificate-required', params: { code: categoryId } };
  }
  return expiredCertificate(certificates, day);
}

/** All documents have run out; one in force is enough. */
export function expiredCertificate(
  certificates: readonly { readonly number: string; readonly validTo?: string }[],
  day: string,
): Refusal | undefined {
  const [first] = certificates;
  if (first === undefined || certificates.some(({ validTo }) => validTo === undefined || day <= validTo))
    return undefined;
  return { code: 'certificate-expired', params: { number: first.number, day: first.validTo ?? '' } };
}
