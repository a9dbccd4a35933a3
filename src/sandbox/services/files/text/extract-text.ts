import { READ_LIMIT, TEXT_LIMIT } from './limits.ts';
import { documentText, workbookText } from './office.ts';
import { pdfText } from './pdf/pdf-text.ts';
import { plainText } from './plain.ts';

type TextReader = (bytes: Uint8Array) => string | undefined;

const OFFICE = 'application/vnd.openxmlformats-officedocument';

const READERS: Readonly<Record<string, TextReader>> = {
  'application/pdf': pdfText,
  [`${OFFICE}.wordprocessingml.document`]: documentText,
  [`${OFFICE}.spreadsheetml.sheet`]: workbookText,
  'application/json': plainText,
  'application/xml': plainText,
};

/** For files that were announced as mere bytes. */
const BY_EXTENSION: Readonly<Record<string, TextReader>> = {
  pdf: pdfText,
  docx: documentText,
  xlsx: workbookText,
  txt: plainText,
  csv: plainText,
  xml: plainText,
  json: plainText,
};

/** Whether something can be read out of such a file. */
export function canReadText(mediaType: string, name: string, size: number): boolean {
  return size <= READ_LIMIT && readerFor(mediaType, name) !== undefined;
}

/**
 * The text of a DOCX, XLSX, PDF or plain file. Files come from outside and may be anything: what cannot be read, or unpacks
 * to too much, has no text, and the file is kept all the same.
 */
export function extractText(mediaType: string, name: string, bytes: Uint8Array): string | undefined {
  try {
    return readerFor(mediaType, name)?.(bytes)?.slice(0, TEXT_LIMIT).toWellFormed();
  } catch {
    return undefined;
  }
}

function readerFor(mediaType: string, name: string): TextReader | undefined {
  const type = mediaType.toLowerCase();
  if (Object.hasOwn(READERS, type)) return READERS[type];
  if (type.startsWith('text/')) return plainText;
  const extension = /\.([a-z]{3,4})$/.exec(name.toLowerCase())?.[1] ?? '';
  return type === 'application/octet-stream' && Object.hasOwn(BY_EXTENSION, extension)
    ? BY_EXTENSION[extension]
    : undefined;
}
