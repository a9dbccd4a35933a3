import type { ExplainedCode } from '@styk/sdk/edo/codes';
import type { Language, LocalizedText } from '@styk/sdk/errors';
import type { View } from '../../output/view.ts';

const SEVERITIES: Readonly<Record<ExplainedCode['severity'], LocalizedText>> = {
  error: { ru: 'ошибка', en: 'error' },
  warning: { ru: 'предупреждение', en: 'warning' },
  info: { ru: 'к сведению', en: 'for information' },
};

/** A code as scripts get it: its texts in the language of the command. */
export function codeData({ message, meaning, fix, hint: _, ...rest }: ExplainedCode, language: Language): object {
  return { ...rest, message: message[language], meaning: meaning[language], fix: fix[language] };
}

export function codeText(explained: ExplainedCode, { style, text }: View): string {
  const { code, severity, message, meaning, fix, wrong, right, source, formats = [] } = explained;
  const head = `${style.bold(code)}  ${text(message)} ${style.dim(`(${text(SEVERITIES[severity])})`)}`;
  const place = formats.length === 0 ? [] : [style.dim(formats.join(', '))];
  return [
    head,
    ...place,
    '',
    text(meaning),
    '',
    ...wrong.split('\n').map((line) => `  ${style.red('✗')} ${line}`),
    ...right.split('\n').map((line) => `  ${style.green('✓')} ${line}`),
    '',
    `${text({ ru: 'Что делать', en: 'What to do' })}: ${text(fix)}`,
    `${text({ ru: 'Источник', en: 'Source' })}: ${source}`,
  ].join('\n');
}
