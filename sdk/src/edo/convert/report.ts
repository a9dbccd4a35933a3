import type { ErrorParams } from '../../errors/index.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { InputReport } from '../findings/input-findings.ts';
import type { Field } from '../mapping/field.ts';
import { convertFindings } from './findings.ts';

/** Longest value shown. */
const SHOWN = 120;

/** Collects what becomes of the parts of a source. */
export class ConversionReport {
  readonly findings: Finding[] = [];

  notCarried(path: string, value: unknown): void {
    this.#add('convert-not-carried', path, { value: shown(value) });
  }

  moved(path: string, place: string, value: unknown): void {
    this.#add('convert-moved', path, { place, value: shown(value) });
  }

  /** @param place JSON pointer into the new document. */
  assumed(path: string, place: string, value: unknown): void {
    this.#add('convert-assumed', path, { place, value: shown(value) });
  }

  /** @param path of what a buyer title quotes of the title it answers. */
  answersOlder(path: string, id: string): void {
    this.#add('convert-answers-older', path, { id });
  }

  draft(): void {
    this.#add('convert-draft', '', {});
  }

  /** What the new document still lacks: the errors its own mapping finds. */
  lacking<T>(mapping: Field<T>, document: unknown): T | undefined {
    const report = new InputReport();
    const read = mapping.read(document, '', report);
    this.findings.push(...report.findings);
    return report.findings.length === 0 ? read : undefined;
  }

  #add(code: keyof typeof convertFindings, path: string, params: ErrorParams): void {
    this.findings.push(finding(code, convertFindings[code], params, path === '' ? {} : { path }));
  }
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
