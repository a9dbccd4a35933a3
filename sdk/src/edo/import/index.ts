/**
 * Documents out of what other programs write: CSV, XLSX, CommerceML, XML of ФНС, JSON. An entry of its own,
 * `@styk/sdk/edo/import`: building and checking documents needs none of it.
 */
export type { SheetExplanation } from './columns/explain.ts';
export { type ColumnField, columnFields } from './columns/fields.ts';
export { readMapping, type TableMapping } from './columns/mapping.ts';
export { importErrors } from './errors.ts';
export { documentOfFields, type FieldValues } from './fields-document.ts';
export { type ImportFinding, importFindings, type SourcePlace } from './findings.ts';
export { type ImportOptions, type ImportResult, importDocuments, type SourceDescription } from './import-documents.ts';
export type { ImportedDocument } from './imported-document.ts';
export { defaultTableLimits, type TableLimits } from './limits.ts';
export { xlsxTemplate } from './template/xlsx-template.ts';
