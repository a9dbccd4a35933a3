/** Electronic documents (ЭДО): build, read, validate, keep. Bytes, values and moments in, bytes and values out. */
export { type ArchiveOptions, buildArchive } from './archive/build-archive.ts';
export type { ArchiveDocument, ArchiveEntry, ArchiveMeta, ExchangedFile } from './archive/entry.ts';
export type { Manifest } from './archive/manifest.ts';
export { updArchiveMeta } from './archive/upd-meta.ts';
export { verifyArchive } from './archive/verify-archive.ts';
export { defaultZipLimits, readZip, type ZipLimits, zipArchive } from './archive/zip.ts';
export { type Conversion, type ConversionTarget, conversionTargets } from './convert/conversion.ts';
export { convertDocument } from './convert/convert.ts';
export type { CorrectedFigures, CorrectionDraft } from './convert/upd-to-correction.ts';
export { DocumentSet, type SetFinding } from './cross-document/document-set.ts';
export type { DocumentFile } from './cross-document/exchanged-document.ts';
export { validateAnswer } from './cross-document/validate-answer.ts';
export { validateSet } from './cross-document/validate-set.ts';
export type { Act, ResultsTransfer, Stage } from './documents/act/act.ts';
export type { ActAcceptance } from './documents/act/act-customer.ts';
export { actContractor, actCustomer } from './documents/act/types.ts';
export type { Work } from './documents/act/work.ts';
export type { Address } from './documents/address.ts';
export {
  type BuiltUpd,
  buildUpd,
  buildUpdStream,
  type RegisteredUpd,
  readUpd,
  type UpdStream,
} from './documents/build-upd.ts';
export {
  isBankAccount,
  isCorrespondentAccount,
  isGln,
  isGtin,
  isInn,
  isKpp,
  isOgrn,
  isSnils,
  isSscc,
} from './documents/check-digits.ts';
export {
  type AnsweredFile,
  type BuiltDocument,
  type BuiltStream,
  contextOf,
  type DocumentLines,
  type DocumentStream,
  type FileHead,
  type ParsedDocument,
  type RegisterEntry,
  type TitleType,
} from './documents/document-type.ts';
export { type MarkingCode, parseMarkingCode } from './documents/marking-code.ts';
export type { Annulment } from './documents/notices/annulment.ts';
export type { Clarification } from './documents/notices/clarification.ts';
export type { DateConfirmation } from './documents/notices/confirmation.ts';
export type { NoticeOperator, NoticeParticipant } from './documents/notices/participant.ts';
export type { NoticeMoment, QuotedFile } from './documents/notices/quoted-file.ts';
export type { Receipt } from './documents/notices/receipt.ts';
export type { NamedSigner, NoticeSigner } from './documents/notices/signer.ts';
export {
  annulment,
  clarification,
  deliveryConfirmation,
  receipt,
  sendingConfirmation,
} from './documents/notices/types.ts';
export type { OlderAnsweredTitle } from './documents/orders-2015/answered-title.ts';
export type { OlderParty } from './documents/orders-2015/party.ts';
export type { OlderSigner } from './documents/orders-2015/signer.ts';
export { parseDocument, readFileHead } from './documents/parse-document.ts';
export { type ParsedUpd, parseUpd } from './documents/parse-upd.ts';
export type {
  Entrepreneur,
  ForeignParty,
  Individual,
  Organisation,
  Party,
  PersonName,
} from './documents/party.ts';
export type { DocumentReference, InfoField } from './documents/reference.ts';
export { titlesOf, titleTypeOf, titleTypes } from './documents/registry.ts';
export { sampleUpd } from './documents/sample-upd.ts';
export type { PowersMethod, Signer } from './documents/signer.ts';
export type { BuildContext, BuiltTitle, Moment } from './documents/title.ts';
export type { GoodsHandler } from './documents/torg12/handler.ts';
export type { GoodsRelease, Torg12, Torg12Totals } from './documents/torg12/torg12.ts';
export type { Torg12Acceptance } from './documents/torg12/torg12-buyer.ts';
export type { Torg12Line } from './documents/torg12/torg12-line.ts';
export { torg12Buyer, torg12Seller } from './documents/torg12/types.ts';
export type { Upd, UpdFunction, UpdInput } from './documents/upd.ts';
export type {
  AcceptanceResult,
  QuotedUpd,
  UpdBuyer,
  UpdBuyerAnswer,
  UpdBuyerAnswerInput,
} from './documents/upd-buyer.ts';
export {
  type AnsweredTitle,
  buildUpdBuyer,
  type ParsedUpdBuyer,
  parseUpdBuyer,
} from './documents/upd-buyer-title.ts';
export type { BuyerTreasury } from './documents/upd-buyer-treasury.ts';
export type { SellerTreasury, UpdTotals } from './documents/upd-facts.ts';
export type { HandedBy } from './documents/upd-handler.ts';
export type { LineUnit, UpdLine } from './documents/upd-line.ts';
export type { Depreciation, StateSystemRecord, TraceableGoods } from './documents/upd-line-details.ts';
export type { Transfer } from './documents/upd-transfer.ts';
export { updBuyer, updSeller } from './documents/upd-types.ts';
export { type VatRate, vatRates, vatRatesOn } from './documents/vat-rates.ts';
export type { AcceptanceRemarks, WaybillAcceptanceTitle } from './documents/waybill/acceptance.ts';
export type { Cargo, CargoItem, CargoMass, CargoValue } from './documents/waybill/cargo.ts';
export type { CitedDocument, DocumentParty } from './documents/waybill/cited-document.ts';
export type { CargoReceipt, ReceivedItem, WaybillConsigneeTitle } from './documents/waybill/consignee.ts';
export type { WaybillConsignorTitle } from './documents/waybill/consignor.ts';
export type { DangerousCargo } from './documents/waybill/dangerous-cargo.ts';
export type { HandoverRemarks, WaybillHandoverTitle } from './documents/waybill/handover.ts';
export type { Instructions } from './documents/waybill/instructions.ts';
export type { Loader, Loading, MassMethod } from './documents/waybill/loading.ts';
export type { CarrierMark, Fine, ShipperMark } from './documents/waybill/mark.ts';
export type { WaybillMoment } from './documents/waybill/moment.ts';
export type { WaybillParticipants } from './documents/waybill/participants.ts';
export type { Place, WaybillParty } from './documents/waybill/party.ts';
export type { QuotedTitle } from './documents/waybill/quoted-title.ts';
export type { WaybillSigner } from './documents/waybill/signer.ts';
export type { Driver, SpecialPermit, Transport, Vehicle, VehicleOwnership } from './documents/waybill/transport.ts';
export {
  waybillAcceptance,
  waybillConsignee,
  waybillConsignor,
  waybillHandover,
} from './documents/waybill/types.ts';
export { edoErrors } from './errors.ts';
export { type DocumentExplanation, explainDocument, explainTitle } from './explain/explain-document.ts';
export { periodText } from './explain/period.ts';
export type { Reason } from './explain/reason.ts';
export type { Finding, FindingLayer, FindingSeverity } from './findings/finding.ts';
export { EdoInputError } from './findings/input-error.ts';
export type { DocumentKind, FormatIdentity, FormatInfo, TitleParty } from './formats/edition.ts';
export { type FileFlags, type FileName, formatFileName, parseFileName } from './formats/file-name.ts';
export { findFormat, formatInForce, formats, isInForce } from './formats/registry.ts';
export { type GivenIdentity, type UserFormat, userFormat } from './formats/user-format.ts';
export type { UnmappedPart, WithUnmapped } from './mapping/unmapped.ts';
export { referenceLists } from './reference/lists.ts';
export { isNameOf, plainName, type ReferenceEntry, type ReferenceList } from './reference/reference-list.ts';
export type { Chunks } from './stream/chunks.ts';
export { type ValidateStreamOptions, validateStream } from './stream/validate-stream.ts';
export { type ValidateOptions, type ValidationResult, validate } from './validate.ts';
export { defaultXmlLimits, type XmlLimits } from './xml/limits.ts';
export { decodeWindows1251, encodeWindows1251 } from './xml/windows-1251.ts';
