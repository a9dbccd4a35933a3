import { finding } from '../findings/finding.ts';
import { InputReport } from '../findings/input-findings.ts';
import { MAX_ITEMS } from '../mapping/field.ts';
import { schemaFindings } from '../schema/finding-definitions.ts';
import type { DocumentLines } from './document-type.ts';
import { LineReader } from './line-reader.ts';
import type { LinesAccount, TitleLines } from './title-lines.ts';

/** A broken source may have something wrong in each of its lines; what is wrong with more of them helps nobody. */
const MAX_FINDINGS = 1000;

/** What was learnt of all lines together. */
export interface ReckonedLines<Model, Line, Entry> {
  readonly account: LinesAccount<Model, Line, Entry>;
  readonly count: number;
  readonly fingerprint: string;
}

/**
 * Reads all lines, of which none is kept. What is wrong with them goes to the report.
 *
 * @param model the document without its lines; where there is none only their form is looked at
 * @returns undefined without a model
 */
export async function reckonLines<Model, Line, Entry>(
  lines: TitleLines<Model, Line, Entry>,
  model: Model | undefined,
  open: DocumentLines,
  report: InputReport,
): Promise<ReckonedLines<Model, Line, Entry> | undefined> {
  const form = new InputReport();
  const refused = new InputReport();
  // As of a document in memory: where a line has another form, amounts are not looked at.
  const found = () => (form.findings.length > 0 ? form : refused).findings;
  const reader = new LineReader(lines.mapping);
  const account = model === undefined ? undefined : lines.begin(model);
  for await (const input of open()) {
    if (reader.count === MAX_ITEMS) {
      form.add('input-too-many', '/lines', { count: reader.count + 1, limit: MAX_ITEMS });
      break;
    }
    if (found().length >= MAX_FINDINGS) {
      found().push(tooMany());
      break;
    }
    const { pointer } = reader;
    const line = reader.read(input, form);
    if (model === undefined || line === undefined) continue;
    if (form.findings.length === 0) lines.refuse?.(model, line, pointer, refused);
    account?.add(line);
  }
  report.findings.push(...found());
  return account && { account, count: reader.count, fingerprint: reader.fingerprint() };
}

function tooMany() {
  const code = 'schema-too-many-findings';
  return finding(code, schemaFindings[code], { count: MAX_FINDINGS });
}
