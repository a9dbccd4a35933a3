import { isDeepStrictEqual } from 'node:util';
import { EdoInputError } from '../findings/input-error.ts';
import { InputReport } from '../findings/input-findings.ts';
import { isRecord } from '../mapping/object.ts';

/** Longest value shown, that of ИдФайл: of a signature its beginning tells enough. */
const SHOWN = 255;

/**
 * Puts into an input what the answered document says.
 *
 * @throws EdoInputError for whatever the input says otherwise; both values are shown.
 */
export function mergeFacts(input: unknown, facts: object): unknown {
  const report = new InputReport();
  const merged = merge(input, facts, '', report);
  if (report.findings.length > 0) throw new EdoInputError(report.findings);
  return merged;
}

function merge(input: unknown, facts: unknown, pointer: string, report: InputReport): unknown {
  if (input === undefined || input === null) return facts;
  // Where the input is not of the right shape its own check says so.
  if (isRecord(facts)) return isRecord(input) ? mergeRecord(input, facts, pointer, report) : input;
  if (!isDeepStrictEqual(input, facts)) {
    report.add('input-answered-differs', pointer, { given: shown(input), expected: shown(facts) });
  }
  return facts;
}

function mergeRecord(
  input: Readonly<Record<string, unknown>>,
  facts: Readonly<Record<string, unknown>>,
  pointer: string,
  report: InputReport,
): Record<string, unknown> {
  const merged = { ...input };
  for (const [name, fact] of Object.entries(facts))
    merged[name] = merge(input[name], fact, `${pointer}/${name}`, report);
  return merged;
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
