/** Electronic documents (ЭДО): build, read, validate, keep. Bytes, values and moments in, bytes and values out. */
export { type ArchiveOptions, buildArchive } from './archive/build-archive.ts';
export type { ArchiveDocument, ArchiveEntry, ArchiveMeta, ExchangedFile } from './archive/entry.ts';
export type { Manifest } from './archive/manifest.ts';
export { updArchiveMeta } from './archive/upd-meta.ts';
export { verifyArchive } from './archive/verify-archive.ts';
export { defaultZipLimits, readZip, type ZipLimits, zipArchive } from './archive/zip.ts';
export { type BuiltUpd, buildUpd, readUpd } from './documents/build-upd.ts';
export { isGtin, isInn, isOgrn } from './documents/check-digits.ts';
export {
  type AnsweredFile,
  type BuiltDocument,
  contextOf,
  type FileHead,
  type ParsedDocument,
  type TitleType,
} from './documents/document-type.ts';
export { type ParsedUpd, parseUpd } from './documents/parse-upd.ts';
export type { Address, Entrepreneur, Organisation, Party, PersonName } from './documents/party.ts';
export type { DocumentReference, InfoField } from './documents/reference.ts';
export { titlesOf, titleTypeOf, titleTypes } from './documents/registry.ts';
export { sampleUpd } from './documents/sample-upd.ts';
export type { PowersMethod, Signer } from './documents/signer.ts';
export type { BuildContext, BuiltTitle, Moment } from './documents/title.ts';
export type { Transfer, Upd, UpdFunction, UpdInput, UpdTotals } from './documents/upd.ts';
export {
  type AcceptanceResult,
  type AnsweredTitle,
  buildUpdBuyer,
  type ParsedUpdBuyer,
  parseUpdBuyer,
  type UpdBuyerAnswer,
  type UpdBuyerAnswerInput,
} from './documents/upd-buyer.ts';
export type { UpdLine } from './documents/upd-line.ts';
export { type VatRate, vatRates } from './documents/vat-rates.ts';
export { edoErrors } from './errors.ts';
export type { Finding, FindingLayer, FindingSeverity } from './findings/finding.ts';
export { EdoInputError } from './findings/input-error.ts';
export type { DocumentKind, FormatInfo, TitleParty } from './formats/edition.ts';
export { type FileFlags, type FileName, formatFileName, parseFileName } from './formats/file-name.ts';
export { findFormat, formatInForce, formats, isInForce } from './formats/registry.ts';
export { type ValidateOptions, type ValidationResult, validate } from './validate.ts';
export { defaultXmlLimits, type XmlLimits } from './xml/limits.ts';
export { decodeWindows1251, encodeWindows1251 } from './xml/windows-1251.ts';
