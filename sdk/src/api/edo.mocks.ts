// Generated from openapi/edo.yaml 1.0.0 by `npm run generate:api`. Do not edit.

import { mockOperation } from '../testing/mock-operation.ts';
import { edoOperations as operations } from './edo.operations.ts';
import type { Counterparty, CounterpartyPage, Document, DocumentEventPage, DocumentFormatList, DocumentPage, Draft } from './edo.types.ts';

/**
 * msw handlers for Styk electronic documents, to be answered as the test needs it:
 *
 * ```ts
 * const mocks = edoMocks('http://styk.test');
 * const server = setupServer(mocks.listDocumentFormats(refuse(503, 'unavailable')));
 * ```
 *
 * The client has to run over `fetchTransport()`.
 */
export function edoMocks(baseUrl: string) {
  return {
    listDocumentFormats: mockOperation<DocumentFormatList>(baseUrl, operations.listDocumentFormats),
    getParticipant: mockOperation<Counterparty>(baseUrl, operations.getParticipant),
    listCounterparties: mockOperation<CounterpartyPage>(baseUrl, operations.listCounterparties),
    createDraft: mockOperation<Draft>(baseUrl, operations.createDraft),
    getDraft: mockOperation<Draft>(baseUrl, operations.getDraft),
    addDraftSignature: mockOperation<Draft>(baseUrl, operations.addDraftSignature),
    sendDraft: mockOperation<Document>(baseUrl, operations.sendDraft),
    listDocuments: mockOperation<DocumentPage>(baseUrl, operations.listDocuments),
    getDocument: mockOperation<Document>(baseUrl, operations.getDocument),
    listDocumentEvents: mockOperation<DocumentEventPage>(baseUrl, operations.listDocumentEvents),
    getTitleContent: mockOperation<Uint8Array>(baseUrl, operations.getTitleContent),
    getSignatureContent: mockOperation<Uint8Array>(baseUrl, operations.getSignatureContent),
  };
}
