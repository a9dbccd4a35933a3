// Generated from openapi/edo.yaml 1.0.0 by `npm run generate:api`. Do not edit.

/** A step of an annulment. */
export interface AnnulmentRequest {
  /** Propose it, or answer a proposal of the other side. */
  readonly action: 'propose' | 'accept' | 'decline';
  /** Reason; needed to propose and to decline. */
  readonly text?: string;
  /** Signed ПоА to propose; to accept, the same ПоА with the second signature. */
  readonly notice?: SignedNotice;
}

/** The title that a waybill (ЭТрН) waits for. */
export interface AwaitedTitle {
  /** Whose title. */
  readonly role: 'carrier' | 'consignee' | (string & {});
  /** First part of its file name. */
  readonly prefix: string;
}

/** What to build. */
export interface BuildRequest {
  /** Type of document; `torg12-print` makes a printed form only. */
  readonly type: 
    | 'upd'
    | 'ukd'
    | 'invoice'
    | 'torg2'
    | 'etrn'
    | 'waybill'
    | 'order-request'
    | 'ks2'
    | 'ks3'
    | 'unformal'
    | 'torg12-print';
  /** Функция of an УПД or of a correction. */
  readonly function?: 'СЧФ' | 'СЧФДОП' | 'ДОП' | 'КСЧФ' | 'КСЧФДИС' | 'ДИС';
  /** Date of the document; it decides on the format. The date in `data` when left out. */
  readonly date?: BusinessDate;
  /** Title to build; 1, the sender's, when left out. */
  readonly titleNumber?: number;
  /** Document that the title answers or corrects. */
  readonly documentId?: Id;
  /** Participant id of the recipient. */
  readonly recipientId?: string;
  /** Whether to make the printed form too. */
  readonly printForm?: boolean;
  /** Data of the document; its shape is the `dataSchema` of the format. */
  readonly data: { readonly [name: string]: unknown };
}

/** A document that was built, not yet sent. */
export interface BuiltDocument {
  /** File with the exact bytes to sign, kept for 24 hours; null for a printed form only. */
  readonly fileId: Id | null;
  /** File name; without the extension it is ИдФайл. Never rename it. */
  readonly fileName: string;
  /** Format and version. */
  readonly format: string;
  /** SHA-256 of the bytes. */
  readonly sha256: Sha256;
  /** Bytes. */
  readonly size: number;
  /** The bytes in base64, when they are at most 700 kB. */
  readonly contentBase64?: string;
  /** File with the printed form (PDF). */
  readonly printFormFileId?: Id;
  /** Document it corrects or revises. */
  readonly baseDocumentId?: Id;
  /** What does not forbid sending. */
  readonly warnings: readonly DocumentFinding[];
  /** Until when the files are kept. */
  readonly expiresAt: Timestamp;
}

/** Day in the programme's time zone. */
export type BusinessDate = string;

/** Verdict on a certificate. */
export interface CertificateCheck {
  readonly verdict: CheckVerdict;
  readonly subject: CertificateSubject;
  /** Name of the issuer. */
  readonly issuer: string;
  /** Serial number in hex. */
  readonly serial: string;
  /** SHA-256 of the certificate. */
  readonly thumbprint: Sha256;
  /** First moment. */
  readonly notBefore: Timestamp;
  /** Last moment. */
  readonly notAfter: Timestamp;
  /** Whether it is a qualified certificate. */
  readonly qualified: boolean;
  /** What was checked. */
  readonly checks: readonly SingleCheck[];
}

/** A certificate to check. */
export interface CertificateCheckRequest {
  /** X.509 in DER as base64. */
  readonly certificateBase64: string;
  /** Moment of signing; now when left out. */
  readonly at?: Timestamp;
  /** ИНН that has to stand in it. */
  readonly expectedInn?: Inn;
  /** СНИЛС that has to stand in it. */
  readonly expectedSnils?: string;
}

/** Owner of a certificate. */
export interface CertificateSubject {
  /** Name in the certificate. */
  readonly commonName: string;
  /** ИНН of the person. */
  readonly inn: string | null;
  /** ИНН of the organisation. */
  readonly organisationInn: string | null;
  /** ОГРН or ОГРНИП. */
  readonly ogrn?: string;
  /** Position. */
  readonly position?: string;
}

/** `not_checked` is neither good nor bad. */
export type CheckVerdict = 'ok' | 'warning' | 'error' | 'not_checked' | (string & {});

/** What to put right. */
export interface ClarificationRequest {
  /** Reason, for the other side. */
  readonly text: string;
  /** Signed УоУ; without it the operator sends an unsigned universal message (2999). */
  readonly notice?: SignedNotice;
  /** Whether to ask in the same step to confirm the powers of the signer (2007); only with universal messages. */
  readonly powers?: boolean;
}

/** How to correct a document. */
export interface CorrectionRequest {
  /** `correction` makes an УКД for agreed changes of price or quantity, `revision` an исправление of mistakes. */
  readonly kind: 'correction' | 'revision';
  /** Функция of an УПД or of a correction. */
  readonly function?: 'СЧФ' | 'СЧФДОП' | 'ДОП' | 'КСЧФ' | 'КСЧФДИС' | 'ДИС';
  /** Date of the correction. */
  readonly date: BusinessDate;
  /** What changes, in the shape of the format; the rest is taken from the base. */
  readonly data: { readonly [name: string]: unknown };
}

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
  readonly link: 'self' | 'linked' | 'invited' | 'blocked' | (string & {});
  /** Who has invited whom, while there is no answer; inviting back accepts. */
  readonly invitedBy?: 'me' | 'counterparty' | (string & {});
  /** Connection to an operator other than ours. */
  readonly roaming?: 'not_needed' | 'waiting' | 'connected' | 'failed' | (string & {});
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
  readonly direction: 'outgoing' | 'incoming' | (string & {});
  /** Type. */
  readonly type: 
    | 'upd'
    | 'ukd'
    | 'invoice'
    | 'torg2'
    | 'etrn'
    | 'waybill'
    | 'order-request'
    | 'ks2'
    | 'ks3'
    | 'unformal'
    | 'torg12'
    | (string & {});
  /** Функция of an УПД. */
  readonly function: string | null;
  /** Number. */
  readonly number: string;
  readonly date: BusinessDate;
  /** Total with VAT. */
  readonly grossKop?: Kopecks | null;
  readonly counterparty: Counterparty;
  /** Who takes part in a waybill (ЭТрН): consignor, carrier and consignee. Each of them sees all of it, and nobody else does. */
  readonly participants?: readonly DocumentParticipant[];
  readonly state: DocumentState;
  /** Titles. */
  readonly titles: readonly Title[];
  /** Note of the sender to the recipient. */
  readonly comment?: string;
  readonly createdAt: Timestamp;
  readonly updatedAt: Timestamp;
  /** Document that this one corrects or revises. */
  readonly baseDocumentId?: Id;
  /** How it relates to that document. */
  readonly relation?: 'corrects' | 'revises' | 'based_on' | (string & {});
  /** Packet it was sent in. */
  readonly packetId?: Id;
  /** What one's own organisation thinks of it; the other side does not see this. */
  readonly resolution?: Resolution;
}

/** A document as bytes. */
export interface DocumentContent {
  /** File name; without the extension it is ИдФайл. */
  readonly fileName: string;
  /** Exact bytes in base64 (RFC 4648 section 4). */
  readonly contentBase64: string;
}

/** Something that happened to a document. */
export interface DocumentEvent {
  readonly eventId: Id;
  /** What. */
  readonly kind: 
    | 'draft'
    | 'signed'
    | 'sent'
    | 'operator_confirmed'
    | 'delivered'
    | 'received'
    | 'awaiting_title'
    | 'title_added'
    | 'signed_by_recipient'
    | 'powers_requested'
    | 'informed'
    | 'clarification_requested'
    | 'rejected'
    | 'annulment_requested'
    | 'annulment_declined'
    | 'annulled'
    | 'corrected'
    | 'stuck'
    | 'failed'
    | (string & {});
  /** Who. */
  readonly actor: 'sender' | 'operator' | 'recipient' | 'consignee' | (string & {});
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

/** One thing that is not right in a document. */
export interface DocumentFinding {
  /** Stable code. */
  readonly code: string;
  /** Which check found it. */
  readonly layer: 
    | 'input'
    | 'bytes'
    | 'wellformed'
    | 'schema'
    | 'schematron'
    | 'rules'
    | 'signature'
    | 'marking'
    | 'traceability'
    | 'format-date'
    | (string & {});
  /** How grave it is; only an error forbids sending. */
  readonly severity: 'error' | 'warning' | 'info' | (string & {});
  /** Place in the document (XPath) or in `data` (JSON pointer). */
  readonly path?: string;
  /** Line, from 1. */
  readonly line?: number;
  /** In the language of the request. */
  readonly message: string;
  /** What to do. */
  readonly hint?: string;
}

/** A format in force between two dates. */
export interface DocumentFormat {
  /** Format. */
  readonly formatId: string;
  /** Order of ФНС. */
  readonly order: string;
  /** КНД. */
  readonly knd: string;
  /** ВерсФорм. */
  readonly version: string;
  readonly validFrom: BusinessDate;
  /** Last day, null while in force. */
  readonly validTo: BusinessDate | null;
  /** Status. */
  readonly status: 'current' | 'legacy-read' | 'retired' | (string & {});
  /** Types of documents made in it. */
  readonly types?: readonly string[];
  /** Titles of the exchange, in order. */
  readonly titles?: readonly FormatTitle[];
  /** JSON Schema of `data` for buildDocument. */
  readonly dataSchema?: string;
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

/** A participant of a waybill. */
export interface DocumentParticipant {
  /** Part in the transportation. */
  readonly role: 'consignor' | 'carrier' | 'consignee' | (string & {});
  readonly participant: Counterparty;
}

/** State on independent axes; `summary` is derived from them. */
export interface DocumentState {
  /** For people. */
  readonly summary: 
    | 'draft'
    | 'signed'
    | 'sent'
    | 'issued'
    | 'delivered'
    | 'received'
    | 'waiting_response'
    | 'accepted'
    | 'accepted_with_discrepancies'
    | 'not_accepted'
    | 'refused'
    | 'clarification_requested'
    | 'revised'
    | 'corrected'
    | 'annulment_requested'
    | 'annulled'
    | 'stuck'
    | 'failed'
    | (string & {});
  /** Sender's signature. */
  readonly senderSignature: 'none' | 'partial' | 'valid' | 'invalid' | (string & {});
  /** Transport. */
  readonly transport: 'none' | 'queued' | 'accepted' | 'delivered' | 'failed' | (string & {});
  /** Operator's confirmation of the date. */
  readonly operatorConfirmation: 'n/a' | 'waiting' | 'received' | (string & {});
  /** Recipient's receipt. */
  readonly receipt: 'n/a' | 'required' | 'waiting' | 'done' | (string & {});
  /** Recipient's answer. */
  readonly response: 
    | 'n/a'
    | 'waiting'
    | 'accepted'
    | 'accepted_with_discrepancies'
    | 'not_accepted'
    | 'refused'
    | 'partial'
    | 'invalid'
    | (string & {});
  /** Clarification that the recipient asked for (УоУ). */
  readonly clarification?: 'none' | 'requested' | 'revised' | 'corrected' | (string & {});
  /** Whether the recipient asks to confirm the powers of the signer (УС 2007). */
  readonly powers?: 'none' | 'requested' | (string & {});
  /** Annulment: valid until both sides have signed it (ПоА). */
  readonly annulment?: 'none' | 'requested_by_me' | 'requested_by_counterparty' | 'accepted' | 'declined' | (string & {});
  /** Way to a counterparty of another operator. */
  readonly roaming?: 'n/a' | 'waiting' | 'delivered' | 'failed' | (string & {});
  readonly awaitedTitle?: AwaitedTitle;
  /** Answers of state registers: marking, traceability, ЭПД. */
  readonly registers?: readonly RegisterState[];
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
  readonly state: 'draft' | 'signed' | 'sent' | (string & {});
  /** Format and version. */
  readonly format: string;
  readonly counterparty: Counterparty;
  /** Signatures. */
  readonly signatures: readonly SignatureInfo[];
  /** Note of the sender to the recipient. */
  readonly comment?: string;
  readonly createdAt: Timestamp;
  /** Whether the same bytes had been taken before; this is that draft. */
  readonly duplicate?: boolean;
  /** When it changed last. */
  readonly updatedAt?: Timestamp;
}

/** An uploaded document to be sent. */
export interface DraftFromFileRequest {
  /** File that was uploaded or built, at most 70 MB. */
  readonly fileId: Id;
  /** Note to the recipient. */
  readonly comment?: string;
  /** Participant id of the recipient; needed for a document without a format. */
  readonly recipientId?: string;
}

/** What to change; the signed bytes never change. */
export interface DraftPatch {
  /** Note to the recipient, null for none. */
  readonly comment?: string | null;
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

/**
 * Simple signature of the driver in the operator's app, in place of the carrier's CMS under its titles of a waybill. The operator knows the driver by the consignor's title and seals the title with its own signature.
 */
export interface DriverSignature {
  /** The driver as the first title names him: series and number of the driving licence without blanks, or ИНН. */
  readonly id: string;
}

/** A draft that was not sent. */
export interface EdoOutboxItem {
  readonly draft: Draft;
  /** Since when it is in this state. */
  readonly since: Timestamp;
  /** Seconds since then. */
  readonly ageSec: number;
}

/** A page of drafts that were not sent. */
export interface EdoOutboxPage {
  /** Drafts, the oldest first. */
  readonly items: readonly EdoOutboxItem[];
  readonly nextCursor: NextCursor;
}

/** A title of a format. */
export interface FormatTitle {
  /** From 1. */
  readonly number: number;
  /** Whose title. */
  readonly role: 'sender' | 'recipient' | 'consignor' | 'carrier' | 'consignee' | 'forwarder' | (string & {});
  /** First part of the file name. */
  readonly prefix: string;
  /** КНД. */
  readonly knd: string;
  /** Whether the exchange can end without it. */
  readonly optional?: boolean;
}

/** Query parameters of getDocumentPrintForm. */
export interface GetDocumentPrintFormQuery {
  /**
   * PDF of all pages, or one page as SVG.
   * @default "pdf"
   */
  readonly format?: 'pdf' | 'svg';
  /**
   * Page of the SVG, from 1.
   * @default 1
   */
  readonly page?: number;
}

/** Opaque identifier with a prefix that tells what it names. */
export type Id = string;

/** ИНН, 10 digits of an organisation or 12 of a person. Check digits are verified. */
export type Inn = string;

/** Whom to invite. */
export interface InvitationRequest {
  readonly inn: Inn;
  /** КПП of an organisation. */
  readonly kpp?: string;
  /** Participant id, when there are several. */
  readonly participantId?: string;
  /** Text of the invitation. */
  readonly message?: string;
}

/** Whole kopecks, never a fraction. */
export type Kopecks = number;

/** Query parameters of listCounterparties. */
export interface ListCounterpartiesQuery {
  /** Only this ИНН. */
  readonly inn?: Inn;
  /** Only this КПП. */
  readonly kpp?: string;
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
  /** Sent or received. */
  readonly direction?: 'outgoing' | 'incoming';
  /** Only with this ИНН. */
  readonly counterpartyInn?: Inn;
  /** Document date from, inclusive. */
  readonly dateFrom?: BusinessDate;
  /** Document date to, inclusive. */
  readonly dateTo?: BusinessDate;
  /** Only what changed after this moment (`recordedAt`). */
  readonly updatedAfter?: Timestamp;
  /**
   * Items per page.
   * @default 50
   */
  readonly limit?: number;
  /** Opaque position from `nextCursor` of the previous page. */
  readonly cursor?: string;
}

/** Query parameters of listEdoOutbox. */
export interface ListEdoOutboxQuery {
  /**
   * Only in this state.
   * @default "signed"
   */
  readonly state?: 'draft' | 'signed';
  /** At least so long in this state: an ISO 8601 duration. */
  readonly olderThan?: string;
  /**
   * Items per page.
   * @default 50
   */
  readonly limit?: number;
  /** Opaque position from `nextCursor` of the previous page. */
  readonly cursor?: string;
}

/** Query parameters of listPowersOfAttorney. */
export interface ListPowersOfAttorneyQuery {
  /** Only of this representative. */
  readonly representativeInn?: Inn;
  /** Only what changed after this moment (`recordedAt`). */
  readonly updatedAfter?: Timestamp;
  /**
   * Items per page.
   * @default 50
   */
  readonly limit?: number;
  /** Opaque position from `nextCursor` of the previous page. */
  readonly cursor?: string;
}

/** Work that goes on after its call was answered with 202. */
export interface LongOperation {
  readonly operationId: Id;
  /** Where the work stands. */
  readonly state: 'queued' | 'running' | 'succeeded' | 'partially_succeeded' | 'failed' | (string & {});
  readonly createdAt: Timestamp;
  readonly finishedAt?: Timestamp;
  /** Percent done. */
  readonly progress?: number;
  /** Path of what the work made. */
  readonly resource?: string;
  readonly problem?: Problem;
}

/** Position of the next page, null on the last one. */
export type NextCursor = string | null;

/** A universal message. */
export interface NotificationRequest {
  /** `2007` asks to confirm the powers of the signer, `4002` and `4003` inform. */
  readonly code: '2007' | '4002' | '4003';
  /** What to say. */
  readonly text: string;
}

/** Documents that were sent together. */
export interface Packet {
  readonly packetId: Id;
  /** Whether they are answered, annulled and sent again only together. */
  readonly locked: boolean;
  /** How many there are, with those that have not arrived. */
  readonly size: number;
  /** Those that the caller sees, in the order they were sent. */
  readonly documents: readonly Document[];
}

/** A step of the annulment of a packet. */
export interface PacketAnnulmentRequest {
  /** Propose it, or answer a proposal of the other side. */
  readonly action: 'propose' | 'accept' | 'decline';
  /** Reason; needed to propose and to decline. */
  readonly text?: string;
  /** As in annulDocument, for every document of the packet. */
  readonly notices?: readonly PacketNotice[];
}

/** The answer to a packet: exactly one of the two. */
export interface PacketAnswerRequest {
  /** A title for each document that awaits one. */
  readonly titles?: readonly PacketTitle[];
  readonly rejection?: PacketRejection;
}

/** A signed service document about one document of a packet. */
export interface PacketNotice {
  readonly documentId: Id;
  readonly notice: SignedNotice;
}

/** Why a packet is not signed. */
export interface PacketRejection {
  /** Reason, for the other side. */
  readonly text: string;
  /** A signed refusal of each document; without them the operator sends unsigned universal messages (3999). */
  readonly notices?: readonly PacketNotice[];
}

/** Signed drafts to one recipient, sent together. */
export interface PacketRequest {
  /** Drafts. */
  readonly draftIds: readonly Id[];
  /** Whether they are answered, annulled and sent again only together (answerPacket, annulPacket). */
  readonly locked?: boolean;
}

/** The answer to one document of a packet. */
export interface PacketTitle {
  readonly documentId: Id;
  readonly title: TitleRequest;
}

/** Verdict on a power of attorney. */
export interface PoaCheck {
  readonly verdict: CheckVerdict;
  /** Registration number (GUID). */
  readonly number: string;
  /** What was checked. */
  readonly checks: readonly SingleCheck[];
  /** When. */
  readonly checkedAt: Timestamp;
}

/** Whether a power of attorney covers a signature. */
export interface PoaCheckRequest {
  readonly powerOfAttorney: PowerOfAttorneyReference;
  /** Type of document to sign. */
  readonly documentType?: 'upd' | 'ukd' | 'invoice' | 'torg2' | 'etrn' | 'waybill' | 'order-request' | 'ks2' | 'ks3' | 'unformal';
  /** Certificate of the representative: X.509 in DER as base64. */
  readonly certificateBase64?: string;
  /** Moment of signing; now when left out. */
  readonly at?: Timestamp;
}

/** A power of attorney as a file. */
export interface PoaFile {
  /** File name; without the extension it is ИдФайл. */
  readonly fileName: string;
  /** Exact bytes in base64 (RFC 4648 section 4). */
  readonly contentBase64: string;
  /** Principal's detached CMS in DER as base64. */
  readonly signatureBase64: string;
}

/** Principal or representative. */
export interface PoaParty {
  readonly inn: Inn;
  /** КПП of an organisation. */
  readonly kpp?: string;
  /** Name. */
  readonly name: string;
}

/** One power. */
export interface PoaPower {
  /** Code of the classifier. */
  readonly code: string;
  /** In words. */
  readonly text: string;
}

/** How the tax service finds a power of attorney. */
export interface PoaRegistration {
  /** Registration number (GUID). */
  readonly number: string;
  /** ИНН of the principal. */
  readonly principalInn: Inn;
  /** ИНН of the representative. */
  readonly representativeInn: Inn;
}

/** A machine-readable power of attorney (МЧД). */
export interface PowerOfAttorney {
  /** Power of attorney. */
  readonly poaId: Id;
  /** Registration number (GUID). */
  readonly number: string;
  readonly principal: PoaParty;
  readonly representative: PoaParty;
  /** First day. */
  readonly validFrom: BusinessDate;
  /** Last day. */
  readonly validTo: BusinessDate;
  /** What it entitles to. */
  readonly powers: readonly PoaPower[];
  /** Outcome of its last check; `unchecked` while the register is out of reach. */
  readonly state: 'valid' | 'not_yet_valid' | 'expired' | 'revoked' | 'invalid' | 'unchecked' | (string & {});
  /** Power of attorney it was delegated from. */
  readonly parentNumber?: string;
  /** When it was checked last, null when never. */
  readonly checkedAt: Timestamp | null;
  /** When it was registered. */
  readonly createdAt: Timestamp;
  /** When it changed last. */
  readonly updatedAt: Timestamp;
}

/** A page of powers of attorney. */
export interface PowerOfAttorneyPage {
  /** Powers of attorney. */
  readonly items: readonly PowerOfAttorney[];
  readonly nextCursor: NextCursor;
}

/** A power of attorney: from the register of the partner, or by its number. */
export interface PowerOfAttorneyReference {
  /** Power of attorney in the register of the partner. */
  readonly poaId?: Id;
  readonly registration?: PoaRegistration;
}

/** A power of attorney to register: as a file, or by its number. */
export interface PowerOfAttorneyRequest {
  readonly file?: PoaFile;
  readonly registration?: PoaRegistration;
}

/** Problem details (RFC 9457). */
export interface Problem {
  /** URI of the problem type. */
  readonly type: string;
  /** Short name of the problem. */
  readonly title: string;
  /** HTTP status. */
  readonly status: number;
  /** Explanation in the language of the request. */
  readonly detail: string;
  /** Path of the request. */
  readonly instance?: string;
  /** Stable code, never translated. */
  readonly code: string;
  /** Whether the same call may succeed later. */
  readonly retryable: boolean;
  /** What to do about it. */
  readonly remediation?: string;
  /** Findings inside the request. */
  readonly errors?: readonly ProblemDetail[];
  readonly trace: Trace;
}

/** One finding inside the request. */
export interface ProblemDetail {
  /** JSON pointer (RFC 6901) into the request body. */
  readonly pointer?: string;
  /** Stable code of the finding. */
  readonly code: string;
  /** Explanation in the language of the request. */
  readonly detail: string;
}

/** Answer of a state register. */
export interface RegisterState {
  /** Register. */
  readonly register: 'gis-mt' | 'epd' | 'traceability' | 'eis' | (string & {});
  /** Answer. */
  readonly state: 'normal' | 'warning' | 'success' | 'error' | (string & {});
  /** In its own words. */
  readonly text?: string;
  /** What the register gave, such as the УИД of a waybill. */
  readonly reference?: string;
  /** Text of the QR code of a waybill, to be shown as it is; drivers show the code to inspectors. */
  readonly qr?: string;
}

/** Why it is not signed. */
export interface RejectionRequest {
  /** Reason, for the other side. */
  readonly text: string;
  /** Signed refusal; without it the operator sends an unsigned universal message (3999). */
  readonly notice?: SignedNotice;
}

/** What one's own organisation thinks of a document. */
export interface Resolution {
  /** Decision. */
  readonly decision: 'approved' | 'declined' | (string & {});
  /** Why. */
  readonly comment?: string;
  readonly decidedAt: Timestamp;
}

/** What one's own organisation thinks of a document. */
export interface ResolutionRequest {
  /** Decision. */
  readonly decision: 'approved' | 'declined';
  /** Why. */
  readonly comment?: string;
}

/** SHA-256 in lower-case hexadecimal. */
export type Sha256 = string;

/** A signature of a title. */
export interface SignatureInfo {
  /** From 1. */
  readonly number: number;
  readonly signer: Signer;
  /** The time the signer declared. */
  readonly signedAt: Timestamp;
  /** Power of attorney the signature rests on. */
  readonly powerOfAttorney?: SignaturePoa;
  /** The driver whose simple signature the operator has sealed with its own. */
  readonly driver?: string;
}

/** A power of attorney as it was at the time of signing. */
export interface SignaturePoa {
  /** Registration number (GUID). */
  readonly number: string;
  /** ИНН of the principal. */
  readonly principalInn: Inn;
  /** Outcome of its check; `unchecked` is not `invalid`. */
  readonly state: 'valid' | 'invalid' | 'unchecked' | (string & {});
}

/** A signature. */
export interface SignatureRequest {
  /** Detached CMS in DER as base64. */
  readonly contentBase64: string;
  /** Power of attorney of the signer; needed for a person's certificate. */
  readonly powerOfAttorney?: PowerOfAttorneyReference;
}

/** A signed service document: УоУ, отказ or ПоА. */
export interface SignedNotice {
  /** File name; without the extension it is ИдФайл. */
  readonly fileName: string;
  /** Exact bytes in base64 (RFC 4648 section 4). */
  readonly contentBase64: string;
  /** SHA-256 of the bytes in hex. */
  readonly sha256: string;
  /** Detached CMS in DER as base64. */
  readonly signatureBase64: string;
  /** Power of attorney of the signer. */
  readonly powerOfAttorney?: PowerOfAttorneyReference;
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

/** Verdict of one check. */
export interface SingleCheck {
  /** What was checked. */
  readonly name: 
    | 'chain'
    | 'validity'
    | 'revocation'
    | 'inn'
    | 'snils'
    | 'qualified'
    | 'principal'
    | 'representative'
    | 'powers'
    | 'signature'
    | (string & {});
  readonly verdict: CheckVerdict;
  /** Stable code of what is wrong. */
  readonly code?: string;
  /** Explanation. */
  readonly detail?: string;
}

/** RFC 3339 with an offset; answers are in UTC (`Z`). */
export type Timestamp = string;

/** A title of a document. */
export interface Title {
  /** From 1. */
  readonly number: number;
  /** Whose title. */
  readonly role: 'sender' | 'recipient' | 'consignor' | 'carrier' | 'consignee' | 'forwarder' | (string & {});
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
  /** First part of the file name: names a title of an ЭТрН better than its number. */
  readonly prefix?: string;
}

/** A signed title that answers a document. */
export interface TitleRequest {
  /** File name; without the extension it is ИдФайл. */
  readonly fileName: string;
  /** Exact bytes in base64 (RFC 4648 section 4). */
  readonly contentBase64: string;
  /** SHA-256 of the bytes in hex. */
  readonly sha256: string;
  /** Detached CMS in DER as base64. It or `driver` has to be given. */
  readonly signatureBase64?: string;
  /** Power of attorney of the signer. */
  readonly powerOfAttorney?: PowerOfAttorneyReference;
  readonly driver?: DriverSignature;
}

/** The triplet by which support finds every hop of a call. */
export interface Trace {
  /** Trace id of `traceparent` (W3C Trace Context). */
  readonly traceId: string;
  /** Partner of the access token. */
  readonly partnerId: string | null;
  /** The call's `Styk-Operation-Id`. */
  readonly operationId: string;
}

/** What to check: exactly one of the three. */
export interface ValidateRequest {
  readonly content?: DocumentContent;
  /** Uploaded file, for documents over 700 kB. */
  readonly fileId?: Id;
  readonly data?: BuildRequest;
}

/** Verdict on a document. */
export interface ValidationReport {
  /** Whether there is no error. */
  readonly valid: boolean;
  /** Format recognised, null when none is. */
  readonly format: string | null;
  /** Whether the format is in force on the date of the document. */
  readonly formatStatus: 'current' | 'legacy-read' | 'retired' | (string & {}) | null;
  /** Format to use instead of a retired one. */
  readonly replacement?: string;
  /** All of them, errors first. */
  readonly findings: readonly DocumentFinding[];
}
