import type { OfferIssue } from '@styk/sdk/api/catalog';
import type { Language } from '@styk/sdk/errors';
import type { Tx } from '../../storage/tx.ts';
import { detailOf, type Refusal, remediationOf } from './line-texts.ts';
import { findMapping, findMappingRefusal } from './mappings.ts';
import { moscowDay } from './moscow-day.ts';
import { expiredCertificate } from './offer-rules.ts';
import type { OfferRow } from './offers.ts';
import { ALL_STORES, findPrice, findQuarantine } from './prices.ts';

/** Something to be put right, before it is written in a language. */
export interface Issue extends Refusal {
  readonly severity: 'error' | 'warning';
  readonly pointer?: string;
  readonly raisedAt: number;
}

/** What is wrong with an offer at a moment, oldest first. Nothing of it is stored: it follows from what is. */
export function issuesOf(tx: Tx, offer: OfferRow, now: number): Issue[] {
  const { partnerId, partnerSku, content, finding, recordedAt } = offer;
  const place = { partnerId, partnerSku, storeId: ALL_STORES };
  const issues: Issue[] = [];
  if (finding !== null) {
    issues.push({ code: finding, params: {}, severity: 'error', pointer: '/title', raisedAt: recordedAt });
  }
  const held = findQuarantine(tx, place, now);
  if (held !== undefined) {
    const current = findPrice(tx, place)?.priceKop ?? 0;
    const params = { given: held.priceKop, current };
    const where = { severity: 'warning', pointer: '/priceKop', raisedAt: held.since } as const;
    issues.push({ code: 'price-quarantined', params, ...where });
  }
  const expired = expiredCertificate(content.certificates ?? [], moscowDay(now));
  if (expired !== undefined) {
    const raisedAt = Date.parse(`${expired.params.day}T24:00:00+03:00`);
    issues.push({ ...expired, severity: 'error', pointer: '/certificates', raisedAt });
  }
  issues.push(...mappingIssues(tx, offer));
  return issues.sort((a, b) => a.raisedAt - b.raisedAt);
}

function mappingIssues(tx: Tx, { partnerId, partnerSku, recordedAt }: OfferRow): Issue[] {
  const refusal = findMappingRefusal(tx, partnerId, partnerSku);
  if (refusal !== undefined) {
    const params = { code: refusal.code };
    return [{ code: 'mapping-rejected', params, severity: 'warning', raisedAt: refusal.at }];
  }
  if (findMapping(tx, partnerId, partnerSku) !== undefined) return [];
  return [{ code: 'mapping-missing', params: {}, severity: 'warning', raisedAt: recordedAt }];
}

export function toOfferIssue(issue: Issue, language: Language): OfferIssue {
  const remediation = remediationOf(issue, language);
  return {
    code: issue.code,
    severity: issue.severity,
    ...(issue.pointer === undefined ? {} : { pointer: issue.pointer }),
    detail: detailOf(issue, language),
    ...(remediation === undefined ? {} : { remediation }),
    raisedAt: new Date(issue.raisedAt).toISOString(),
  };
}
