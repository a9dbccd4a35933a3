export { type ArchiveOptions, buildArchive } from './archive/build-archive.ts';
export type { ArchiveDocument, ArchiveEntry, ArchiveMeta, ExchangedFile } from './archive/entry.ts';
export type { Manifest } from './archive/manifest.ts';
export { updArchiveMeta } from './archive/upd-meta.ts';
export { archiveFindings, verifyArchive } from './archive/verify-archive.ts';
export { defaultZipLimits, readZip, type ZipLimits, zipArchive } from './archive/zip.ts';
export { type BuiltUpd, buildUpd, readUpd } from './documents/build-upd.ts';
export { isGtin, isInn, isOgrn } from './documents/check-digits.ts';
export { type ParsedUpd, parseUpd } from './documents/parse-upd.ts';
export type { Address, Entrepreneur, Organisation, Party, PersonName } from './documents/party.ts';
export type { DocumentReference, InfoField } from './documents/reference.ts';
export { sampleUpd } from './documents/sample-upd.ts';
export type { PowersMethod, Signer } from './documents/signer.ts';
export type { BuildContext, BuiltTitle, Moment } from './documents/title.ts';
export type { Transfer, Upd, UpdFunction, UpdTotals } from './documents/upd.ts';
export {
  type AcceptanceResult,
  type AnsweredTitle,
  buildUpdBuyer,
  type ParsedUpdBuyer,
  parseUpdBuyer,
  type UpdBuyerAnswer,
} from './documents/upd-buyer.ts';
export type { UpdLine } from './documents/upd-line.ts';
export { type VatRate, vatRates } from './documents/vat-rates.ts';
export { edoErrors } from './errors.ts';
export type { Finding, FindingLayer, FindingSeverity } from './findings/finding.ts';
export { EdoInputError } from './findings/input-error.ts';
export { inputFindings } from './findings/input-findings.ts';
export { type FileFlags, type FileName, formatFileName, parseFileName } from './formats/file-name.ts';
export { recogniseFormat } from './formats/recognise.ts';
export { type Format, type FormatInfo, formats, loadFormat } from './formats/registry.ts';
export { rules } from './rules/registry.ts';
export type { Rule } from './rules/rule.ts';
export { arrange } from './schema/arrange.ts';
export { compileXsd } from './schema/compile-xsd.ts';
export { schemaFindings } from './schema/finding-definitions.ts';
export { SchemaModel } from './schema/model.ts';
export type { FormatTable } from './schema/table.ts';
export { validateSchema } from './schema/validate-schema.ts';
export { type ValueTree, writeDocument } from './schema/write-document.ts';
export { type ValidateOptions, type ValidationResult, validate } from './validate.ts';
export type { XmlDocument } from './xml/document.ts';
export { type XmlAttribute, XmlElement } from './xml/element.ts';
export { defaultXmlLimits, type XmlLimits } from './xml/limits.ts';
export { readXml } from './xml/reader.ts';
export { decodeWindows1251, encodeWindows1251 } from './xml/windows-1251.ts';
export { writeXml, xmlBytes } from './xml/writer.ts';
