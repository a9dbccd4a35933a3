// Generated from openapi/edo.yaml 1.0.0 by `npm run generate:api`. Do not edit.

/**
 * Day in the programme's time zone.
 */
export type BusinessDate = string;

/** A participant of the exchange. */
export interface Counterparty {
    /** Id given by the operator; three characters name the operator. */
    readonly participantId: string;
    readonly inn: Inn;
    /** КПП of an organisation. */
    readonly kpp: string | null;
    /** ОГРН or ОГРНИП. */
    readonly ogrn?: string;
    /** Name. */
    readonly name: string;
    /** Address. */
    readonly address?: string;
    /** Operator. */
    readonly operator: string;
    /** Whether documents may be sent. */
    readonly link: ("self" | "linked" | "invited" | "blocked") | (string & {});
}

/** A page of counterparties. */
export interface CounterpartyPage {
    /** Counterparties. */
    readonly items: readonly Counterparty[];
    readonly nextCursor: NextCursor;
}

/** A document in exchange. */
export interface Document {
    readonly documentId: Id;
    /** Direction. */
    readonly direction: ("outgoing" | "incoming") | (string & {});
    /** Type. */
    readonly type: "upd" | (string & {});
    /** Функция of an УПД. */
    readonly function: string | null;
    /** Number. */
    readonly number: string;
    readonly date: BusinessDate;
    /** Total with VAT. */
    readonly grossKop?: Kopecks | null;
    readonly counterparty: Counterparty;
    readonly state: DocumentState;
    /** Titles. */
    readonly titles: readonly Title[];
    /** Note of the sender to the recipient. */
    readonly comment?: string;
    readonly createdAt: Timestamp;
    readonly updatedAt: Timestamp;
}

/** Something that happened to a document. */
export interface DocumentEvent {
    readonly eventId: Id;
    /** What. */
    readonly kind: ("signed" | "sent" | "operator_confirmed" | "delivered" | "received" | "title_added" | "rejected" | "failed") | (string & {});
    /** Who. */
    readonly actor: ("sender" | "operator" | "recipient") | (string & {});
    readonly at: Timestamp;
    /** In words. */
    readonly text: string;
}

/** A page of events. */
export interface DocumentEventPage {
    /** Events. */
    readonly items: readonly DocumentEvent[];
    readonly nextCursor: NextCursor;
}

/** A format in force between two dates. */
export interface DocumentFormat {
    /** Format. */
    readonly formatId: string;
    /** Order of ФНС. */
    readonly order: string;
    readonly knd: string;
    readonly version: string;
    readonly validFrom: BusinessDate;
    /** Last day, null while in force. */
    readonly validTo: BusinessDate | null;
    /** Status. */
    readonly status: ("current" | "legacy-read" | "retired") | (string & {});
}

/** Formats. */
export interface DocumentFormatList {
    /** Formats. */
    readonly items: readonly DocumentFormat[];
}

/** A page of documents. */
export interface DocumentPage {
    /** Documents. */
    readonly items: readonly Document[];
    readonly nextCursor: NextCursor;
}

/** State on independent axes; `summary` is derived from them. */
export interface DocumentState {
    /** For people. */
    readonly summary: ("signed" | "sent" | "issued" | "delivered" | "received" | "waiting_response" | "accepted" | "accepted_with_discrepancies" | "not_accepted" | "refused" | "failed") | (string & {});
    /** Sender's signature. */
    readonly senderSignature: ("none" | "partial" | "valid" | "invalid") | (string & {});
    /** Transport. */
    readonly transport: ("none" | "queued" | "accepted" | "delivered" | "failed") | (string & {});
    /** Operator's confirmation of the date. */
    readonly operatorConfirmation: ("n/a" | "waiting" | "received") | (string & {});
    /** Recipient's receipt. */
    readonly receipt: ("n/a" | "required" | "waiting" | "done") | (string & {});
    /** Recipient's answer. */
    readonly response: ("n/a" | "waiting" | "accepted" | "accepted_with_discrepancies" | "not_accepted" | "refused") | (string & {});
}

/** A draft. */
export interface Draft {
    readonly draftId: Id;
    /** What it became when it was sent, null before. */
    readonly documentId: Id | null;
    /** File name. */
    readonly fileName: string;
    /** SHA-256 of the bytes in hex. */
    readonly sha256: string;
    /** State. */
    readonly state: ("draft" | "signed" | "sent") | (string & {});
    /** Format and version. */
    readonly format: string;
    readonly counterparty: Counterparty;
    /** Signatures. */
    readonly signatures: readonly SignatureInfo[];
    /** Note of the sender to the recipient. */
    readonly comment?: string;
    readonly createdAt: Timestamp;
}

/** A document to be sent. */
export interface DraftRequest {
    /** File name with `.xml`; without the extension it is ИдФайл. */
    readonly fileName: string;
    /** Exact bytes in base64 (RFC 4648 section 4). */
    readonly contentBase64: string;
    /** SHA-256 of the bytes in hex. */
    readonly sha256: string;
    /** Note to the recipient. */
    readonly comment?: string;
}

/** Opaque identifier with a prefix that tells what it names. */
export type Id = string;

/** ИНН, 10 digits of an organisation or 12 of a person. Check digits are verified. */
export type Inn = string;

/**
 * Whole kopecks, never a fraction.
 */
export type Kopecks = number;

/** Query parameters of listCounterparties. */
export interface ListCounterpartiesQuery {
    /** Only this ИНН. */
    readonly inn?: Inn;
    /**
     * Items per page.
     * @default 50
     */
    readonly limit?: number;
    /** Opaque position from `nextCursor` of the previous page. */
    readonly cursor?: string;
}

/** Query parameters of listDocumentEvents. */
export interface ListDocumentEventsQuery {
    /**
     * Items per page.
     * @default 50
     */
    readonly limit?: number;
    /** Opaque position from `nextCursor` of the previous page. */
    readonly cursor?: string;
}

/** Query parameters of listDocuments. */
export interface ListDocumentsQuery {
    /**
     * Sent or received.
     */
    readonly direction?: "outgoing" | "incoming";
    /** Only with this ИНН. */
    readonly counterpartyInn?: Inn;
    /** Document date from, inclusive. */
    readonly dateFrom?: BusinessDate;
    /** Document date to, inclusive. */
    readonly dateTo?: BusinessDate;
    /**
     * Items per page.
     * @default 50
     */
    readonly limit?: number;
    /** Opaque position from `nextCursor` of the previous page. */
    readonly cursor?: string;
}

/** Position of the next page, null on the last one. */
export type NextCursor = string | null;

/** A signature of a title. */
export interface SignatureInfo {
    /** From 1. */
    readonly number: number;
    readonly signer: Signer;
    readonly signedAt: Timestamp;
}

/** A signature. */
export interface SignatureRequest {
    /** Detached CMS in DER as base64. */
    readonly contentBase64: string;
}

/** Who signed. */
export interface Signer {
    /** Name in the certificate. */
    readonly commonName: string;
    /** ИНН of the person. */
    readonly inn: string | null;
    /** ИНН of the organisation. */
    readonly organisationInn: string | null;
    /** Serial number in hex. */
    readonly serial: string;
}

/**
 * RFC 3339 with an offset; answers are in UTC (`Z`).
 */
export type Timestamp = string;

/** A title of a document. */
export interface Title {
    /** From 1. */
    readonly number: number;
    /** Whose title. */
    readonly role: ("sender" | "recipient") | (string & {});
    /** File name. */
    readonly fileName: string;
    /** Format and version. */
    readonly format: string;
    /** SHA-256 of the bytes in hex. */
    readonly sha256: string;
    /** Bytes. */
    readonly size: number;
    /** Signatures. */
    readonly signatures: readonly SignatureInfo[];
}
