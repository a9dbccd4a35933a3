// Generated from openapi/edo.yaml 1.0.0 by `npm run generate:api`. Do not edit.

import type { ApiPromise } from '../client/api-promise.ts';
import type { Caller } from '../client/caller.ts';
import type { DownloadPromise } from '../client/download-promise.ts';
import type { CallOptions } from '../client/options.ts';
import type { PagePromise } from '../client/page-promise.ts';
import { edoOperations as operations } from './edo.operations.ts';
import type { Counterparty, CounterpartyPage, Document, DocumentEvent, DocumentEventPage, DocumentFormatList, DocumentPage, Draft, DraftRequest, ListCounterpartiesQuery, ListDocumentEventsQuery, ListDocumentsQuery, SignatureRequest } from './edo.types.ts';

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
 * const draft = await createDraft(client, body);
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
 * Attach a signature. `POST /edo/v1/drafts/{draftId}/signatures`
 *
 * A detached CMS (CAdES-BES or better) over the exact bytes. It is verified before it is kept.
 *
 * @param draftId Draft.
 * @throws StykApiError `capability-disabled`, `not-found`, `state-conflict`, `signature-invalid`, `certificate-expired`, `signer-inn-mismatch`
 * @example
 * const draftSignature = await addDraftSignature(client, draftId, body);
 */
export function addDraftSignature(client: Caller, draftId: string, body: SignatureRequest, options?: CallOptions): ApiPromise<Draft> {
  return client.call(operations.addDraftSignature, { path: [draftId], body }, options);
}

/**
 * Send a draft. `POST /edo/v1/drafts/{draftId}:send`
 *
 * Hands the signed document over to the operator. From now on it is a document with a timeline.
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
   * const draft = await styk.edo.createDraft(body);
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
   * Attach a signature. `POST /edo/v1/drafts/{draftId}/signatures`
   *
   * A detached CMS (CAdES-BES or better) over the exact bytes. It is verified before it is kept.
   *
   * @param draftId Draft.
   * @throws StykApiError `capability-disabled`, `not-found`, `state-conflict`, `signature-invalid`, `certificate-expired`, `signer-inn-mismatch`
   * @example
   * const draftSignature = await styk.edo.addDraftSignature(draftId, body);
   */
  addDraftSignature(draftId: string, body: SignatureRequest, options?: CallOptions): ApiPromise<Draft> {
    return addDraftSignature(this.#client, draftId, body, options);
  }

  /**
   * Send a draft. `POST /edo/v1/drafts/{draftId}:send`
   *
   * Hands the signed document over to the operator. From now on it is a document with a timeline.
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
}
