import type { FindingDefinition } from '../findings/finding.ts';

function told(severity: 'warning' | 'info', ru: string, en: string, hint?: { ru: string; en: string }) {
  const definition = { layer: 'documents', severity, message: { ru, en } } as const;
  return hint === undefined ? definition : { ...definition, hint };
}

/** What becomes of the parts of a document when another is made of it. */
export const convertFindings = {
  'convert-not-carried': told(
    'warning',
    'В новом документе этому нет места: {value}',
    'The new document has no place for this: {value}',
    {
      ru: 'Если это нужно получателю, укажите в info — текстовом поле, о котором условились стороны',
      en: 'If the recipient needs it, give it in info, the text fields the parties agreed on',
    },
  ),
  'convert-moved': told('info', 'Перенесено в {place}: {value}', 'Moved to {place}: {value}'),
  'convert-assumed': told(
    'warning',
    'В исходном документе этого нет, взято: {place} = {value}',
    'The source does not say this; taken: {place} = {value}',
    { ru: 'Проверьте значение', en: 'Check the value' },
  ),
  'convert-answers-older': told(
    'warning',
    'Титул отвечает на файл прежней версии: {id}',
    'The title answers a file of an earlier version: {id}',
    {
      ru: 'Если титул продавца тоже составлен заново в 5.03, уберите answers и соберите ответ на новый файл: styk edo build upd … --title buyer --answer',
      en: 'If the seller title is made anew in 5.03, too, leave answers out and build the answer to the new file: styk edo build upd … --title buyer --answer',
    },
  ),
  'convert-draft': told(
    'warning',
    'Это черновик корректировки: файл из него не собирается. Схема действующего УКД (ЕД-1-26/29@) не опубликована, а формат ММВ-7-15/189@ отменён и не знает ставок 5, 7 и 22 %',
    'This is the draft of a correction, and no file is built of it. The schema of the УКД in force (ЕД-1-26/29@) is not published, and the format of ММВ-7-15/189@ is withdrawn and knows no rates of 5, 7 and 22 %',
    {
      ru: 'Внесите изменения в after и составьте УКД у оператора',
      en: "Put the changes into after, and make the УКД with the operator's service",
    },
  ),
} as const satisfies Record<string, FindingDefinition>;
