import { type BuiltDocument, findFormat } from '@styk/sdk/edo';
import type { ImportFinding } from '@styk/sdk/edo/import';
import type { View } from '../../output/view.ts';
import { findingText } from './findings.ts';
import { sourceText } from './source-text.ts';

export interface WrittenDocument extends Omit<BuiltDocument, 'bytes' | 'fileName' | 'warnings'> {
  readonly warnings: readonly ImportFinding[];
  readonly file: string;
}

export interface RejectedDocument {
  /** `document 2`, `row 12`: its place in the input. */
  readonly source: string;
  readonly findings: readonly ImportFinding[];
}

export function builtText(document: WrittenDocument, view: View): string {
  const { text, style } = view;
  const { number, date, totals, file, format } = document;
  const name = document.function ?? text(findFormat(format).title);
  const head = [
    `${style.green('✓')} ${name}`,
    number === undefined ? '' : ` № ${number}`,
    date === undefined ? '' : text({ ru: ' от {date}', en: ' of {date}' }, { date }),
    totals === undefined
      ? ''
      : text(
          totals.vat === undefined
            ? { ru: ': всего {gross}, без НДС', en: ': total {gross}, no VAT' }
            : { ru: ': всего {gross}, в том числе НДС {vat}', en: ': total {gross}, VAT {vat} included' },
          { gross: totals.gross ?? '—', vat: totals.vat ?? '' },
        ),
  ].join('');
  return [head, `  ${file}`, ...document.warnings.map((warning) => findingText(warning, view))].join('\n');
}

export function rejectedText({ source, findings }: RejectedDocument, view: View): string {
  const head = view.text(
    { ru: '{mark} не собран: {source}', en: '{mark} not built: {source}' },
    {
      mark: view.style.red('✗'),
      source: sourceText(source, view),
    },
  );
  return [head, ...findings.map((finding) => findingText(finding, view))].join('\n');
}
