import { parseDocument } from '@styk/sdk/edo';
import type { ServiceContext } from '../../../operation.ts';
import { moscowDay } from '../../catalog/moscow-day.ts';
import { findDocument, type StoredDocument } from '../documents/document.ts';
import { setRegister } from '../documents/registers.ts';
import { recordEvent } from '../documents/timeline.ts';
import { titlesOf } from '../documents/titles.ts';
import { scenarioOf } from '../network/scenario.ts';
import { requireParticipant } from '../participants.ts';
import { awaitedAnswer, prefixOf } from '../titles/waybill-titles.ts';
import { epdAnswer } from './answer.ts';
import {
  findWaybill,
  insertWaybill,
  isNumberTaken,
  nextDueWaybill,
  type StoredWaybill,
  updateWaybill,
} from './store.ts';
import { waybillUid } from './uid.ts';
import { addTitle, annulWaybill, answerWaybill, beginWaybill, type Waybill } from './waybill.ts';

/** Hands the first title of a waybill to ГИС ЭПД, once. */
export function registerWaybill(context: ServiceContext, document: StoredDocument): void {
  const { tx, now } = context;
  const { documentId, number, date, senderId } = document;
  const [first] = titlesOf(tx, documentId);
  if (first === undefined || findWaybill(tx, documentId) !== undefined) return;
  const waybill = beginWaybill(now, scenarioOf(number));
  const { inn: consignorInn } = requireParticipant(tx, senderId);
  insertWaybill(tx, { ...waybill, documentId, fileId: first.fileId, consignorInn, number, date });
  setRegister(context, documentId, epdAnswer(waybill));
}

/** Hands the latest title of a waybill on. */
export function forwardTitle(context: ServiceContext, document: StoredDocument): void {
  const { documentId } = document;
  const known = findWaybill(context.tx, documentId);
  const latest = titlesOf(context.tx, documentId).at(-1);
  if (known === undefined || latest === undefined) return;
  const prefix = latest.fileName.split('_').slice(0, 2).join('_');
  write(context, known, addTitle(known, prefix, uidIn(latest.content)));
  awaitNext(context, document);
}

export function withdrawWaybill(context: ServiceContext, { documentId }: StoredDocument): void {
  const known = findWaybill(context.tx, documentId);
  if (known !== undefined) write(context, known, annulWaybill(known));
}

/** The answers of ГИС ЭПД that have come by now. */
export function settleWaybills(context: ServiceContext): void {
  const { tx, now } = context;
  for (let due = nextDueWaybill(tx, now); due !== undefined; due = nextDueWaybill(tx, now)) {
    const { fileId, number, date, dueAt } = due;
    const facts = {
      uid: waybillUid(fileId),
      scenario: scenarioOf(number),
      isDouble: isNumberTaken(tx, due),
      isAhead: date > moscowDay(dueAt ?? now),
    };
    const answered = answerWaybill(due, facts);
    write(context, due, answered);
    const document = findDocument(tx, due.documentId);
    if (document !== undefined && answered.uid !== null) awaitNext(context, document);
  }
}

/** Writes down whose title a waybill waits for now. */
function awaitNext(context: ServiceContext, { documentId, axes }: StoredDocument): void {
  const awaited = awaitedAnswer(axes);
  if (awaited === undefined) return;
  recordEvent(context, documentId, { kind: 'awaiting_title', actor: awaited.by, reason: prefixOf(awaited) });
}

function write(context: ServiceContext, known: StoredWaybill, after: Waybill): void {
  updateWaybill(context.tx, { ...known, ...after });
  setRegister(context, known.documentId, epdAnswer(after));
}

/** УИД_ТрН of a title that was checked when it came. */
function uidIn(content: Uint8Array): string | undefined {
  const { document } = parseDocument(content);
  const uid = typeof document === 'object' && document !== null && 'uid' in document ? document.uid : undefined;
  return typeof uid === 'string' ? uid : undefined;
}
