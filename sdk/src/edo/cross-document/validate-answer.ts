import type { ErrorParams } from '../../errors/index.ts';
import type { AnsweredFile } from '../documents/document-type.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { type FileFlags, parseFileName } from '../formats/file-name.ts';
import { participantsOf } from '../formats/plain-file-name.ts';
import { formatKey } from '../formats/registry.ts';
import { isoDay } from '../rules/dates.ts';
import { elementsAt, offsetOf, placeReader } from '../rules/place.ts';
import { type AnswerPlaces, answerPlacesOf } from './answer-places.ts';
import { type DocumentFile, type ExchangedDocument, type LocatedDocument, readDocument } from './exchanged-document.ts';
import { answerFindings } from './findings.ts';

/**
 * Compares an answering title (a buyer's, a customer's) with the title it answers: the file it names, its day, time and
 * signatures, what it copies, who sends it. Places are those in the answer. Each title by itself is for `validate`.
 *
 * @param seller without signatures nothing is said of ЭП.
 * @returns empty where all agrees
 * @throws edo-format-…, edo-xml-…, edo-bytes-… for a file that cannot be read
 */
export function validateAnswer(seller: AnsweredFile, answer: DocumentFile): Finding[] {
  return compareAnswer(readDocument(seller.bytes), readDocument(answer.bytes), seller.signatures);
}

/** As `validateAnswer`, of documents that were read. */
export function compareAnswer(
  seller: ExchangedDocument,
  answer: LocatedDocument,
  signatures: readonly Uint8Array[] = [],
): Finding[] {
  const report = new AnswerReport(answer);
  const places = answerPlacesOf(answer.info.id, answer.facts.version);
  if (places?.answers !== seller.info.id || seller.facts.function === 'СЧФ') {
    report.add('ANS-01', '', { answer: formatKey(answer.info), answered: nameOf(seller) });
    return report.findings;
  }
  compareFile(report, places, seller);
  if (signatures.length > 0) compareSignatures(report, places, signatures);
  for (const [at, from] of places.copied) {
    const given = placeReader(at)(answer.facts.root);
    const expected = placeReader(from)(seller.facts.root);
    // Some answers may leave the number out.
    if (given === undefined || given === expected) continue;
    report.add('ANS-06', at, { name: at.slice(at.indexOf('@') + 1), given, expected: expected ?? '' });
  }
  compareNames(report, seller, answer);
  compareDays(report, places, seller, answer);
  return report.findings;
}

class AnswerReport {
  readonly findings: Finding[] = [];
  readonly answer: LocatedDocument;

  constructor(answer: LocatedDocument) {
    this.answer = answer;
  }

  /** @param place below Файл. */
  add(code: keyof typeof answerFindings, place: string, params: ErrorParams): void {
    const { locate } = this.answer;
    const { root } = this.answer.facts;
    const path = place === '' ? `/${root.name}` : `/${root.name}/${place}`;
    this.findings.push(
      finding(code, answerFindings[code], params, {
        path,
        ...locate(offsetOf(root, place === '' ? undefined : place)),
      }),
    );
  }

  read(place: string): string | undefined {
    return placeReader(place)(this.answer.facts.root);
  }
}

function nameOf({ info, facts }: ExchangedDocument): string {
  return facts.function === '' ? formatKey(info) : `${formatKey(info)}, ${facts.function}`;
}

function compareFile(report: AnswerReport, { quoted, id, day, time }: AnswerPlaces, seller: ExchangedDocument): void {
  const idAt = `${quoted}/${id}`;
  const given = report.read(idAt);
  if (given !== seller.id) report.add('ANS-02', idAt, { given: given ?? '', expected: seller.id });
  const head = seller.facts.root.child('Документ')?.attributes ?? [];
  for (const [place, prefix] of [
    [day, 'ДатаИнф'],
    [time, 'ВремИнф'],
  ] as const) {
    const at = `${quoted}/${place}`;
    const found = report.read(at);
    const expected = head.find(({ name }) => name.startsWith(prefix))?.value;
    if (found === undefined || expected === undefined || found === expected) continue;
    report.add('ANS-03', at, { given: found, expected });
  }
}

function compareSignatures(report: AnswerReport, { quoted }: AnswerPlaces, signatures: readonly Uint8Array[]): void {
  const known = new Set(signatures.map((signature) => Buffer.from(signature).toString('base64')));
  const given = elementsAt(report.answer.facts.root, `${quoted}/ЭП`).map(({ text }) => text.replace(/\s/g, ''));
  if (given.some((text) => !known.has(text))) report.add('ANS-04', `${quoted}/ЭП`, {});
  else if (new Set(given).size < known.size) {
    report.add('ANS-05', `${quoted}/ЭП`, { signatures: known.size, quoted: given.length });
  }
}

function compareNames(report: AnswerReport, seller: ExchangedDocument, answer: ExchangedDocument): void {
  const first = participantsOf(seller.id);
  const back = participantsOf(answer.id);
  if (first === undefined || back === undefined) return;
  const expected = `${first.recipientId} → ${first.senderId}`;
  const given = `${back.senderId} → ${back.recipientId}`;
  if (given !== expected) report.add('ANS-07', '@ИдФайл', { given, expected });
  const flags = flagsText(parseFileName(seller.id)?.flags);
  const repeated = flagsText(parseFileName(answer.id)?.flags);
  if (flags !== repeated) report.add('ANS-08', '@ИдФайл', { given: repeated, expected: flags });
}

function flagsText(flags: FileFlags | undefined): string {
  if (flags === undefined) return '—';
  const { traceable, marked, alcohol, tobacco, oil, code } = flags;
  return [...[traceable, marked, alcohol, tobacco, oil].map((flag) => (flag ? '1' : '0')), code].join('_');
}

function compareDays(
  report: AnswerReport,
  places: AnswerPlaces,
  { facts: { shippedOn: shipped, madeOn: made } }: ExchangedDocument,
  { facts: { madeOn: answered } }: ExchangedDocument,
): void {
  const accepted = isoDay(report.read(places.accepted));
  if (accepted !== undefined && shipped !== undefined && accepted < shipped) {
    report.add('ANS-09', places.accepted, { accepted, shipped });
  }
  if (answered !== undefined && made !== undefined && answered < made) {
    report.add('ANS-10', '', { answered, made });
  }
}
