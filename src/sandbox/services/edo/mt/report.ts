import type { ServiceContext } from '../../../operation.ts';
import type { StoredDocument } from '../documents/document.ts';
import { setRegister } from '../documents/registers.ts';
import { titlesOf } from '../documents/titles.ts';
import { type Scenario, scenarioOf } from '../network/scenario.ts';
import { requireParticipant } from '../participants.ts';
import { markingAnswer, RETURNED, WAITING } from './answer.ts';
import { markedGoodsOf } from './codes.ts';
import {
  bookVerdict,
  codesOf,
  findCode,
  findMarked,
  insertMarked,
  isMarkedNumberTaken,
  type MarkedDocument,
  nextDueMarked,
  returnCodes,
  setMarkedState,
} from './store.ts';
import { judgeTransfer } from './verdict.ts';

const MINUTE_MS = 60_000;

/** How long ГИС МТ takes for a document. */
const ANSWER_MS: Readonly<Record<Scenario, number>> = {
  plain: 2 * MINUTE_MS,
  refuse: 2 * MINUTE_MS,
  slow: 6 * 60 * MINUTE_MS,
};

/** Tells ГИС МТ of a document with marked goods that both sides have signed, once. */
export function reportMarked(context: ServiceContext, document: StoredDocument): void {
  const { tx, now } = context;
  const { documentId, number, date } = document;
  const [seller] = titlesOf(tx, documentId);
  if (seller === undefined || findMarked(tx, documentId) !== undefined) return;
  const { codes, isWithdrawal } = markedGoodsOf(seller);
  if (codes.length === 0) return;
  const dueAt = now + ANSWER_MS[scenarioOf(number)];
  const senderInn = requireParticipant(tx, document.senderId).inn;
  const recipientInn = requireParticipant(tx, document.recipientId).inn;
  const withdraws = isWithdrawal ? 1 : 0;
  insertMarked(tx, { documentId, senderInn, recipientInn, number, date, withdraws, state: 'waiting', dueAt }, codes);
  setRegister(context, documentId, WAITING);
}

/** Takes a document back that both sides have annulled. */
export function takeBack(context: ServiceContext, { documentId }: StoredDocument): void {
  const marked = findMarked(context.tx, documentId);
  if (marked === undefined || marked.state === 'refused') return;
  returnCodes(context.tx, marked);
  setMarkedState(context.tx, documentId, 'returned');
  setRegister(context, documentId, RETURNED);
}

/** The answers of ГИС МТ that have come by now, in the order in which they were due. */
export function settleMarked(context: ServiceContext): void {
  const { tx, now } = context;
  for (let due = nextDueMarked(tx, now); due !== undefined; due = nextDueMarked(tx, now)) {
    setRegister(context, due.documentId, answer(context, due));
  }
}

function answer({ tx }: ServiceContext, marked: MarkedDocument) {
  const verdict = judgeTransfer(
    {
      codes: codesOf(tx, marked.documentId),
      senderInn: marked.senderInn,
      scenario: scenarioOf(marked.number),
      isDouble: isMarkedNumberTaken(tx, marked),
    },
    (code) => findCode(tx, code),
  );
  setMarkedState(tx, marked.documentId, verdict.outcome);
  if (verdict.objection === null) {
    for (const [position, code] of verdict.codes.entries()) bookVerdict(tx, marked, position, code);
  }
  return markingAnswer(verdict);
}
