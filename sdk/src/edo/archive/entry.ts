import type { DocumentReference } from '../documents/reference.ts';

/** One file of an archive. Paths use `/` and have no leading one. */
export interface ArchiveEntry {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A file as it was exchanged: exact name, exact bytes. */
export interface ExchangedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Its detached signatures (CMS, DER), under the names they are to have. */
  readonly signatures: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** A document to be exported: the first title, the answer to it if there is one, and what the register says about it. */
export interface ArchiveDocument {
  readonly title: ExchangedFile;
  readonly counterTitle?: ExchangedFile;
  /** Whatever else belongs to the exchange: later titles, service documents, certificates it can be verified by. */
  readonly others?: readonly ExchangedFile[];
  readonly meta: ArchiveMeta;
}

/** What the register and the folder names are made of. Sums are decimal text with a point, dates ISO. */
export interface ArchiveMeta {
  readonly direction: 'outgoing' | 'incoming';
  /** «УПД», «ТОРГ-12». */
  readonly kind: string;
  readonly function?: string;
  readonly number: string;
  readonly date: string;
  readonly correction?: { readonly number: string; readonly date: string };
  readonly counterparty: {
    readonly name: string;
    readonly inn: string;
    readonly kpp?: string;
    readonly participantId?: string;
  };
  /** Договор / основание. */
  readonly basis?: readonly Pick<DocumentReference, 'name' | 'number' | 'date'>[];
  readonly stateContractId?: string;
  readonly currency: string;
  readonly net?: string;
  /** Tax by rate (НалСт). */
  readonly vatByRate?: Readonly<Record<string, string>>;
  readonly vat?: string;
  readonly gross?: string;
  readonly shippedOn?: string;
  readonly acceptedOn?: string;
  /** КодИтога. */
  readonly result?: string;
  /** Of the first title. */
  readonly signer?: string;
  /** Of the answer. */
  readonly counterSigner?: string;
  /** ИдФайл of the first title. */
  readonly fileId: string;
}
