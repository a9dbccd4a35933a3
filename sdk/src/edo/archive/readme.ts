import { MANIFEST_PATH, REGISTER_PATH } from './manifest.ts';

/** The note that lies beside the documents, for whoever opens the archive years later. */
export function readmeText(generator: string): string {
  const lines = [
    'Архив электронных документов',
    '',
    `${REGISTER_PATH} — реестр: одна строка на документ.`,
    `${MANIFEST_PATH} — перечень файлов с контрольными суммами SHA-256.`,
    'Папки: месяц / ИНН_КПП_контрагент / документ.',
    '',
    'Файлы XML и подписи сохранены побайтно и под своими именами. Не переименовывайте и не пересохраняйте их:',
    'имя файла входит в документ (ИдФайл), а подпись относится к точным байтам файла.',
    'Подпись — отсоединённая (CMS, DER) и лежит рядом с подписанным файлом.',
    '',
    `Создано программой ${generator}.`,
  ];
  return `\ufeff${lines.join('\r\n')}\r\n`;
}
