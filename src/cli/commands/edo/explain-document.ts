import type { DocumentExplanation, Reason } from '@styk/sdk/edo';
import type { Language, LocalizedText } from '@styk/sdk/errors';
import type { View } from '../../output/view.ts';

const HEADS: Readonly<Record<Reason['about'], LocalizedText>> = {
  format: { ru: 'Формат', en: 'Format' },
  edition: { ru: 'Редакция', en: 'Edition' },
  title: { ru: 'Титул', en: 'Title' },
  function: { ru: 'Функция', en: 'Function' },
  rate: { ru: 'Ставка', en: 'Rate' },
};

/** The reasons as scripts get them. */
export function explanationData({ format, reasons }: DocumentExplanation, language: Language, file?: string): object {
  return {
    ...(file === undefined ? {} : { file }),
    format,
    reasons: reasons.map(({ about, text }) => ({ about, text: text[language] })),
  };
}

/** The reasons under a heading for each thing they are about. */
export function explanationText(
  { format, reasons }: DocumentExplanation,
  { style, text }: View,
  file?: string,
): string {
  const { id, version, edition } = format;
  const head = style.bold([...(file === undefined ? [] : [`${file}:`]), `${id}/${version}/${edition}`].join(' '));
  const groups = [...Map.groupBy(reasons, ({ about }) => about)].map(([about, own]) =>
    [text(HEADS[about]), ...own.map((reason) => `  ${text(reason.text)}`)].join('\n'),
  );
  return [head, ...groups].join('\n');
}
