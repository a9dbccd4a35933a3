import type {
  Counterparty,
  CounterpartyPage,
  Document,
  DocumentEvent,
  DocumentEventPage,
  DocumentFormatList,
  DocumentPage,
} from '@styk/sdk/api/edo';
import type { OperationCall, OperationHandler, OperationResult } from '../../../operation.ts';
import { type ChangesParams, type PageParams, readCursor, readUpdatedAfter, toPage } from '../../../pagination.ts';
import { contentDigest } from '../../files/content-digest.ts';
import { missing, octets, ok } from '../answers.ts';
import { linkOf, settleInvitations } from '../counterparties/links.ts';
import { type DocumentFilter, listDocuments, type StoredDocument } from '../documents/document.ts';
import { signaturesOf } from '../documents/signatures.ts';
import { listEvents } from '../documents/timeline.ts';
import { type StoredTitle, titlesOf } from '../documents/titles.ts';
import { documentResource } from '../documents/view.ts';
import { formatResources } from '../formats.ts';
import { settleNetwork } from '../network/settle.ts';
import { type CounterpartyFilter, counterpartyResource, listOthers, type Participant } from '../participants.ts';
import type { Self } from '../self.ts';
import { ownDocument } from './own-document.ts';

type DocumentCall<Params = unknown> = OperationCall<{ readonly documentId: string } & Params>;
type TitleCall<Params = unknown> = DocumentCall<{ readonly titleNumber: number } & Params>;

/** Reading: formats, counterparties, documents and their bytes. */
export function documentHandlers(self: Self): Readonly<Record<string, OperationHandler>> {
  const ownTitle = (call: TitleCall): StoredTitle => {
    const { documentId, titleNumber } = call.params;
    const titles = titlesOf(call.tx, ownDocument(self, call).documentId);
    return titles.find(({ number }) => number === titleNumber) ?? missing(`${documentId}/titles/${titleNumber}`);
  };

  return {
    listDocumentFormats: ({ now }: OperationCall) => ok<DocumentFormatList>({ items: formatResources(now) }),

    getParticipant: (call: OperationCall) => {
      const own = self(call);
      return ok<Counterparty>(counterpartyResource(own, own.participantId));
    },

    listCounterparties: (call: OperationCall<PageParams & CounterpartyFilter>) => {
      const own = self(call).participantId;
      settleInvitations(call);
      const { limit, cursor } = call.params;
      const others = listOthers(call.tx, own, call.params, readCursor(cursor) ?? '', limit + 1);
      const position = ({ participantId }: Participant) => participantId;
      const toResource = (other: Participant) =>
        counterpartyResource(other, own, linkOf(call.tx, own, other.participantId));
      return ok<CounterpartyPage>(toPage(others, limit, position, toResource));
    },

    listDocuments: (call: OperationCall<PageParams & ChangesParams & Omit<DocumentFilter, 'updatedAfter'>>) => {
      const own = self(call).participantId;
      settleNetwork(call);
      const { limit, cursor } = call.params;
      const filter = { ...call.params, updatedAfter: readUpdatedAfter(call.params) };
      const found = listDocuments(call.tx, own, filter, readCursor(cursor) ?? '', limit + 1);
      const position = ({ documentId }: StoredDocument) => documentId;
      return ok<DocumentPage>(toPage(found, limit, position, (document) => documentResource(call.tx, document, own)));
    },

    getDocument: (call: DocumentCall) =>
      ok<Document>(documentResource(call.tx, ownDocument(self, call), self(call).participantId)),

    listDocumentEvents: (call: DocumentCall<PageParams>) => {
      const { limit, cursor } = call.params;
      const { documentId } = ownDocument(self, call);
      const events = listEvents(call.tx, documentId, readCursor(cursor) ?? '', limit + 1, call.language);
      const position = ({ eventId }: DocumentEvent) => eventId;
      return ok<DocumentEventPage>(toPage(events, limit, position, (event) => event));
    },

    getDocumentContent: (call: DocumentCall) => {
      const { documentId } = ownDocument(self, call);
      const [title] = titlesOf(call.tx, documentId);
      return withDigest(octets((title ?? missing(documentId)).content));
    },

    getTitleContent: (call: TitleCall) => octets(ownTitle(call).content),

    getSignatureContent: (call: TitleCall<{ readonly signatureNumber: number }>) => {
      const { signatureNumber } = call.params;
      const signatures = signaturesOf(call.tx, ownTitle(call).fileId);
      const signature = signatures.find(({ number }) => number === signatureNumber);
      return octets((signature ?? missing(`signature ${signatureNumber}`)).content);
    },
  };
}

function withDigest(result: OperationResult): OperationResult {
  const digest = result.bytes === undefined ? '' : contentDigest(result.bytes);
  return { ...result, headers: { ...result.headers, 'content-digest': digest } };
}
