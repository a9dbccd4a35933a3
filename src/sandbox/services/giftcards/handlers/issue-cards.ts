import type { CardIssueLine, CardIssueOutcome, CardIssueRequest, CardIssueResult } from '@styk/sdk/api/giftcards';
import type { LocalizedText } from '@styk/sdk/errors';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import { type Card, findCardByRef } from '../cards.ts';
import { type CardContext, type GiftCardRoom, openCards } from '../context.ts';
import { issueCard } from '../issue.ts';
import { viewIssued } from '../views.ts';

const DAY_MS = 86_400_000;

/** Why a line is refused. */
interface Refusal {
  readonly code: string;
  readonly detail: LocalizedText;
}

/** Cards without money, line by line: a wrong line does not stop the others. */
export function issueCards(
  room: GiftCardRoom,
  call: OperationCall<unknown, CardIssueRequest>,
): OperationResult<CardIssueResult> {
  const context = openCards(room, call);
  const results = call.body.cards.map((line, index): CardIssueOutcome => {
    const outcome = issueLine(context, call.caller.partnerId, line);
    const place = { line: index, key: line.ref };
    if ('code' in outcome) {
      return { ...place, outcome: 'rejected', code: outcome.code, detail: outcome.detail[call.language] };
    }
    return { ...place, outcome: 'applied', card: viewIssued(context, outcome.card), duplicate: outcome.isKnown };
  });
  const rejected = results.filter(({ outcome }) => outcome === 'rejected').length;
  return { status: 201, body: { applied: results.length - rejected, rejected, results } };
}

function issueLine(
  context: CardContext,
  partnerId: string,
  line: CardIssueLine,
): Refusal | { readonly card: Card; readonly isKnown: boolean } {
  const { ref, medium } = line;
  const faceKop = line.faceValue?.amount ?? null;
  const fixedUntil = line.validUntil === undefined ? null : Date.parse(line.validUntil) / DAY_MS;
  const known = findCardByRef(context, partnerId, ref);
  if (known !== undefined) {
    const isSame = known.medium === medium && known.faceKop === faceKop && known.fixedUntil === fixedUntil;
    return isSame ? { card: known, isKnown: true } : CONFLICT;
  }
  if (faceKop === 0) return WORTHLESS;
  // A day that is in no calendar is refused as well.
  if (fixedUntil !== null && !(fixedUntil >= context.zone.dayOf(context.now))) return OVER;
  return { card: issueCard(context, { partnerId, ref, medium, faceKop, fixedUntil }), isKnown: false };
}

const CONFLICT: Refusal = {
  code: 'natural-key-conflict',
  detail: {
    ru: 'карта с этим ref выпущена с другим содержанием',
    en: 'the card of this ref was issued with other content',
  },
};
const WORTHLESS: Refusal = {
  code: 'validation-failed',
  detail: { ru: 'номинал должен быть больше нуля', en: 'the face value has to be above zero' },
};
const OVER: Refusal = {
  code: 'validation-failed',
  detail: { ru: 'последний день уже прошёл', en: 'the last day is over' },
};
