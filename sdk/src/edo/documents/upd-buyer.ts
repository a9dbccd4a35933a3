import { edoErrors } from '../errors.ts';
import { EdoInputError } from '../findings/input-error.ts';
import { InputReport } from '../findings/input-findings.ts';
import { recogniseFormat } from '../formats/recognise.ts';
import { formatKey, loadFormat } from '../formats/registry.ts';
import { at, type Field, leaf, many } from '../mapping/field.ts';
import { object, optional } from '../mapping/object.ts';
import { append, ensure, setAttribute } from '../mapping/path.ts';
import { coded, date, text } from '../mapping/value.ts';
import { readXml } from '../xml/reader.ts';
import type { ParsedUpd } from './parse-upd.ts';
import { type DocumentReference, documentReference, type InfoField, infoFields } from './reference.ts';
import { type Signer, signer } from './signer.ts';
import { type BuildContext, type BuiltTitle, finishTitle, startTitle } from './title.ts';
import { type HandedBy, handedBy } from './upd.ts';
import type { WithDefaults } from './with-defaults.ts';

const FORMAT = 'upd-buyer/5.03';

/** КодИтога: 1 without differences, 2 with differences, 3 not accepted. */
export type AcceptanceResult = 'accepted' | 'accepted-with-differences' | 'not-accepted';

/** The buyer's answer to a seller title: what the buyer title adds to it. */
export interface UpdBuyerAnswer {
  /** КодСодОпер/@КодИтога. */
  readonly result: AcceptanceResult;
  /** СвПрин/@ДатаПрин, ISO. */
  readonly acceptedOn: string;
  /** СвПрин/@СодОпер; not with `not-accepted`. */
  readonly operation?: string;
  /** КодСодОпер/РеквДокРасх: the document on the differences. */
  readonly differences?: DocumentReference;
  /** СвЛицПрин/РабОргПок. */
  readonly acceptedBy?: HandedBy;
  /** НаимЭконСубСост. */
  readonly composer?: string;
  /** Подписант. */
  readonly signers: readonly Signer[];
  /** ИнфПолФХЖ4/ТекстИнф. */
  readonly info?: readonly InfoField[];
}

/** What `buildUpdBuyer` takes: an answer in which whatever has a default may be left out. */
export type UpdBuyerAnswerInput = WithDefaults<UpdBuyerAnswer>;

const resultCodes: Readonly<Record<AcceptanceResult, string>> = {
  accepted: '1',
  'accepted-with-differences': '2',
  'not-accepted': '3',
};

const ACCEPTANCE = 'СодФХЖ4/СвПрин';

const answerMapping: Field<UpdBuyerAnswer> = at(
  'Документ',
  object<UpdBuyerAnswer>({
    result: leaf<AcceptanceResult>(`${ACCEPTANCE}/КодСодОпер/@КодИтога`, coded(resultCodes)),
    acceptedOn: leaf(`${ACCEPTANCE}/@ДатаПрин`, date),
    operation: optional(leaf(`${ACCEPTANCE}/@СодОпер`, text)),
    differences: optional(at(`${ACCEPTANCE}/КодСодОпер/РеквДокРасх`, documentReference)),
    acceptedBy: optional(at(`${ACCEPTANCE}/СвЛицПрин/РабОргПок`, handedBy)),
    composer: optional(leaf('@НаимЭконСубСост', text)),
    signers: many('Подписант', signer),
    info: optional(at('СодФХЖ4/ИнфПолФХЖ4', infoFields)),
  }),
);

/** The seller title that is answered. */
export interface AnsweredTitle {
  readonly title: ParsedUpd;
  /** Every signature of the seller title, DER bytes exactly as received. */
  readonly signatures: readonly Uint8Array[];
}

/**
 * Builds the buyer title of a УПД, format ON_NSCHFDOPPOK 5.03: it quotes the seller title's ИдФайл, date, time and signatures,
 * swaps the participants and repeats N2–N7 of the file name.
 *
 * @param answer an `UpdBuyerAnswerInput`; anything else, such as parsed JSON, is checked all the same.
 * @throws EdoInputError with everything that is wrong, at JSON pointers of the answer; edo-title-without-answer for a СЧФ,
 *   edo-moment-invalid
 */
export async function buildUpdBuyer(
  seller: AnsweredTitle,
  answer: unknown,
  context: BuildContext,
): Promise<BuiltTitle> {
  const { title, signatures } = seller;
  if (title.upd.function === 'СЧФ') throw edoErrors.create('edo-title-without-answer', { number: title.upd.number });
  const format = await loadFormat(FORMAT);
  const report = new InputReport();
  const read = answerMapping.read(answer, '', report);
  if (read === undefined || report.findings.length > 0) throw new EdoInputError(report.findings);

  const route = { senderId: title.upd.recipientId, recipientId: title.upd.senderId, flags: title.flags };
  const root = startTitle(format, route, context, 'Пок');
  const document = ensure(root, ['Документ']);

  const quoted = append(document, 'ИдИнфПрод');
  setAttribute(quoted, 'ИдФайлИнфПр', title.id);
  setAttribute(quoted, 'ДатаФайлИнфПр', date.toText(title.createdAt.date));
  setAttribute(quoted, 'ВремФайлИнфПр', title.createdAt.time.replaceAll(':', '.'));
  for (const signature of signatures) append(quoted, 'ЭП').text = Buffer.from(signature).toString('base64');

  const content = append(document, 'СодФХЖ4');
  setAttribute(content, 'НаимДокОпрПр', title.upd.documentName ?? '');
  setAttribute(content, 'Функция', title.upd.function);
  setAttribute(content, 'ПорНомДокИнфПр', title.upd.number);
  setAttribute(content, 'ДатаДокИнфПр', date.toText(title.upd.date));

  answerMapping.write(read, root);
  return finishTitle(format, root, answerMapping);
}

/** A buyer title that was read. */
export interface ParsedUpdBuyer {
  readonly answer: UpdBuyerAnswer;
  /** КодИтога as written: 1, 2 or 3. */
  readonly resultCode: string;
  /** ИдФайл of the seller title it answers. */
  readonly answeredId: string;
}

/**
 * Reads a buyer title. Validate it first: this reads, it does not judge.
 *
 * @throws edo-format-…, edo-xml-…, edo-bytes-…; EdoInputError where the model's required parts are absent.
 */
export function parseUpdBuyer(bytes: Uint8Array): ParsedUpdBuyer {
  const { root } = readXml(bytes);
  const info = recogniseFormat(root);
  if (formatKey(info) !== FORMAT) {
    throw edoErrors.create('edo-format-unexpected', { expected: FORMAT, actual: formatKey(info) });
  }
  const report = new InputReport();
  const answer = answerMapping.read(answerMapping.parse(root), '', report);
  if (answer === undefined || report.findings.length > 0) throw new EdoInputError(report.findings);
  return {
    answer,
    resultCode: resultCodes[answer.result],
    answeredId: root.find('Документ/ИдИнфПрод')?.attribute('ИдФайлИнфПр') ?? '',
  };
}
