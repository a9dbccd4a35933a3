import type { Finding } from '@styk/sdk/edo';
import type { ImportFinding, SourcePlace } from '@styk/sdk/edo/import';
import type { Language } from '@styk/sdk/errors';
import type { View } from '../../output/view.ts';

/** A finding as scripts get it: its texts in the language of the command. */
export function findingData({ message, hint, ...rest }: Finding, language: Language): object {
  return { ...rest, message: message[language], ...(hint === undefined ? {} : { hint: hint[language] }) };
}

/** `✗ 12:5 /Файл/Документ/@КНД  what is wrong [code]`, and below it what to do. */
export function findingText(finding: ImportFinding, { style, language }: View): string {
  const { severity, line, column, path, message, hint, code, source } = finding;
  const mark = severity === 'error' ? style.red('✗') : severity === 'warning' ? style.yellow('!') : style.dim('i');
  const place =
    source === undefined
      ? [line === undefined ? undefined : `${line}:${column ?? 1}`, path].filter(Boolean).join(' ')
      : [cellText(source), path].filter(Boolean).join(' ');
  const head = `  ${mark} ${place === '' ? '' : `${place}  `}${message[language]} ${style.dim(`[${code}]`)}`;
  return hint === undefined ? head : `${head}\n      ${style.dim(hint[language])}`;
}

/** `sales.xlsx «УПД» C12 «Цена»`; of a file without columns the line. */
function cellText({ file, sheet, row, column = '', heading }: SourcePlace): string {
  const quoted = [sheet, heading].map((name) => (name === undefined ? undefined : `«${name}»`));
  return [file, quoted[0], row === undefined ? undefined : `${column}${row}`, quoted[1]].filter(Boolean).join(' ');
}
