import type {
  BatchResult,
  BehaviorEvent,
  BehaviorEventBatch,
  CustomerOfferList,
  LineOutcome,
  SegmentList,
} from '@styk/sdk/api/customers';
import type { LocalizedText } from '@styk/sdk/errors';
import { batchResult } from '../../../batch-result.ts';
import { readOccurredAt } from '../../../occurred-at.ts';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import { ProblemError } from '../../../problems.ts';
import { deedsOf, insertBehaviour, isKnownKey } from '../behaviour.ts';
import { consentState } from '../consents.ts';
import { type CustomerRow, findCustomer, requireCustomer } from '../customer.ts';
import type { CustomersDependencies } from '../dependencies.ts';
import { nextOffers } from '../next-offers.ts';
import { profileOf } from '../profile.ts';
import { nameOf, segmentsAt } from '../segments.ts';

type OfCustomer = { readonly customerId: string };

const REFUSALS = {
  'customer-unknown': { ru: 'Такого клиента нет', en: 'There is no such customer' },
  'consent-required': {
    ru: 'Клиент не согласился на обработку персональных данных',
    en: 'The customer has not agreed to the processing of personal data',
  },
  'occurred-at-out-of-range': {
    ru: 'occurredAt дальше 5 минут вперёд или 30 дней назад',
    en: 'occurredAt lies more than 5 minutes ahead or 30 days back',
  },
} as const satisfies Readonly<Record<string, LocalizedText>>;

export function createBehaviorEvents(
  _: CustomersDependencies,
  call: OperationCall<unknown, BehaviorEventBatch>,
): OperationResult<BatchResult> {
  const results = call.body.events.map((event, line): LineOutcome => {
    const verdict = record(call, event);
    const key = event.eventKey === undefined ? {} : { key: event.eventKey };
    if (verdict === 'applied' || verdict === 'superseded') return { line, ...key, outcome: verdict };
    return { line, ...key, outcome: 'rejected', code: verdict, detail: REFUSALS[verdict][call.language] };
  });
  return { status: 200, body: batchResult(results) };
}

function record(call: OperationCall, event: BehaviorEvent): 'applied' | 'superseded' | keyof typeof REFUSALS {
  const { tx, caller } = call;
  const { partnerId } = caller;
  if (event.eventKey !== undefined && isKnownKey(tx, partnerId, event.eventKey)) return 'superseded';
  const occurredAt = momentOf(event, call.now);
  if (occurredAt === undefined) return 'occurred-at-out-of-range';
  if (event.customerId === undefined) {
    insertBehaviour(call, partnerId, null, event, occurredAt);
    return 'applied';
  }
  const row = findCustomer(tx, event.customerId);
  if (row === undefined || row.state === 'erasing' || row.state === 'erased') return 'customer-unknown';
  if (consentState(tx, row.customer, partnerId, 'personal-data') !== 'given') return 'consent-required';
  insertBehaviour(call, partnerId, row.customer, event, occurredAt);
  return 'applied';
}

function momentOf({ occurredAt }: BehaviorEvent, now: number): number | undefined {
  try {
    return readOccurredAt(occurredAt, now);
  } catch (error) {
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}

export function listCustomerSegments(
  _: CustomersDependencies,
  call: OperationCall<OfCustomer>,
): OperationResult<SegmentList> {
  const { consent, segments } = personal(call);
  const items = segments.map((segment) => ({
    segmentId: segment.segmentId,
    name: nameOf(segment, call.language),
    validFrom: new Date(segment.from).toISOString(),
    validTo: segment.to === null ? null : new Date(segment.to).toISOString(),
  }));
  return { status: 200, body: { consent, items: items.slice(0, 200) } };
}

export function listCustomerOffers(
  _: CustomersDependencies,
  call: OperationCall<OfCustomer & { readonly channel?: string }>,
): OperationResult<CustomerOfferList> {
  const { tx, caller, params, now, language } = call;
  const { row, consent, segments, deeds } = personal(call);
  if (consent !== 'given') return { status: 200, body: { consent, items: [] } };
  const { birthDate, preferredChannel } = profileOf(tx, row.customer, caller.partnerId);
  const facts = {
    customerId: row.id,
    partnerId: caller.partnerId,
    segments,
    deeds,
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(preferredChannel === undefined ? {} : { preferredChannel }),
  };
  const offers = nextOffers(facts, now, language);
  const items = offers.filter(({ channel }) => params.channel === undefined || channel === params.channel);
  return { status: 200, body: { consent, items } };
}

/** What may be known of the customer for offers: nothing without the consent to them. */
function personal(call: OperationCall<OfCustomer>) {
  const { tx, caller, params, now } = call;
  const row: CustomerRow = requireCustomer(tx, params.customerId);
  const isUsable = row.state === 'active';
  const consent = consentState(tx, row.customer, caller.partnerId, 'personal-offers');
  const deeds = consent === 'given' && isUsable ? deedsOf(tx, row.customer, caller.partnerId, now) : [];
  return { row, consent, deeds, segments: segmentsAt(deeds, now) };
}
