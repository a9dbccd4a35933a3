import type { LocalizedText } from '../../errors/index.ts';
import type { FileHead } from '../documents/document-type.ts';
import { titleTypeOf } from '../documents/registry.ts';
import type { SheetExplanation } from './columns/explain.ts';
import type { TableMapping } from './columns/mapping.ts';
import { importCommerceMl } from './commerceml/import-commerceml.ts';
import { importErrors } from './errors.ts';
import type { ImportedDocument } from './imported-document.ts';
import { defaultTableLimits, type TableLimits } from './limits.ts';
import { type RecognisedSource, recogniseSource } from './recognise-source.ts';
import { importTables } from './rows/import-tables.ts';
import { readCsv } from './tables/csv.ts';
import { readXlsx } from './tables/xlsx/read-xlsx.ts';

export interface ImportOptions {
  /** For places of findings. */
  readonly fileName?: string;
  readonly mapping?: TableMapping;
  readonly limits?: TableLimits;
}

/** What a file is, for a person and for a program. */
export interface SourceDescription {
  readonly kind: RecognisedSource['kind'];
  /** Of XML of ФНС: `upd-seller/5.02`. */
  readonly format?: string;
  readonly title: LocalizedText;
}

export interface ImportResult {
  readonly source: SourceDescription;
  /** None where JSON is an empty array. */
  readonly documents: readonly ImportedDocument[];
  /** Of tables: which column was understood as what. */
  readonly explanation?: readonly SheetExplanation[];
  /** Of XML of ФНС: format and head of the file, for building the same file again. */
  readonly parsed?: { readonly format: string; readonly file: FileHead };
}

/**
 * Recognises a file by its content and turns it into models of documents. Tables and CommerceML give УПД (seller title);
 * JSON is taken as it is; XML of ФНС is read.
 *
 * @throws edo-import-…; edo-bytes-… and edo-xml-… for XML that cannot be read; SyntaxError for JSON that is none;
 *   EdoInputError where required parts of an XML document are absent
 */
export function importDocuments(bytes: Uint8Array, options: ImportOptions = {}): ImportResult {
  const { fileName, mapping = {}, limits = defaultTableLimits } = options;
  if (bytes.length > limits.bytes) {
    throw importErrors.create('edo-import-limit', { limit: 'bytes', value: bytes.length, allowed: limits.bytes });
  }
  const found = recogniseSource(bytes);
  switch (found.kind) {
    case 'json':
      return { source: describe('json', 'JSON', 'JSON'), documents: jsonDocuments(JSON.parse(found.text)) };
    case 'csv': {
      const { table, separator } = readCsv(found.text, limits);
      const shown = separator === '\t' ? 'TAB' : separator;
      const source = describe(
        'csv',
        `CSV, кодировка ${found.encoding}, разделитель «${shown}»`,
        `CSV, encoding ${found.encoding}, separator “${shown}”`,
      );
      return { source, ...importTables([table], mapping, fileName) };
    }
    case 'xlsx': {
      const source = describe('xlsx', 'книга XLSX', 'XLSX workbook');
      return { source, ...importTables(readXlsx(bytes, limits), mapping, fileName) };
    }
    case 'commerceml': {
      const { encoding } = found.xml;
      const source = describe(
        'commerceml',
        `CommerceML ${found.version}, ${encoding}`,
        `CommerceML ${found.version}, ${encoding}`,
      );
      return { source, documents: importCommerceMl(found.xml, mapping, fileName) };
    }
    case 'fns-xml':
      return parsed(bytes, found, fileName);
  }
}

function describe(kind: RecognisedSource['kind'], ru: string, en: string): SourceDescription {
  return { kind, title: { ru, en } };
}

function parsed(
  bytes: Uint8Array,
  { format, title }: Extract<RecognisedSource, { kind: 'fns-xml' }>,
  fileName: string | undefined,
): ImportResult {
  const type = titleTypeOf(format);
  if (type === undefined) throw importErrors.create('edo-import-not-lifted', { format, target: 'upd-seller/5.03' });
  const read = type.parse(bytes, fileName);
  if (read.format !== format) throw importErrors.create('edo-import-not-lifted', { format, target: read.format });
  return {
    source: {
      kind: 'fns-xml',
      format,
      title: { ru: `XML ФНС: ${title.ru} (${format})`, en: `XML of ФНС: ${title.en} (${format})` },
    },
    documents: [plainDocument(read.document, 0)],
    parsed: { format: read.format, file: read.file },
  };
}

function jsonDocuments(value: unknown): ImportedDocument[] {
  const documents: readonly unknown[] = Array.isArray(value) ? value : [value];
  return documents.map(plainDocument);
}

function plainDocument(document: unknown, index: number): ImportedDocument {
  return { document: document as object, source: `document ${index + 1}`, findings: [], placeOf: () => undefined };
}
