import type { ErrorLocation, LocalizedText } from '@styk/sdk/errors';
import type { View } from '../output/view.ts';
import type { FailureData } from './describe-failure.ts';

const words = {
  error: { ru: 'ошибка', en: 'error' },
  where: { ru: 'где', en: 'where' },
  fix: { ru: 'что делать', en: 'what to do' },
} satisfies Record<string, LocalizedText>;

/** More of them would hide the advice; `--json` gives all. */
const SHOWN_FINDINGS = 10;

/** The error for a person: what, where, and what to do about it. */
export function failureText(
  { code, message, at, hint, findings = [], stack }: FailureData,
  { text, style }: View,
): string {
  const place = at === undefined ? '' : locationText(at);
  return [
    `${style.red(style.bold(text(words.error)))} ${style.dim(`[${code}]`)} ${message}`,
    ...(place === '' ? [] : [`  ${style.dim(`${text(words.where)}:`)} ${place}`]),
    ...findingLines(findings, message),
    ...(hint === undefined ? [] : [`  ${style.dim(`${text(words.fix)}:`)} ${hint}`]),
    ...(stack === undefined ? [] : [style.dim(stack)]),
  ].join('\n');
}

/** What the message says already is not said again. */
function findingLines(findings: NonNullable<FailureData['findings']>, message: string): readonly string[] {
  if (findings.length === 1 && message.includes(findings[0]?.detail ?? '')) return [];
  return findings
    .slice(0, SHOWN_FINDINGS)
    .map(({ pointer = '', detail }) => `  – ${pointer === '' ? '' : `${pointer}: `}${detail}`);
}

/** `invoice.json:12:5 /lines/3/price`; editors open the first part by a click. */
function locationText({ file, line, column, path }: ErrorLocation): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return [place, path ?? ''].filter((part) => part !== '').join(' ');
}
