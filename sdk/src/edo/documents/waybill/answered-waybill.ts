import { EdoInputError } from '../../findings/input-error.ts';
import { InputReport } from '../../findings/input-findings.ts';
import { recogniseFormat } from '../../formats/recognise.ts';
import { findFormat } from '../../formats/registry.ts';
import { isRecord } from '../../mapping/object.ts';
import { readXml } from '../../xml/reader.ts';
import { quotedSignatures } from '../answered-file.ts';
import type { AnsweredFile, TitleType } from '../document-type.ts';
import { type Role, roles, type WaybillParticipants } from './participants.ts';
import type { QuotedTitle } from './quoted-title.ts';

/** What of a title the next one repeats. */
export interface AnsweredTitle extends WaybillParticipants {
  readonly uid?: string;
}

/** The part of a title that the one before it determines: the quotation and the number of the waybill. */
export interface WaybillFacts {
  readonly answers: QuotedTitle;
  readonly uid?: string;
}

/**
 * @param type the title that is answered
 * @throws EdoInputError where there is not one signature
 */
export function waybillFacts(type: TitleType<AnsweredTitle>, answered: AnsweredFile): WaybillFacts {
  const report = new InputReport();
  const [signature = '', ...more] = quotedSignatures(answered);
  if (signature === '' || more.length > 0) {
    report.add('input-answered-signatures', '/answers/signature', { count: answered.signatures.length });
  }
  if (report.findings.length > 0) throw new EdoInputError(report.findings);
  const { document, file } = type.parse(answered.bytes, answered.fileName);
  const { date: madeOn, time: madeAt } = file.createdAt;
  return {
    answers: { id: file.id, madeOn, madeAt, signature },
    ...(document.uid === undefined ? {} : { uid: document.uid }),
  };
}

/**
 * Titles follow one another in one order only: T1, T2, T3, T4.
 *
 * @throws EdoInputError where the file is another title
 */
export function refuseOtherTitle({ id }: TitleType<AnsweredTitle>, { bytes }: AnsweredFile): void {
  const given = recogniseFormat(readXml(bytes).root);
  if (given.id === id) return;
  const expected = findFormat(id).title;
  const report = new InputReport();
  report.add('input-answered-title', '/answers', {
    givenRu: given.title.ru,
    givenEn: given.title.en,
    expectedRu: expected.ru,
    expectedEn: expected.en,
  });
  throw new EdoInputError(report.findings);
}

/**
 * The input with the participants of the answered title, where it names none itself. Those it names win, for the order of the
 * recipients in a file name is not settled; yet all of them have to take part in the answered title.
 *
 * @throws EdoInputError for a participant that does not
 */
export function withParticipants(input: unknown, type: TitleType<AnsweredTitle>, answered: AnsweredFile): unknown {
  if (!isRecord(input)) return input;
  const { document } = type.parse(answered.bytes, answered.fileName);
  const known = roles.map((role) => document[role]);
  const report = new InputReport();
  const ids: Partial<Record<Role, unknown>> = {};
  for (const role of roles) {
    const given = input[role];
    ids[role] = given ?? document[role];
    if (typeof given === 'string' && !known.includes(given)) {
      report.add('input-answered-differs', `/${role}`, { given, expected: known.join(', ') });
    }
  }
  if (report.findings.length > 0) throw new EdoInputError(report.findings);
  const { furtherId } = document;
  return { ...(furtherId === undefined ? {} : { furtherId }), ...input, ...ids };
}
