import type { LocalizedText } from '../../errors/index.ts';
import type { FindingDefinition, FindingSeverity } from '../findings/finding.ts';

function definition(severity: FindingSeverity, message: LocalizedText, hint: LocalizedText): FindingDefinition {
  return { layer: 'bytes', severity, message, hint };
}

/** What can be said of a file that was read, as a file; what keeps it from being read is thrown by the reader. */
export const bytesFindings = {
  'bytes-byte-order-mark': definition(
    'warning',
    {
      ru: 'Файл начинается с метки порядка байтов (BOM), формат её не предусматривает',
      en: 'The file begins with a byte order mark, which the format does not allow',
    },
    {
      ru: 'Сохраните файл без BOM до подписания: после подписания байты менять нельзя',
      en: 'Save the file without it before signing; after signing the bytes must not change',
    },
  ),
  'bytes-encoding': definition(
    'warning',
    {
      ru: 'Файл в кодировке {actual}, а формат предписывает windows-1251',
      en: 'The file is in {actual}, the format prescribes windows-1251',
    },
    {
      ru: 'Первая строка должна быть <?xml version="1.0" encoding="windows-1251"?>, байты — в этой кодировке',
      en: 'The first line should be <?xml version="1.0" encoding="windows-1251"?>, the bytes in that encoding',
    },
  ),
  'bytes-character-reference': definition(
    'info',
    {
      ru: 'Символов, которых нет в windows-1251, записано ссылками вида &#NNN;: {count}; первый — {character}',
      en: 'Characters that windows-1251 lacks, written as references like &#NNN;: {count}; the first is {character}',
    },
    {
      ru: 'XML это допускает, но иные программы учёта показывают вместо них знак вопроса',
      en: 'XML allows it, but some accounting programs show a question mark in their place',
    },
  ),
  'bytes-file-extension': definition(
    'warning',
    { ru: 'Имя файла «{name}» не кончается на .xml', en: 'The file name “{name}” does not end in .xml' },
    {
      ru: 'Имя файла обмена — ИдФайл и расширение xml, строчными или прописными',
      en: 'The name of an exchange file is ИдФайл and the extension xml, in either case',
    },
  ),
  'bytes-size': definition(
    'info',
    {
      ru: 'Файл в {size} МБ больше рекомендуемых операторами {limit} МБ',
      en: 'The file, {size} MB, is larger than the {limit} MB that operators recommend',
    },
    {
      ru: 'Такой документ принимают, но обрабатывают дольше; по возможности разделите его',
      en: 'Such a document is taken, but takes longer; split it where that can be done',
    },
  ),
} as const satisfies Record<string, FindingDefinition>;
