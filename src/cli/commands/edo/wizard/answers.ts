import { titleTypeOf, type Upd } from '@styk/sdk/edo';
import { documentOfFields, type ImportedDocument } from '@styk/sdk/edo/import';
import type { LocalizedText } from '@styk/sdk/errors';

/**
 * Answers as they were given, by the fields of tables (`doc.number`, `line.qty`); an empty text is a question that was
 * passed over. Besides those there are the wizard's own: `own.documentName`, `own.basis`, `own.cargo`, `own.prices`,
 * `own.lines`, `own.powers`.
 */
export interface Answers {
  readonly document: Record<string, string>;
  readonly lines: Record<string, string>[];
}

/** A question: a field of the document, or of one of its lines (from 0). */
export interface Asked {
  readonly field: string;
  readonly line?: number;
}

export function answersAt({ document, lines }: Answers, { line }: Asked): Record<string, string> {
  return line === undefined ? document : (lines[line] ?? {});
}

/** The document that the answers so far make, read as a table of them would be. */
export function readAnswers({ document, lines }: Answers): ImportedDocument {
  const read = documentOfFields({ ...document, ...(document['own.cargo'] === 'same' && sameCargo(document)) }, lines);
  const { 'own.documentName': documentName = '' } = document;
  // Tables have no column for it: of all but a commissioner's reports the name is known.
  const isNamed = documentName !== '' && isReport(document['doc.function']);
  return isNamed ? { ...read, document: { ...read.document, documentName } } : read;
}

/** What a commissioner reports: only the parties know what to call it. */
export function isReport(purpose: string | undefined): boolean {
  return purpose === 'СвРК' || purpose === 'СвЗК';
}

/** The seller sends the goods and the buyer takes them. */
function sameCargo(document: Answers['document']): Record<string, string> {
  const buyer = Object.entries(document).filter(([field]) => field.startsWith('buyer.') && field !== 'buyer.id');
  const consignee = buyer.map(([field, value]): [string, string] => [field.replace('buyer.', 'consignee.'), value]);
  return { 'consignor.name': 'он же', ...Object.fromEntries(consignee) };
}

/** What is wrong with an answer, beside those given before. */
export function problemWith(answers: Answers, asked: Asked, answer: string): LocalizedText | undefined {
  const { field, line } = asked;
  const own = { ...answersAt(answers, asked), [field]: answer };
  const read =
    line === undefined
      ? documentOfFields({ ...answers.document, [field]: answer }, [])
      : documentOfFields({}, answers.lines.with(line, own));
  const found = read.findings.find(
    ({ severity, source }) =>
      severity === 'error' && source?.heading === field && (line === undefined || source.row === line + 1),
  );
  return found?.message ?? formProblem(field, answer);
}

/** Forms that only the document itself wants. */
function formProblem(field: string, answer: string): LocalizedText | undefined {
  const property = PARTICIPANTS[field];
  if (property === undefined || answer === '' || new RegExp(patternOf(property)).test(answer)) return undefined;
  return {
    ru: 'от 4 до 46 знаков: латинские буквы, цифры, точка, дефис, @',
    en: '4 to 46 characters: Latin letters, digits, points, hyphens, @',
  };
}

const PARTICIPANTS: Readonly<Record<string, keyof Upd>> = { 'seller.id': 'senderId', 'buyer.id': 'recipientId' };

function patternOf(property: keyof Upd): string {
  const { properties } = titleTypeOf('upd-seller')?.inputSchema() ?? {};
  const { pattern } = (properties as Record<string, { readonly pattern?: string }>)[property] ?? {};
  return pattern ?? '';
}
