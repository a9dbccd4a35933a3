import { EdoInputError, type ParsedDocument, type TitleType } from '@styk/sdk/edo';
import type { DocflowAction } from '../docflow/transitions.ts';
import { requireMove } from '../documents/move.ts';
import { participantAt } from '../documents/sides.ts';
import type { StoredTitle } from '../documents/titles.ts';
import { documentInvalid } from '../drafts/incoming.ts';
import { buildContext } from '../notices/build.ts';
import { answeredFile } from '../operator/files.ts';
import { edoProblems } from '../problems.ts';
import type { CheckedTitle, TitleQuestion } from './check-title.ts';
import { outOfOrder } from './out-of-order.ts';
import { outcomeOf } from './outcome.ts';
import { WAYBILL_ANSWERS } from './waybill-titles.ts';

/** A title of a waybill that is valid by itself. */
export interface GivenTitle {
  readonly type: TitleType;
  readonly parsed: ParsedDocument;
  readonly content: Uint8Array;
}

/** Nothing that is built for a comparison is kept, so that nothing is drawn for its name. */
const nothing = (count: number) => Buffer.alloc(count);

/** What the models of the answers have in common. */
interface WaybillModel {
  readonly uid: string;
  readonly carrierId: string;
  readonly consigneeId: string;
}

/**
 * Whether a title is the next one of a waybill: made by who has to make it, naming the title before it by its file, its
 * moment and its signature, and between the same participants.
 *
 * @throws title-out-of-order, state-conflict, sender-mismatch, document-invalid
 */
export async function checkWaybillTitle(
  { tx, document, own, body, now }: TitleQuestion,
  titles: readonly StoredTitle[],
  { type, parsed, content }: GivenTitle,
): Promise<CheckedTitle> {
  const { fileName } = body;
  const { format, file } = parsed;
  const answer = WAYBILL_ANSWERS.find((one) => one.format === type.id);
  if (answer === undefined || participantAt(document, answer.by) !== own.participantId) {
    throw outOfOrder(document, `${type.id}: ${answer?.role ?? 'consignor'}`);
  }
  const { number, turn, by, role } = answer;
  requireMove(document, turn === 'handover' ? 'accept' : 'add-title', by);
  if (document.axes.turn !== turn) throw outOfOrder(document, `${type.id}, turn: ${document.axes.turn}`);
  const model = parsed.document as WaybillModel;
  const sender = by === 'recipient' ? model.carrierId : model.consigneeId;
  if (sender !== own.participantId) {
    throw edoProblems.create('sender-mismatch', { given: sender, own: own.participantId });
  }
  const [first, ...others] = titles;
  const last = titles.at(-1);
  if (first === undefined || last === undefined) throw new Error(`document ${document.documentId} has no title`);
  await requireAnswer({ type, parsed }, answeredFile(tx, last), now);
  const consignee = others.at(-1);
  const action: DocflowAction =
    turn === 'handover' && consignee !== undefined ? outcomeOf(first, consignee, { content, fileName }) : 'add-title';
  const title = { number, role, fileId: file.id, fileName, format, content };
  return { action, by, content, title, uid: model.uid, words: wordsOf(parsed.document) };
}

/**
 * A title answers another one when it could be built as its answer: then it quotes that file and keeps to its participants
 * and its УИД.
 */
async function requireAnswer(
  { type, parsed }: Pick<GivenTitle, 'type' | 'parsed'>,
  answered: ReturnType<typeof answeredFile>,
  now: number,
): Promise<void> {
  try {
    await type.build(parsed.document, buildContext({ now, draw: nothing }), answered);
  } catch (error) {
    if (!(error instanceof EdoInputError)) throw error;
    const findings = error.findings.filter(({ code }) => code.startsWith('input-answered'));
    if (findings.length > 0) throw documentInvalid({ findings });
  }
}

/** What was done, in the words of who signed: СодОпер, СодОпПр, or СодОпОтк with ПричОтк. */
export function wordsOf(title: unknown): string | undefined {
  const { operation, result } = title as {
    readonly operation?: string;
    readonly result?: { readonly accepted?: string; readonly refused?: string; readonly reason?: string };
  };
  if (result?.refused !== undefined) return `${result.refused}: ${result.reason ?? ''}`;
  return operation ?? result?.accepted;
}
