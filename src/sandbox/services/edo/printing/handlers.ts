import { svgPage } from '@styk/sdk/edo/print';
import type { OperationCall, OperationHandler, OperationResult, Preparation } from '../../../operation.ts';
import { contentDigest } from '../../files/content-digest.ts';
import { missing } from '../answers.ts';
import type { EdoRoom } from '../dependencies.ts';
import { documentArchive, trustFiles } from '../documents/archive.ts';
import { ownDocument, type Preparing, preparedSide } from '../handlers/own-document.ts';
import type { Self } from '../self.ts';
import { pdfFacts, printStored, printStoredPdf } from './print-stored.ts';

interface FormParams {
  readonly documentId: string;
  readonly format: 'pdf' | 'svg';
  readonly page: number;
}

/** What was drawn before the transaction: forms are laid out and signatures verified without holding it. */
interface Drawn {
  readonly bytes: Uint8Array;
  readonly mediaType: 'application/pdf' | 'image/svg+xml';
  readonly pages: number;
}

export function printingPreparations(room: EdoRoom): Readonly<Record<string, Preparation>> {
  return {
    getDocumentArchive: (call: Preparing): Promise<Uint8Array> =>
      printStoredPdf(room, call.tx, preparedSide(call).document),

    getDocumentPrintForm: async (call: Preparing<unknown, FormParams>): Promise<Drawn> => {
      const { document } = preparedSide(call);
      const { format, page } = call.params;
      const form = await printStored(room, call.tx, document);
      const pages = form.pages.length;
      if (format === 'pdf') {
        return {
          bytes: await room.printer.pdf(form, pdfFacts(document.createdAt)),
          mediaType: 'application/pdf',
          pages,
        };
      }
      const found = form.pages[page - 1] ?? missing(`${document.documentId}/print-form/${page}`);
      const svg = svgPage(found, `${form.title}, ${page}/${pages}`);
      return { bytes: new TextEncoder().encode(svg), mediaType: 'image/svg+xml', pages };
    },
  };
}

export function printingHandlers(room: EdoRoom, self: Self): Readonly<Record<string, OperationHandler>> {
  return {
    getDocumentArchive: (call: OperationCall<{ readonly documentId: string }>): OperationResult => {
      const document = ownDocument(self, call);
      const trust = trustFiles(room.trust(call.tx));
      const form = call.prepared as Uint8Array;
      const zip = documentArchive(call.tx, document, self(call).participantId, trust, form);
      return withDigest(zip, { 'content-type': 'application/zip' });
    },

    getDocumentPrintForm: (call: OperationCall<FormParams>): OperationResult => {
      ownDocument(self, call);
      const { bytes, mediaType, pages } = call.prepared as Drawn;
      return withDigest(bytes, { 'content-type': mediaType, 'styk-pages': String(pages) });
    },
  };
}

function withDigest(bytes: Uint8Array, headers: Readonly<Record<string, string>>): OperationResult {
  return { status: 200, bytes, headers: { ...headers, 'content-digest': contentDigest(bytes) } };
}
