import type { LocalizedText } from '../../errors/index.ts';
import { convertDocument, liftedFrom } from '../convert/convert.ts';
import type { FileHead } from '../documents/document-type.ts';
import { titleTypeOf } from '../documents/registry.ts';
import { edoErrors } from '../errors.ts';
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
  /** Of XML of ФНС: the format of the data; unless they were lifted the head of the file, for building the same file again. */
  readonly parsed?: { readonly format: string; readonly file?: FileHead };
}

/**
 * Recognises a file by its content and turns it into models of documents. Tables and CommerceML give УПД (seller title);
 * JSON is taken as it is; XML of ФНС is read, УПД 5.01 and 5.02 are lifted to 5.03.
 *
 * @throws edo-import-…; edo-format-without-model; edo-bytes-… and edo-xml-… for XML that cannot be read; SyntaxError for JSON that is none;
 *   EdoInputError where required parts of an XML document are absent
 */
export async function importDocuments(bytes: Uint8Array, options: ImportOptions = {}): Promise<ImportResult> {
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
      return importXml(bytes, found, fileName);
  }
}

function describe(kind: RecognisedSource['kind'], ru: string, en: string): SourceDescription {
  return { kind, title: { ru, en } };
}

type FnsXml = Extract<RecognisedSource, { kind: 'fns-xml' }>;

function describeXml({ format, title }: FnsXml, more: LocalizedText = { ru: '', en: '' }): SourceDescription {
  const shown = {
    ru: `XML ФНС: ${title.ru} (${format})${more.ru}`,
    en: `XML of ФНС: ${title.en} (${format})${more.en}`,
  };
  return { kind: 'fns-xml', format, title: shown };
}

/** A format that has a model is read; an older version of the УПД is lifted to the one in force. */
async function importXml(bytes: Uint8Array, found: FnsXml, fileName: string | undefined): Promise<ImportResult> {
  if (liftedFrom.some((known) => known === found.format)) return lifted(bytes, found, fileName);
  const type = titleTypeOf(found.format);
  const read = type?.parse(bytes, fileName);
  if (read?.format !== found.format) throw edoErrors.create('edo-format-without-model', { format: found.format });
  return {
    source: describeXml(found),
    documents: [plainDocument(read.document, 0)],
    parsed: { format: read.format, file: read.file },
  };
}

async function lifted(bytes: Uint8Array, found: FnsXml, fileName: string | undefined): Promise<ImportResult> {
  const { document, findings, to } = await convertDocument(bytes, '5.03', fileName);
  const source = fileName === undefined ? {} : { file: fileName };
  return {
    source: describeXml(found, { ru: `, переводится в ${to}`, en: `, lifted to ${to}` }),
    parsed: { format: to },
    documents: [
      {
        ...plainDocument(document, 0),
        // What the file lacks hinders building, not importing: it can be added to the data.
        findings: findings.map((finding) => ({
          ...finding,
          severity: finding.severity === 'error' ? 'warning' : finding.severity,
          source,
        })),
      },
    ],
  };
}

function jsonDocuments(value: unknown): ImportedDocument[] {
  const documents: readonly unknown[] = Array.isArray(value) ? value : [value];
  return documents.map(plainDocument);
}

function plainDocument(document: unknown, index: number): ImportedDocument {
  return { document: document as object, source: `document ${index + 1}`, findings: [], placeOf: () => undefined };
}
