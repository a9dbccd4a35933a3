// Generated from openapi/edo.yaml 1.0.0 by `npm run generate:api`. Do not edit.

import type { ApiPromise } from '../client/api-promise.ts';
import type { Caller } from '../client/caller.ts';
import type { DownloadPromise } from '../client/download-promise.ts';
import type { CallOptions } from '../client/options.ts';
import type { PagePromise } from '../client/page-promise.ts';
import { edoOperations as operations } from './edo.operations.ts';
import type { AnnulmentRequest, BuildRequest, BuiltDocument, CertificateCheck, CertificateCheckRequest, ClarificationRequest, CorrectionRequest, Counterparty, CounterpartyPage, Document, DocumentEvent, DocumentEventPage, DocumentFormatList, DocumentPage, Draft, DraftFromFileRequest, DraftPatch, DraftRequest, EdoOutboxItem, EdoOutboxPage, GetDocumentPrintFormQuery, InvitationRequest, ListCounterpartiesQuery, ListDocumentEventsQuery, ListDocumentsQuery, ListEdoOutboxQuery, ListPowersOfAttorneyQuery, LongOperation, NotificationRequest, Packet, PacketAnnulmentRequest, PacketAnswerRequest, PacketRequest, PoaCheck, PoaCheckRequest, PowerOfAttorney, PowerOfAttorneyPage, PowerOfAttorneyRequest, RejectionRequest, ResolutionRequest, SignatureRequest, TitleRequest, ValidateRequest, ValidationReport } from './edo.types.ts';

export type * from './edo.types.ts';

/**
 * List formats. `GET /edo/v1/formats`
 *
 * Formats the operator accepts, with the dates between which they are in force.
 *
 * @example
 * const documentFormats = await listDocumentFormats(client);
 */
export function listDocumentFormats(client: Caller, options?: CallOptions): ApiPromise<DocumentFormatList> {
  return client.call(operations.listDocumentFormats, {}, options);
}

/**
 * Read one's own participant. `GET /edo/v1/me`
 *
 * The participant id that documents are sent from, given by the operator.
 *
 * @throws StykApiError `capability-disabled`
 * @example
 * const participant = await getParticipant(client);
 */
export function getParticipant(client: Caller, options?: CallOptions): ApiPromise<Counterparty> {
  return client.call(operations.getParticipant, {}, options);
}

/**
 * List counterparties. `GET /edo/v1/counterparties`
 *
 * Organisations one may exchange documents with.
 *
 * @throws StykApiError `capability-disabled`
 * @example
 * for await (const item of listCounterparties(client)) use(item);
 */
export function listCounterparties(client: Caller, query?: ListCounterpartiesQuery, options?: CallOptions): PagePromise<CounterpartyPage, Counterparty> {
  return client.pages(operations.listCounterparties, { query }, options);
}

/**
 * Create a draft. `POST /edo/v1/drafts`
 *
 * Takes the exact bytes of a document. The file name without its extension is ИдФайл; bytes with the same ИдФайл
 * and other content are a natural key conflict.
 *
 * @throws StykApiError `counterparty-not-linked`, `capability-disabled`, `natural-key-conflict`, `document-invalid`, `document-format-unknown`, `document-format-retired`, `sender-mismatch`, `digest-mismatch`
 * @example
 * const draft = await createDraft(client, {
 *   fileName: 'ON_NSCHFDOPPR_STY0000000000000000000000000000001_STY0000000000000000000000000000100_20261122_0b5b1f6e-2f0e-4f43-9b0e-3c9f2d6f1a11_0_0_0_0_0_00.xml',
 *   contentBase64: 'PD94bWwgdmVyc2lvbj0iMS4wIiBlbmNvZGluZz0id2luZG93cy0xMjUxIj8+PNCk0LDQudC7Lz4=',
 *   sha256: 'ca626c7673831fa7a05eb16478829f57ac33a91bf3c20c1cc2030347969e02de',
 *   comment: 'По заказу 1043',
 * });
 */
export function createDraft(client: Caller, body: DraftRequest, options?: CallOptions): ApiPromise<Draft> {
  return client.call(operations.createDraft, { body }, options);
}

/**
 * Read a draft. `GET /edo/v1/drafts/{draftId}`
 *
 * The draft and the signatures it has.
 *
 * @param draftId Draft.
 * @throws StykApiError `capability-disabled`, `not-found`
 * @example
 * const draft = await getDraft(client, draftId);
 */
export function getDraft(client: Caller, draftId: string, options?: CallOptions): ApiPromise<Draft> {
  return client.call(operations.getDraft, { path: [draftId] }, options);
}

/**
 * Change a draft. `PATCH /edo/v1/drafts/{draftId}`
 *
 * Changes what is not signed. Other bytes are another draft.
 *
 * @param draftId Draft.
 * @throws StykApiError `capability-disabled`, `not-found`, `state-conflict`, `precondition-failed`, `precondition-required`
 * @example
 * const draft = await updateDraft(client, draftId, { comment: 'По заказу 1043, замена' });
 */
export function updateDraft(client: Caller, draftId: string, body: DraftPatch, options?: CallOptions): ApiPromise<Draft> {
  return client.call(operations.updateDraft, { path: [draftId], body }, options);
}

/**
 * Attach a signature. `POST /edo/v1/drafts/{draftId}/signatures`
 *
 * A detached CMS (CAdES-BES or better) over the exact bytes. It is verified before it is kept. A person's
 * certificate needs a power of attorney (МЧД).
 *
 * @param draftId Draft.
 * @throws StykApiError `capability-disabled`, `not-found`, `state-conflict`, `signature-invalid`, `certificate-expired`, `poa-required`, `poa-scope-insufficient`, `signer-inn-mismatch`
 * @example
 * const draftSignature = await addDraftSignature(client, draftId, { contentBase64: 'MIIBBgYJKoZIhvcNAQcCoIH4MIH1AgEBMQ8wDQYJKoUDBwEBAgIFADALBgkqhkiG9w0BBwE=' });
 */
export function addDraftSignature(client: Caller, draftId: string, body: SignatureRequest, options?: CallOptions): ApiPromise<Draft> {
  return client.call(operations.addDraftSignature, { path: [draftId], body }, options);
}

/**
 * Send a draft. `POST /edo/v1/drafts/{draftId}:send`
 *
 * Hands the signed document over to the operator. From now on it is a document with a timeline, which tells how
 * it goes on.
 *
 * @param draftId Draft.
 * @throws StykApiError `counterparty-not-linked`, `capability-disabled`, `not-found`, `not-signed`, `state-conflict`, `document-format-retired`
 * @example
 * const draft = await sendDraft(client, draftId);
 */
export function sendDraft(client: Caller, draftId: string, options?: CallOptions): ApiPromise<Document> {
  return client.call(operations.sendDraft, { path: [draftId] }, options);
}

/**
 * List documents. `GET /edo/v1/documents`
 *
 * Sent and received documents, oldest first.
 *
 * @throws StykApiError `capability-disabled`
 * @example
 * for await (const item of listDocuments(client)) use(item);
 */
export function listDocuments(client: Caller, query?: ListDocumentsQuery, options?: CallOptions): PagePromise<DocumentPage, Document> {
  return client.pages(operations.listDocuments, { query }, options);
}

/**
 * Read a document. `GET /edo/v1/documents/{documentId}`
 *
 * State on every axis, titles and signatures.
 *
 * @param documentId Document.
 * @throws StykApiError `capability-disabled`, `not-found`
 * @example
 * const document = await getDocument(client, documentId);
 */
export function getDocument(client: Caller, documentId: string, options?: CallOptions): ApiPromise<Document> {
  return client.call(operations.getDocument, { path: [documentId] }, options);
}

/**
 * Read the timeline. `GET /edo/v1/documents/{documentId}/timeline`
 *
 * What happened to the document, in order.
 *
 * @param documentId Document.
 * @throws StykApiError `capability-disabled`, `not-found`
 * @example
 * for await (const item of listDocumentEvents(client, documentId)) use(item);
 */
export function listDocumentEvents(client: Caller, documentId: string, query?: ListDocumentEventsQuery, options?: CallOptions): PagePromise<DocumentEventPage, DocumentEvent> {
  return client.pages(operations.listDocumentEvents, { path: [documentId], query }, options);
}

/**
 * Download a title. `GET /edo/v1/documents/{documentId}/titles/{titleNumber}/content`
 *
 * The exact bytes that were signed.
 *
 * @param documentId Document.
 * @param titleNumber Title: 1 is the sender's, 2 the recipient's.
 * @throws StykApiError `capability-disabled`, `not-found`
 * @example
 * const titleContent = await getTitleContent(client, documentId, titleNumber);
 */
export function getTitleContent(client: Caller, documentId: string, titleNumber: number, options?: CallOptions): DownloadPromise {
  return client.download(operations.getTitleContent, { path: [documentId, titleNumber] }, options);
}

/**
 * Download a signature. `GET /edo/v1/documents/{documentId}/titles/{titleNumber}/signatures/{signatureNumber}/content`
 *
 * The detached CMS in DER.
 *
 * @param documentId Document.
 * @param titleNumber Title: 1 is the sender's, 2 the recipient's.
 * @param signatureNumber Signature of the title, from 1.
 * @throws StykApiError `capability-disabled`, `not-found`
 * @example
 * const signatureContent = await getSignatureContent(client, documentId, titleNumber, signatureNumber);
 */
export function getSignatureContent(client: Caller, documentId: string, titleNumber: number, signatureNumber: number, options?: CallOptions): DownloadPromise {
  return client.download(operations.getSignatureContent, { path: [documentId, titleNumber, signatureNumber] }, options);
}

/**
 * Build a document. `POST /edo/v1/documents:build`
 *
 * Makes the exact bytes to sign from data, in the format in force on the date of the document, and its printed
 * form. Nothing is sent.
 *
 * @throws StykApiError `capability-disabled`, `not-found`, `document-invalid`, `document-not-built`, `document-format-unknown`, `document-format-unpublished`, `document-format-retired`
 * @example
 * const document = await buildDocument(client, {
 *   type: 'upd',
 *   date: '2026-11-22',
 *   recipientId: 'STY0000000000000000000000000000001',
 *   printForm: true,
 *   data: {
 *     function: 'СЧФДОП',
 *     number: '1043',
 *     date: '2026-11-22',
 *     seller: { inn: '9699000012', kpp: '969901001', name: 'ООО «Тест-Поставщик»' },
 *     buyer: { inn: '9699000020', kpp: '969901001', name: 'ООО «Ромашка-Тест»' },
 *     lines: [{ name: 'Чай листовой, 100 г', quantity: '100', unit: 'шт', price: '1000.00', vatRate: '22%' }],
 *   },
 * });
 */
export function buildDocument(client: Caller, body: BuildRequest, options?: CallOptions): ApiPromise<BuiltDocument> {
  return client.call(operations.buildDocument, { body }, options);
}

/**
 * Check a document. `POST /edo/v1/documents:validate`
 *
 * Schema, official conditions, arithmetic, requisites, marking and traceability codes, and whether the format is
 * in force on the date. All findings, not only the first.
 *
 * @throws StykApiError `capability-disabled`, `not-found`
 * @example
 * const document = await validateDocument(client, {
 *   content: {
 *     fileName: 'ON_NSCHFDOPPR_STY0000000000000000000000000000001_STY0000000000000000000000000000100_20261122_0b5b1f6e-2f0e-4f43-9b0e-3c9f2d6f1a11_0_0_0_0_0_00.xml',
 *     contentBase64: 'PD94bWwgdmVyc2lvbj0iMS4wIiBlbmNvZGluZz0id2luZG93cy0xMjUxIj8+PNCk0LDQudC7Lz4=',
 *   },
 * });
 */
export function validateDocument(client: Caller, body: ValidateRequest, options?: CallOptions): ApiPromise<ValidationReport> {
  return client.call(operations.validateDocument, { body }, options);
}

/**
 * Create a draft from a file. `POST /edo/v1/drafts:from-file`
 *
 * As createDraft, for documents that were built or uploaded, up to 70 MB.
 *
 * @throws StykApiError `counterparty-not-linked`, `capability-disabled`, `not-found`, `natural-key-conflict`, `document-invalid`, `document-format-unknown`, `document-format-retired`, `sender-mismatch`, `document-too-large`
 * @example
 * const draftFromFile = await createDraftFromFile(client, { fileId: 'fil_01JD2V8T3X', comment: 'По заказу 1043' });
 */
export function createDraftFromFile(client: Caller, body: DraftFromFileRequest, options?: CallOptions): ApiPromise<Draft> {
  return client.call(operations.createDraftFromFile, { body }, options);
}

/**
 * Send drafts together. `POST /edo/v1/packets`
 *
 * Sends up to 40 signed drafts to one recipient as a packet: all of them or none. `resource` of the operation is
 * the list of documents.
 *
 * @throws StykApiError `counterparty-not-linked`, `capability-disabled`, `not-found`, `not-signed`, `state-conflict`, `document-format-retired`, `packet-recipients-differ`
 * @example
 * const packet = await sendPacket(client, { draftIds: ['drf_01JD2V0K3M', 'drf_01JD2V0P8Q'] });
 */
export function sendPacket(client: Caller, body: PacketRequest, options?: CallOptions): ApiPromise<LongOperation> {
  return client.call(operations.sendPacket, { body }, options);
}

/**
 * Read a packet. `GET /edo/v1/packets/{packetId}`
 *
 * The documents that were sent together, as far as the caller sees them.
 *
 * @param packetId Packet.
 * @throws StykApiError `capability-disabled`, `not-found`
 * @example
 * const packet = await getPacket(client, packetId);
 */
export function getPacket(client: Caller, packetId: string, options?: CallOptions): ApiPromise<Packet> {
  return client.call(operations.getPacket, { path: [packetId] }, options);
}

/**
 * Answer a packet. `POST /edo/v1/packets/{packetId}:answer`
 *
 * Answers every document of a packet that awaits an answer, in one step: each with its title, or all of them
 * with a refusal. All of it or nothing. A document of a locked packet is answered in no other way.
 *
 * @param packetId Packet.
 * @throws StykApiError `capability-disabled`, `not-found`, `title-out-of-order`, `state-conflict`, `natural-key-conflict`, `packet-incomplete`, `document-invalid`, `digest-mismatch`, `sender-mismatch`, `notice-required`, `signature-invalid`, `certificate-expired`, `poa-required`, `poa-scope-insufficient`, `signer-inn-mismatch`
 * @example
 * const packet = await answerPacket(client, packetId, { rejection: { text: 'Товар не поступал.' } });
 */
export function answerPacket(client: Caller, packetId: string, body: PacketAnswerRequest, options?: CallOptions): ApiPromise<Packet> {
  return client.call(operations.answerPacket, { path: [packetId], body }, options);
}

/**
 * Annul a packet. `POST /edo/v1/packets/{packetId}:annul`
 *
 * Proposes to annul every document of a packet, or answers such a proposal: all of it or nothing. A document of
 * a locked packet is annulled in no other way.
 *
 * @param packetId Packet.
 * @throws StykApiError `capability-disabled`, `not-found`, `state-conflict`, `packet-incomplete`, `notice-required`, `digest-mismatch`, `signature-invalid`, `certificate-expired`, `poa-required`, `poa-scope-insufficient`, `signer-inn-mismatch`
 * @example
 * const packet = await annulPacket(client, packetId, { action: 'decline', text: 'Основания нет.' });
 */
export function annulPacket(client: Caller, packetId: string, body: PacketAnnulmentRequest, options?: CallOptions): ApiPromise<Packet> {
  return client.call(operations.annulPacket, { path: [packetId], body }, options);
}

/**
 * Download a document. `GET /edo/v1/documents/{documentId}/content`
 *
 * The exact bytes of the sender's title.
 *
 * @param documentId Document.
 * @throws StykApiError `capability-disabled`, `not-found`
 * @example
 * const documentContent = await getDocumentContent(client, documentId);
 */
export function getDocumentContent(client: Caller, documentId: string, options?: CallOptions): DownloadPromise {
  return client.download(operations.getDocumentContent, { path: [documentId] }, options);
}

/**
 * Download the archive of a document. `GET /edo/v1/documents/{documentId}/archive`
 *
 * A ZIP with all titles and signatures, service documents, printed form and a manifest of hashes: enough to
 * verify it offline after years.
 *
 * @param documentId Document.
 * @throws StykApiError `capability-disabled`, `not-found`
 * @example
 * const documentArchive = await getDocumentArchive(client, documentId);
 */
export function getDocumentArchive(client: Caller, documentId: string, options?: CallOptions): DownloadPromise {
  return client.download(operations.getDocumentArchive, { path: [documentId] }, options);
}

/**
 * Download the printed form. `GET /edo/v1/documents/{documentId}/print-form`
 *
 * The document as it is printed, with a stamp for every signature that holds: PDF, or one page as an image. It
 * is a visualisation; the original is the XML and its signatures.
 *
 * @param documentId Document.
 * @throws StykApiError `capability-disabled`, `not-found`
 * @example
 * const documentPrintForm = await getDocumentPrintForm(client, documentId);
 */
export function getDocumentPrintForm(client: Caller, documentId: string, query?: GetDocumentPrintFormQuery, options?: CallOptions): DownloadPromise {
  return client.download(operations.getDocumentPrintForm, { path: [documentId], query }, options);
}

/**
 * Answer with a title. `POST /edo/v1/documents/{documentId}/titles`
 *
 * Adds the next title of the exchange with its signature: the buyer of an УПД, carrier and consignee of an ЭТрН.
 * It cites file name, time and signature of the title it answers. For the driver of an ЭТрН a simple signature
 * is enough.
 *
 * @param documentId Document.
 * @throws StykApiError `capability-disabled`, `not-found`, `title-out-of-order`, `state-conflict`, `packet-locked`, `natural-key-conflict`, `document-invalid`, `document-format-unpublished`, `digest-mismatch`, `sender-mismatch`, `signature-invalid`, `certificate-expired`, `poa-required`, `poa-scope-insufficient`, `signer-inn-mismatch`
 * @example
 * const title = await addTitle(client, documentId, {
 *   fileName: 'ON_NSCHFDOPPOK_STY0000000000000000000000000000100_STY0000000000000000000000000000001_20261123_5c0a2f3e-8a40-4a51-a3a0-0a7d8d2b0002_0_0_0_0_0_00.xml',
 *   contentBase64: 'PD94bWwgdmVyc2lvbj0iMS4wIiBlbmNvZGluZz0id2luZG93cy0xMjUxIj8+PNCk0LDQudC7Lz4=',
 *   sha256: 'ca626c7673831fa7a05eb16478829f57ac33a91bf3c20c1cc2030347969e02de',
 *   signatureBase64: 'MIIBBgYJKoZIhvcNAQcCoIH4MIH1AgEBMQ8wDQYJKoUDBwEBAgIFADALBgkqhkiG9w0BBwE=',
 * });
 */
export function addTitle(client: Caller, documentId: string, body: TitleRequest, options?: CallOptions): ApiPromise<Document> {
  return client.call(operations.addTitle, { path: [documentId], body }, options);
}

/**
 * Ask for a clarification. `POST /edo/v1/documents/{documentId}:clarify`
 *
 * Asks the sender to put a document right (УоУ). The answer is a revision or a correction.
 *
 * @param documentId Document.
 * @throws StykApiError `capability-disabled`, `not-found`, `state-conflict`, `notice-required`, `digest-mismatch`, `signature-invalid`, `certificate-expired`, `poa-required`, `poa-scope-insufficient`, `signer-inn-mismatch`
 * @example
 * const document = await clarifyDocument(client, documentId, {
 *   text: 'В строке 2 указана не та ставка НДС.',
 *   notice: {
 *     fileName: 'DP_UVUTOCH_STY0000000000000000000000000000001_STY0000000000000000000000000000100_20261123_5c0a2f3e-8a40-4a51-a3a0-0a7d8d2b0001.xml',
 *     contentBase64: 'PD94bWwgdmVyc2lvbj0iMS4wIiBlbmNvZGluZz0id2luZG93cy0xMjUxIj8+PNCk0LDQudC7Lz4=',
 *     sha256: 'ca626c7673831fa7a05eb16478829f57ac33a91bf3c20c1cc2030347969e02de',
 *     signatureBase64: 'MIIBBgYJKoZIhvcNAQcCoIH4MIH1AgEBMQ8wDQYJKoUDBwEBAgIFADALBgkqhkiG9w0BBwE=',
 *   },
 * });
 */
export function clarifyDocument(client: Caller, documentId: string, body: ClarificationRequest, options?: CallOptions): ApiPromise<Document> {
  return client.call(operations.clarifyDocument, { path: [documentId], body }, options);
}

/**
 * Refuse to sign. `POST /edo/v1/documents/{documentId}:reject`
 *
 * Refuses an incoming document. After an answering title there is no refusal, and after a refusal no title.
 *
 * @param documentId Document.
 * @throws StykApiError `capability-disabled`, `not-found`, `state-conflict`, `packet-locked`, `notice-required`, `digest-mismatch`, `signature-invalid`, `certificate-expired`, `poa-required`, `poa-scope-insufficient`, `signer-inn-mismatch`
 * @example
 * const document = await rejectDocument(client, documentId, { text: 'Товар не поступал.' });
 */
export function rejectDocument(client: Caller, documentId: string, body: RejectionRequest, options?: CallOptions): ApiPromise<Document> {
  return client.call(operations.rejectDocument, { path: [documentId], body }, options);
}

/**
 * Send a universal message. `POST /edo/v1/documents/{documentId}:notify`
 *
 * Sends the other side an unsigned universal message (УС) that answers nothing: its recipient asks to confirm
 * the powers of the signer (2007), either side tells something (4002, 4003). Only where service documents are
 * universal messages.
 *
 * @param documentId Document.
 * @throws StykApiError `capability-disabled`, `not-found`, `state-conflict`
 * @example
 * const counterparty = await notifyCounterparty(client, documentId, { code: '2007', text: 'Пришлите МЧД подписанта.' });
 */
export function notifyCounterparty(client: Caller, documentId: string, body: NotificationRequest, options?: CallOptions): ApiPromise<Document> {
  return client.call(operations.notifyCounterparty, { path: [documentId], body }, options);
}

/**
 * Approve inside the organisation. `POST /edo/v1/documents/{documentId}:resolve`
 *
 * Notes whether somebody in one's own organisation agrees with an incoming document that is not answered yet.
 * The other side never sees it, and it binds nobody; the last resolution counts.
 *
 * @param documentId Document.
 * @throws StykApiError `capability-disabled`, `not-found`, `state-conflict`
 * @example
 * const document = await resolveDocument(client, documentId, { decision: 'approved', comment: 'Сверено с заказом 1043.' });
 */
export function resolveDocument(client: Caller, documentId: string, body: ResolutionRequest, options?: CallOptions): ApiPromise<Document> {
  return client.call(operations.resolveDocument, { path: [documentId], body }, options);
}

/**
 * Annul a document. `POST /edo/v1/documents/{documentId}:annul`
 *
 * Proposes an annulment (ПоА) or answers one. The document stays valid until both sides have signed; nothing is
 * deleted.
 *
 * @param documentId Document.
 * @throws StykApiError `capability-disabled`, `not-found`, `state-conflict`, `packet-locked`, `notice-required`, `digest-mismatch`, `signature-invalid`, `certificate-expired`, `poa-required`, `poa-scope-insufficient`, `signer-inn-mismatch`
 * @example
 * const document = await annulDocument(client, documentId, {
 *   action: 'propose',
 *   text: 'Документ выставлен дважды.',
 *   notice: {
 *     fileName: 'DP_UVUTOCH_STY0000000000000000000000000000001_STY0000000000000000000000000000100_20261123_5c0a2f3e-8a40-4a51-a3a0-0a7d8d2b0001.xml',
 *     contentBase64: 'PD94bWwgdmVyc2lvbj0iMS4wIiBlbmNvZGluZz0id2luZG93cy0xMjUxIj8+PNCk0LDQudC7Lz4=',
 *     sha256: 'ca626c7673831fa7a05eb16478829f57ac33a91bf3c20c1cc2030347969e02de',
 *     signatureBase64: 'MIIBBgYJKoZIhvcNAQcCoIH4MIH1AgEBMQ8wDQYJKoUDBwEBAgIFADALBgkqhkiG9w0BBwE=',
 *   },
 * });
 */
export function annulDocument(client: Caller, documentId: string, body: AnnulmentRequest, options?: CallOptions): ApiPromise<Document> {
  return client.call(operations.annulDocument, { path: [documentId], body }, options);
}

/**
 * Correct a document. `POST /edo/v1/documents/{documentId}:correct`
 *
 * Builds an УКД or a revision that refers to the base. It is sent like any other document.
 *
 * @param documentId Document.
 * @throws StykApiError `capability-disabled`, `not-found`, `state-conflict`, `document-invalid`, `document-format-unpublished`, `document-format-retired`
 * @example
 * const document = await correctDocument(client, documentId, {
 *   kind: 'correction',
 *   function: 'КСЧФДИС',
 *   date: '2026-11-25',
 *   data: { number: 'К-17', lines: [{ number: 1, quantityAfter: '98' }] },
 * });
 */
export function correctDocument(client: Caller, documentId: string, body: CorrectionRequest, options?: CallOptions): ApiPromise<BuiltDocument> {
  return client.call(operations.correctDocument, { path: [documentId], body }, options);
}

/**
 * Invite a counterparty. `POST /edo/v1/counterparties:invite`
 *
 * Invites an organisation to exchange documents, through roaming when its operator is another. To invite back
 * who has invited is to accept.
 *
 * @throws StykApiError `capability-disabled`, `state-conflict`, `inn-invalid`, `counterparty-unknown`, `roaming-unavailable`
 * @example
 * const counterparty = await inviteCounterparty(client, { inn: '9699000020', kpp: '969901001', message: 'Предлагаем обмениваться документами через ЭДО.' });
 */
export function inviteCounterparty(client: Caller, body: InvitationRequest, options?: CallOptions): ApiPromise<Counterparty> {
  return client.call(operations.inviteCounterparty, { body }, options);
}

/**
 * Check a certificate. `POST /edo/v1/certificates:check`
 *
 * Chain, validity, revocation (CRL or OCSP), ИНН and СНИЛС, and whether it is qualified.
 *
 * @throws StykApiError `capability-disabled`, `certificate-unreadable`
 * @example
 * const certificate = await checkCertificate(client, {
 *   certificateBase64: 'MIIBAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
 *   expectedInn: '9699000012',
 * });
 */
export function checkCertificate(client: Caller, body: CertificateCheckRequest, options?: CallOptions): ApiPromise<CertificateCheck> {
  return client.call(operations.checkCertificate, { body }, options);
}

/**
 * List powers of attorney. `GET /edo/v1/powers-of-attorney`
 *
 * The register of the partner.
 *
 * @throws StykApiError `capability-disabled`
 * @example
 * for await (const item of listPowersOfAttorney(client)) use(item);
 */
export function listPowersOfAttorney(client: Caller, query?: ListPowersOfAttorneyQuery, options?: CallOptions): PagePromise<PowerOfAttorneyPage, PowerOfAttorney> {
  return client.pages(operations.listPowersOfAttorney, { query }, options);
}

/**
 * Register a power of attorney. `POST /edo/v1/powers-of-attorney`
 *
 * Takes a МЧД as a file with its signature, or by its number and the ИНН of both sides. It is checked before it
 * is kept; the same number again gives the same entry.
 *
 * @throws StykApiError `capability-disabled`, `natural-key-conflict`, `poa-not-found`, `poa-invalid`, `signature-invalid`
 * @example
 * const powerOfAttorney = await createPowerOfAttorney(client, {
 *   registration: {
 *     number: '0b5b1f6e-2f0e-4f43-9b0e-3c9f2d6f1a11',
 *     principalInn: '9699000012',
 *     representativeInn: '969900000108',
 *   },
 * });
 */
export function createPowerOfAttorney(client: Caller, body: PowerOfAttorneyRequest, options?: CallOptions): ApiPromise<PowerOfAttorney> {
  return client.call(operations.createPowerOfAttorney, { body }, options);
}

/**
 * Check a power of attorney. `POST /edo/v1/powers-of-attorney:check`
 *
 * Validity, revocation, principal, representative and powers, for a type of document and a certificate.
 *
 * @throws StykApiError `capability-disabled`, `not-found`, `poa-not-found`, `certificate-unreadable`
 * @example
 * const powerOfAttorney = await checkPowerOfAttorney(client, { powerOfAttorney: { poaId: 'poa_01JD2V5C7J' }, documentType: 'upd' });
 */
export function checkPowerOfAttorney(client: Caller, body: PoaCheckRequest, options?: CallOptions): ApiPromise<PoaCheck> {
  return client.call(operations.checkPowerOfAttorney, { body }, options);
}

/**
 * Signed but not sent. `GET /edo/v1/outbox`
 *
 * Drafts that lie too long. What was signed an hour ago and not sent is a fault.
 *
 * @throws StykApiError `capability-disabled`
 * @example
 * for await (const item of listEdoOutbox(client)) use(item);
 */
export function listEdoOutbox(client: Caller, query?: ListEdoOutboxQuery, options?: CallOptions): PagePromise<EdoOutboxPage, EdoOutboxItem> {
  return client.pages(operations.listEdoOutbox, { query }, options);
}

/**
 * Read a long operation. `GET /edo/v1/operations/{operationId}`
 *
 * How far the work has come.
 *
 * @param operationId Operation.
 * @throws StykApiError `capability-disabled`, `not-found`
 * @example
 * const edoOperation = await getEdoOperation(client, operationId);
 */
export function getEdoOperation(client: Caller, operationId: string, options?: CallOptions): ApiPromise<LongOperation> {
  return client.call(operations.getEdoOperation, { path: [operationId] }, options);
}

/** Styk electronic documents, bound to a client. */
export class EdoApi {
  readonly #client: Caller;

  constructor(client: Caller) {
    this.#client = client;
  }

  /**
   * List formats. `GET /edo/v1/formats`
   *
   * Formats the operator accepts, with the dates between which they are in force.
   *
   * @example
   * const documentFormats = await styk.edo.listDocumentFormats();
   */
  listDocumentFormats(options?: CallOptions): ApiPromise<DocumentFormatList> {
    return listDocumentFormats(this.#client, options);
  }

  /**
   * Read one's own participant. `GET /edo/v1/me`
   *
   * The participant id that documents are sent from, given by the operator.
   *
   * @throws StykApiError `capability-disabled`
   * @example
   * const participant = await styk.edo.getParticipant();
   */
  getParticipant(options?: CallOptions): ApiPromise<Counterparty> {
    return getParticipant(this.#client, options);
  }

  /**
   * List counterparties. `GET /edo/v1/counterparties`
   *
   * Organisations one may exchange documents with.
   *
   * @throws StykApiError `capability-disabled`
   * @example
   * for await (const item of styk.edo.listCounterparties()) use(item);
   */
  listCounterparties(query?: ListCounterpartiesQuery, options?: CallOptions): PagePromise<CounterpartyPage, Counterparty> {
    return listCounterparties(this.#client, query, options);
  }

  /**
   * Create a draft. `POST /edo/v1/drafts`
   *
   * Takes the exact bytes of a document. The file name without its extension is ИдФайл; bytes with the same ИдФайл
   * and other content are a natural key conflict.
   *
   * @throws StykApiError `counterparty-not-linked`, `capability-disabled`, `natural-key-conflict`, `document-invalid`, `document-format-unknown`, `document-format-retired`, `sender-mismatch`, `digest-mismatch`
   * @example
   * const draft = await styk.edo.createDraft({
   *   fileName: 'ON_NSCHFDOPPR_STY0000000000000000000000000000001_STY0000000000000000000000000000100_20261122_0b5b1f6e-2f0e-4f43-9b0e-3c9f2d6f1a11_0_0_0_0_0_00.xml',
   *   contentBase64: 'PD94bWwgdmVyc2lvbj0iMS4wIiBlbmNvZGluZz0id2luZG93cy0xMjUxIj8+PNCk0LDQudC7Lz4=',
   *   sha256: 'ca626c7673831fa7a05eb16478829f57ac33a91bf3c20c1cc2030347969e02de',
   *   comment: 'По заказу 1043',
   * });
   */
  createDraft(body: DraftRequest, options?: CallOptions): ApiPromise<Draft> {
    return createDraft(this.#client, body, options);
  }

  /**
   * Read a draft. `GET /edo/v1/drafts/{draftId}`
   *
   * The draft and the signatures it has.
   *
   * @param draftId Draft.
   * @throws StykApiError `capability-disabled`, `not-found`
   * @example
   * const draft = await styk.edo.getDraft(draftId);
   */
  getDraft(draftId: string, options?: CallOptions): ApiPromise<Draft> {
    return getDraft(this.#client, draftId, options);
  }

  /**
   * Change a draft. `PATCH /edo/v1/drafts/{draftId}`
   *
   * Changes what is not signed. Other bytes are another draft.
   *
   * @param draftId Draft.
   * @throws StykApiError `capability-disabled`, `not-found`, `state-conflict`, `precondition-failed`, `precondition-required`
   * @example
   * const draft = await styk.edo.updateDraft(draftId, { comment: 'По заказу 1043, замена' });
   */
  updateDraft(draftId: string, body: DraftPatch, options?: CallOptions): ApiPromise<Draft> {
    return updateDraft(this.#client, draftId, body, options);
  }

  /**
   * Attach a signature. `POST /edo/v1/drafts/{draftId}/signatures`
   *
   * A detached CMS (CAdES-BES or better) over the exact bytes. It is verified before it is kept. A person's
   * certificate needs a power of attorney (МЧД).
   *
   * @param draftId Draft.
   * @throws StykApiError `capability-disabled`, `not-found`, `state-conflict`, `signature-invalid`, `certificate-expired`, `poa-required`, `poa-scope-insufficient`, `signer-inn-mismatch`
   * @example
   * const draftSignature = await styk.edo.addDraftSignature(draftId, { contentBase64: 'MIIBBgYJKoZIhvcNAQcCoIH4MIH1AgEBMQ8wDQYJKoUDBwEBAgIFADALBgkqhkiG9w0BBwE=' });
   */
  addDraftSignature(draftId: string, body: SignatureRequest, options?: CallOptions): ApiPromise<Draft> {
    return addDraftSignature(this.#client, draftId, body, options);
  }

  /**
   * Send a draft. `POST /edo/v1/drafts/{draftId}:send`
   *
   * Hands the signed document over to the operator. From now on it is a document with a timeline, which tells how
   * it goes on.
   *
   * @param draftId Draft.
   * @throws StykApiError `counterparty-not-linked`, `capability-disabled`, `not-found`, `not-signed`, `state-conflict`, `document-format-retired`
   * @example
   * const draft = await styk.edo.sendDraft(draftId);
   */
  sendDraft(draftId: string, options?: CallOptions): ApiPromise<Document> {
    return sendDraft(this.#client, draftId, options);
  }

  /**
   * List documents. `GET /edo/v1/documents`
   *
   * Sent and received documents, oldest first.
   *
   * @throws StykApiError `capability-disabled`
   * @example
   * for await (const item of styk.edo.listDocuments()) use(item);
   */
  listDocuments(query?: ListDocumentsQuery, options?: CallOptions): PagePromise<DocumentPage, Document> {
    return listDocuments(this.#client, query, options);
  }

  /**
   * Read a document. `GET /edo/v1/documents/{documentId}`
   *
   * State on every axis, titles and signatures.
   *
   * @param documentId Document.
   * @throws StykApiError `capability-disabled`, `not-found`
   * @example
   * const document = await styk.edo.getDocument(documentId);
   */
  getDocument(documentId: string, options?: CallOptions): ApiPromise<Document> {
    return getDocument(this.#client, documentId, options);
  }

  /**
   * Read the timeline. `GET /edo/v1/documents/{documentId}/timeline`
   *
   * What happened to the document, in order.
   *
   * @param documentId Document.
   * @throws StykApiError `capability-disabled`, `not-found`
   * @example
   * for await (const item of styk.edo.listDocumentEvents(documentId)) use(item);
   */
  listDocumentEvents(documentId: string, query?: ListDocumentEventsQuery, options?: CallOptions): PagePromise<DocumentEventPage, DocumentEvent> {
    return listDocumentEvents(this.#client, documentId, query, options);
  }

  /**
   * Download a title. `GET /edo/v1/documents/{documentId}/titles/{titleNumber}/content`
   *
   * The exact bytes that were signed.
   *
   * @param documentId Document.
   * @param titleNumber Title: 1 is the sender's, 2 the recipient's.
   * @throws StykApiError `capability-disabled`, `not-found`
   * @example
   * const titleContent = await styk.edo.getTitleContent(documentId, titleNumber);
   */
  getTitleContent(documentId: string, titleNumber: number, options?: CallOptions): DownloadPromise {
    return getTitleContent(this.#client, documentId, titleNumber, options);
  }

  /**
   * Download a signature. `GET /edo/v1/documents/{documentId}/titles/{titleNumber}/signatures/{signatureNumber}/content`
   *
   * The detached CMS in DER.
   *
   * @param documentId Document.
   * @param titleNumber Title: 1 is the sender's, 2 the recipient's.
   * @param signatureNumber Signature of the title, from 1.
   * @throws StykApiError `capability-disabled`, `not-found`
   * @example
   * const signatureContent = await styk.edo.getSignatureContent(documentId, titleNumber, signatureNumber);
   */
  getSignatureContent(documentId: string, titleNumber: number, signatureNumber: number, options?: CallOptions): DownloadPromise {
    return getSignatureContent(this.#client, documentId, titleNumber, signatureNumber, options);
  }

  /**
   * Build a document. `POST /edo/v1/documents:build`
   *
   * Makes the exact bytes to sign from data, in the format in force on the date of the document, and its printed
   * form. Nothing is sent.
   *
   * @throws StykApiError `capability-disabled`, `not-found`, `document-invalid`, `document-not-built`, `document-format-unknown`, `document-format-unpublished`, `document-format-retired`
   * @example
   * const document = await styk.edo.buildDocument({
   *   type: 'upd',
   *   date: '2026-11-22',
   *   recipientId: 'STY0000000000000000000000000000001',
   *   printForm: true,
   *   data: {
   *     function: 'СЧФДОП',
   *     number: '1043',
   *     date: '2026-11-22',
   *     seller: { inn: '9699000012', kpp: '969901001', name: 'ООО «Тест-Поставщик»' },
   *     buyer: { inn: '9699000020', kpp: '969901001', name: 'ООО «Ромашка-Тест»' },
   *     lines: [{ name: 'Чай листовой, 100 г', quantity: '100', unit: 'шт', price: '1000.00', vatRate: '22%' }],
   *   },
   * });
   */
  buildDocument(body: BuildRequest, options?: CallOptions): ApiPromise<BuiltDocument> {
    return buildDocument(this.#client, body, options);
  }

  /**
   * Check a document. `POST /edo/v1/documents:validate`
   *
   * Schema, official conditions, arithmetic, requisites, marking and traceability codes, and whether the format is
   * in force on the date. All findings, not only the first.
   *
   * @throws StykApiError `capability-disabled`, `not-found`
   * @example
   * const document = await styk.edo.validateDocument({
   *   content: {
   *     fileName: 'ON_NSCHFDOPPR_STY0000000000000000000000000000001_STY0000000000000000000000000000100_20261122_0b5b1f6e-2f0e-4f43-9b0e-3c9f2d6f1a11_0_0_0_0_0_00.xml',
   *     contentBase64: 'PD94bWwgdmVyc2lvbj0iMS4wIiBlbmNvZGluZz0id2luZG93cy0xMjUxIj8+PNCk0LDQudC7Lz4=',
   *   },
   * });
   */
  validateDocument(body: ValidateRequest, options?: CallOptions): ApiPromise<ValidationReport> {
    return validateDocument(this.#client, body, options);
  }

  /**
   * Create a draft from a file. `POST /edo/v1/drafts:from-file`
   *
   * As createDraft, for documents that were built or uploaded, up to 70 MB.
   *
   * @throws StykApiError `counterparty-not-linked`, `capability-disabled`, `not-found`, `natural-key-conflict`, `document-invalid`, `document-format-unknown`, `document-format-retired`, `sender-mismatch`, `document-too-large`
   * @example
   * const draftFromFile = await styk.edo.createDraftFromFile({ fileId: 'fil_01JD2V8T3X', comment: 'По заказу 1043' });
   */
  createDraftFromFile(body: DraftFromFileRequest, options?: CallOptions): ApiPromise<Draft> {
    return createDraftFromFile(this.#client, body, options);
  }

  /**
   * Send drafts together. `POST /edo/v1/packets`
   *
   * Sends up to 40 signed drafts to one recipient as a packet: all of them or none. `resource` of the operation is
   * the list of documents.
   *
   * @throws StykApiError `counterparty-not-linked`, `capability-disabled`, `not-found`, `not-signed`, `state-conflict`, `document-format-retired`, `packet-recipients-differ`
   * @example
   * const packet = await styk.edo.sendPacket({ draftIds: ['drf_01JD2V0K3M', 'drf_01JD2V0P8Q'] });
   */
  sendPacket(body: PacketRequest, options?: CallOptions): ApiPromise<LongOperation> {
    return sendPacket(this.#client, body, options);
  }

  /**
   * Read a packet. `GET /edo/v1/packets/{packetId}`
   *
   * The documents that were sent together, as far as the caller sees them.
   *
   * @param packetId Packet.
   * @throws StykApiError `capability-disabled`, `not-found`
   * @example
   * const packet = await styk.edo.getPacket(packetId);
   */
  getPacket(packetId: string, options?: CallOptions): ApiPromise<Packet> {
    return getPacket(this.#client, packetId, options);
  }

  /**
   * Answer a packet. `POST /edo/v1/packets/{packetId}:answer`
   *
   * Answers every document of a packet that awaits an answer, in one step: each with its title, or all of them
   * with a refusal. All of it or nothing. A document of a locked packet is answered in no other way.
   *
   * @param packetId Packet.
   * @throws StykApiError `capability-disabled`, `not-found`, `title-out-of-order`, `state-conflict`, `natural-key-conflict`, `packet-incomplete`, `document-invalid`, `digest-mismatch`, `sender-mismatch`, `notice-required`, `signature-invalid`, `certificate-expired`, `poa-required`, `poa-scope-insufficient`, `signer-inn-mismatch`
   * @example
   * const packet = await styk.edo.answerPacket(packetId, { rejection: { text: 'Товар не поступал.' } });
   */
  answerPacket(packetId: string, body: PacketAnswerRequest, options?: CallOptions): ApiPromise<Packet> {
    return answerPacket(this.#client, packetId, body, options);
  }

  /**
   * Annul a packet. `POST /edo/v1/packets/{packetId}:annul`
   *
   * Proposes to annul every document of a packet, or answers such a proposal: all of it or nothing. A document of
   * a locked packet is annulled in no other way.
   *
   * @param packetId Packet.
   * @throws StykApiError `capability-disabled`, `not-found`, `state-conflict`, `packet-incomplete`, `notice-required`, `digest-mismatch`, `signature-invalid`, `certificate-expired`, `poa-required`, `poa-scope-insufficient`, `signer-inn-mismatch`
   * @example
   * const packet = await styk.edo.annulPacket(packetId, { action: 'decline', text: 'Основания нет.' });
   */
  annulPacket(packetId: string, body: PacketAnnulmentRequest, options?: CallOptions): ApiPromise<Packet> {
    return annulPacket(this.#client, packetId, body, options);
  }

  /**
   * Download a document. `GET /edo/v1/documents/{documentId}/content`
   *
   * The exact bytes of the sender's title.
   *
   * @param documentId Document.
   * @throws StykApiError `capability-disabled`, `not-found`
   * @example
   * const documentContent = await styk.edo.getDocumentContent(documentId);
   */
  getDocumentContent(documentId: string, options?: CallOptions): DownloadPromise {
    return getDocumentContent(this.#client, documentId, options);
  }

  /**
   * Download the archive of a document. `GET /edo/v1/documents/{documentId}/archive`
   *
   * A ZIP with all titles and signatures, service documents, printed form and a manifest of hashes: enough to
   * verify it offline after years.
   *
   * @param documentId Document.
   * @throws StykApiError `capability-disabled`, `not-found`
   * @example
   * const documentArchive = await styk.edo.getDocumentArchive(documentId);
   */
  getDocumentArchive(documentId: string, options?: CallOptions): DownloadPromise {
    return getDocumentArchive(this.#client, documentId, options);
  }

  /**
   * Download the printed form. `GET /edo/v1/documents/{documentId}/print-form`
   *
   * The document as it is printed, with a stamp for every signature that holds: PDF, or one page as an image. It
   * is a visualisation; the original is the XML and its signatures.
   *
   * @param documentId Document.
   * @throws StykApiError `capability-disabled`, `not-found`
   * @example
   * const documentPrintForm = await styk.edo.getDocumentPrintForm(documentId);
   */
  getDocumentPrintForm(documentId: string, query?: GetDocumentPrintFormQuery, options?: CallOptions): DownloadPromise {
    return getDocumentPrintForm(this.#client, documentId, query, options);
  }

  /**
   * Answer with a title. `POST /edo/v1/documents/{documentId}/titles`
   *
   * Adds the next title of the exchange with its signature: the buyer of an УПД, carrier and consignee of an ЭТрН.
   * It cites file name, time and signature of the title it answers. For the driver of an ЭТрН a simple signature
   * is enough.
   *
   * @param documentId Document.
   * @throws StykApiError `capability-disabled`, `not-found`, `title-out-of-order`, `state-conflict`, `packet-locked`, `natural-key-conflict`, `document-invalid`, `document-format-unpublished`, `digest-mismatch`, `sender-mismatch`, `signature-invalid`, `certificate-expired`, `poa-required`, `poa-scope-insufficient`, `signer-inn-mismatch`
   * @example
   * const title = await styk.edo.addTitle(documentId, {
   *   fileName: 'ON_NSCHFDOPPOK_STY0000000000000000000000000000100_STY0000000000000000000000000000001_20261123_5c0a2f3e-8a40-4a51-a3a0-0a7d8d2b0002_0_0_0_0_0_00.xml',
   *   contentBase64: 'PD94bWwgdmVyc2lvbj0iMS4wIiBlbmNvZGluZz0id2luZG93cy0xMjUxIj8+PNCk0LDQudC7Lz4=',
   *   sha256: 'ca626c7673831fa7a05eb16478829f57ac33a91bf3c20c1cc2030347969e02de',
   *   signatureBase64: 'MIIBBgYJKoZIhvcNAQcCoIH4MIH1AgEBMQ8wDQYJKoUDBwEBAgIFADALBgkqhkiG9w0BBwE=',
   * });
   */
  addTitle(documentId: string, body: TitleRequest, options?: CallOptions): ApiPromise<Document> {
    return addTitle(this.#client, documentId, body, options);
  }

  /**
   * Ask for a clarification. `POST /edo/v1/documents/{documentId}:clarify`
   *
   * Asks the sender to put a document right (УоУ). The answer is a revision or a correction.
   *
   * @param documentId Document.
   * @throws StykApiError `capability-disabled`, `not-found`, `state-conflict`, `notice-required`, `digest-mismatch`, `signature-invalid`, `certificate-expired`, `poa-required`, `poa-scope-insufficient`, `signer-inn-mismatch`
   * @example
   * const document = await styk.edo.clarifyDocument(documentId, {
   *   text: 'В строке 2 указана не та ставка НДС.',
   *   notice: {
   *     fileName: 'DP_UVUTOCH_STY0000000000000000000000000000001_STY0000000000000000000000000000100_20261123_5c0a2f3e-8a40-4a51-a3a0-0a7d8d2b0001.xml',
   *     contentBase64: 'PD94bWwgdmVyc2lvbj0iMS4wIiBlbmNvZGluZz0id2luZG93cy0xMjUxIj8+PNCk0LDQudC7Lz4=',
   *     sha256: 'ca626c7673831fa7a05eb16478829f57ac33a91bf3c20c1cc2030347969e02de',
   *     signatureBase64: 'MIIBBgYJKoZIhvcNAQcCoIH4MIH1AgEBMQ8wDQYJKoUDBwEBAgIFADALBgkqhkiG9w0BBwE=',
   *   },
   * });
   */
  clarifyDocument(documentId: string, body: ClarificationRequest, options?: CallOptions): ApiPromise<Document> {
    return clarifyDocument(this.#client, documentId, body, options);
  }

  /**
   * Refuse to sign. `POST /edo/v1/documents/{documentId}:reject`
   *
   * Refuses an incoming document. After an answering title there is no refusal, and after a refusal no title.
   *
   * @param documentId Document.
   * @throws StykApiError `capability-disabled`, `not-found`, `state-conflict`, `packet-locked`, `notice-required`, `digest-mismatch`, `signature-invalid`, `certificate-expired`, `poa-required`, `poa-scope-insufficient`, `signer-inn-mismatch`
   * @example
   * const document = await styk.edo.rejectDocument(documentId, { text: 'Товар не поступал.' });
   */
  rejectDocument(documentId: string, body: RejectionRequest, options?: CallOptions): ApiPromise<Document> {
    return rejectDocument(this.#client, documentId, body, options);
  }

  /**
   * Send a universal message. `POST /edo/v1/documents/{documentId}:notify`
   *
   * Sends the other side an unsigned universal message (УС) that answers nothing: its recipient asks to confirm
   * the powers of the signer (2007), either side tells something (4002, 4003). Only where service documents are
   * universal messages.
   *
   * @param documentId Document.
   * @throws StykApiError `capability-disabled`, `not-found`, `state-conflict`
   * @example
   * const counterparty = await styk.edo.notifyCounterparty(documentId, { code: '2007', text: 'Пришлите МЧД подписанта.' });
   */
  notifyCounterparty(documentId: string, body: NotificationRequest, options?: CallOptions): ApiPromise<Document> {
    return notifyCounterparty(this.#client, documentId, body, options);
  }

  /**
   * Approve inside the organisation. `POST /edo/v1/documents/{documentId}:resolve`
   *
   * Notes whether somebody in one's own organisation agrees with an incoming document that is not answered yet.
   * The other side never sees it, and it binds nobody; the last resolution counts.
   *
   * @param documentId Document.
   * @throws StykApiError `capability-disabled`, `not-found`, `state-conflict`
   * @example
   * const document = await styk.edo.resolveDocument(documentId, { decision: 'approved', comment: 'Сверено с заказом 1043.' });
   */
  resolveDocument(documentId: string, body: ResolutionRequest, options?: CallOptions): ApiPromise<Document> {
    return resolveDocument(this.#client, documentId, body, options);
  }

  /**
   * Annul a document. `POST /edo/v1/documents/{documentId}:annul`
   *
   * Proposes an annulment (ПоА) or answers one. The document stays valid until both sides have signed; nothing is
   * deleted.
   *
   * @param documentId Document.
   * @throws StykApiError `capability-disabled`, `not-found`, `state-conflict`, `packet-locked`, `notice-required`, `digest-mismatch`, `signature-invalid`, `certificate-expired`, `poa-required`, `poa-scope-insufficient`, `signer-inn-mismatch`
   * @example
   * const document = await styk.edo.annulDocument(documentId, {
   *   action: 'propose',
   *   text: 'Документ выставлен дважды.',
   *   notice: {
   *     fileName: 'DP_UVUTOCH_STY0000000000000000000000000000001_STY0000000000000000000000000000100_20261123_5c0a2f3e-8a40-4a51-a3a0-0a7d8d2b0001.xml',
   *     contentBase64: 'PD94bWwgdmVyc2lvbj0iMS4wIiBlbmNvZGluZz0id2luZG93cy0xMjUxIj8+PNCk0LDQudC7Lz4=',
   *     sha256: 'ca626c7673831fa7a05eb16478829f57ac33a91bf3c20c1cc2030347969e02de',
   *     signatureBase64: 'MIIBBgYJKoZIhvcNAQcCoIH4MIH1AgEBMQ8wDQYJKoUDBwEBAgIFADALBgkqhkiG9w0BBwE=',
   *   },
   * });
   */
  annulDocument(documentId: string, body: AnnulmentRequest, options?: CallOptions): ApiPromise<Document> {
    return annulDocument(this.#client, documentId, body, options);
  }

  /**
   * Correct a document. `POST /edo/v1/documents/{documentId}:correct`
   *
   * Builds an УКД or a revision that refers to the base. It is sent like any other document.
   *
   * @param documentId Document.
   * @throws StykApiError `capability-disabled`, `not-found`, `state-conflict`, `document-invalid`, `document-format-unpublished`, `document-format-retired`
   * @example
   * const document = await styk.edo.correctDocument(documentId, {
   *   kind: 'correction',
   *   function: 'КСЧФДИС',
   *   date: '2026-11-25',
   *   data: { number: 'К-17', lines: [{ number: 1, quantityAfter: '98' }] },
   * });
   */
  correctDocument(documentId: string, body: CorrectionRequest, options?: CallOptions): ApiPromise<BuiltDocument> {
    return correctDocument(this.#client, documentId, body, options);
  }

  /**
   * Invite a counterparty. `POST /edo/v1/counterparties:invite`
   *
   * Invites an organisation to exchange documents, through roaming when its operator is another. To invite back
   * who has invited is to accept.
   *
   * @throws StykApiError `capability-disabled`, `state-conflict`, `inn-invalid`, `counterparty-unknown`, `roaming-unavailable`
   * @example
   * const counterparty = await styk.edo.inviteCounterparty({ inn: '9699000020', kpp: '969901001', message: 'Предлагаем обмениваться документами через ЭДО.' });
   */
  inviteCounterparty(body: InvitationRequest, options?: CallOptions): ApiPromise<Counterparty> {
    return inviteCounterparty(this.#client, body, options);
  }

  /**
   * Check a certificate. `POST /edo/v1/certificates:check`
   *
   * Chain, validity, revocation (CRL or OCSP), ИНН and СНИЛС, and whether it is qualified.
   *
   * @throws StykApiError `capability-disabled`, `certificate-unreadable`
   * @example
   * const certificate = await styk.edo.checkCertificate({
   *   certificateBase64: 'MIIBAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
   *   expectedInn: '9699000012',
   * });
   */
  checkCertificate(body: CertificateCheckRequest, options?: CallOptions): ApiPromise<CertificateCheck> {
    return checkCertificate(this.#client, body, options);
  }

  /**
   * List powers of attorney. `GET /edo/v1/powers-of-attorney`
   *
   * The register of the partner.
   *
   * @throws StykApiError `capability-disabled`
   * @example
   * for await (const item of styk.edo.listPowersOfAttorney()) use(item);
   */
  listPowersOfAttorney(query?: ListPowersOfAttorneyQuery, options?: CallOptions): PagePromise<PowerOfAttorneyPage, PowerOfAttorney> {
    return listPowersOfAttorney(this.#client, query, options);
  }

  /**
   * Register a power of attorney. `POST /edo/v1/powers-of-attorney`
   *
   * Takes a МЧД as a file with its signature, or by its number and the ИНН of both sides. It is checked before it
   * is kept; the same number again gives the same entry.
   *
   * @throws StykApiError `capability-disabled`, `natural-key-conflict`, `poa-not-found`, `poa-invalid`, `signature-invalid`
   * @example
   * const powerOfAttorney = await styk.edo.createPowerOfAttorney({
   *   registration: {
   *     number: '0b5b1f6e-2f0e-4f43-9b0e-3c9f2d6f1a11',
   *     principalInn: '9699000012',
   *     representativeInn: '969900000108',
   *   },
   * });
   */
  createPowerOfAttorney(body: PowerOfAttorneyRequest, options?: CallOptions): ApiPromise<PowerOfAttorney> {
    return createPowerOfAttorney(this.#client, body, options);
  }

  /**
   * Check a power of attorney. `POST /edo/v1/powers-of-attorney:check`
   *
   * Validity, revocation, principal, representative and powers, for a type of document and a certificate.
   *
   * @throws StykApiError `capability-disabled`, `not-found`, `poa-not-found`, `certificate-unreadable`
   * @example
   * const powerOfAttorney = await styk.edo.checkPowerOfAttorney({ powerOfAttorney: { poaId: 'poa_01JD2V5C7J' }, documentType: 'upd' });
   */
  checkPowerOfAttorney(body: PoaCheckRequest, options?: CallOptions): ApiPromise<PoaCheck> {
    return checkPowerOfAttorney(this.#client, body, options);
  }

  /**
   * Signed but not sent. `GET /edo/v1/outbox`
   *
   * Drafts that lie too long. What was signed an hour ago and not sent is a fault.
   *
   * @throws StykApiError `capability-disabled`
   * @example
   * for await (const item of styk.edo.listEdoOutbox()) use(item);
   */
  listEdoOutbox(query?: ListEdoOutboxQuery, options?: CallOptions): PagePromise<EdoOutboxPage, EdoOutboxItem> {
    return listEdoOutbox(this.#client, query, options);
  }

  /**
   * Read a long operation. `GET /edo/v1/operations/{operationId}`
   *
   * How far the work has come.
   *
   * @param operationId Operation.
   * @throws StykApiError `capability-disabled`, `not-found`
   * @example
   * const edoOperation = await styk.edo.getEdoOperation(operationId);
   */
  getEdoOperation(operationId: string, options?: CallOptions): ApiPromise<LongOperation> {
    return getEdoOperation(this.#client, operationId, options);
  }
}
