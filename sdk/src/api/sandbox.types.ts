// Generated from openapi/sandbox.yaml 1.0.0 by `npm run generate:api`. Do not edit.

/** What to do with the clock. */
export interface ClockChange {
  readonly set?: Timestamp;
  /** Forward by so many milliseconds. */
  readonly advanceMs?: number;
  /** Stand still or run. */
  readonly frozen?: boolean;
  /** Back to the machine's clock. */
  readonly reset?: boolean;
}

/** The clock. */
export interface ClockState {
  readonly now: Timestamp;
  /** Whether the time stands still. */
  readonly frozen: boolean;
  /** Distance to the machine's clock. 0 while the clock of a sandbox with a random seed stands still. */
  readonly offsetMs: number;
}

/** Where a message breaks the contract. */
export interface ContractViolation {
  /** JSON pointer. */
  readonly pointer: string;
  /** What is wrong. */
  readonly detail: string;
}

/** How a counterparty behaves. */
export interface CounterpartyBehaviour {
  /** Participant id. */
  readonly participantId: string;
  /** What it does with a document it has received; a silent one does not even confirm the receipt. */
  readonly answer: 'accept' | 'accept-with-discrepancies' | 'not-accept' | 'refuse' | 'clarify' | 'silent' | (string & {});
  /** How it answers a proposal to annul. */
  readonly annulment: 'accept' | 'decline' | 'silent' | (string & {});
  /** Whether it proposes an annulment once it has answered. */
  readonly proposesAnnulment: boolean;
  /** How long it takes for each answer. */
  readonly delaySec: number;
  /** Service documents of an exchange with it: signed ones (14н) or universal messages. */
  readonly profile: 'signed' | 'universal' | (string & {});
  /**
   * What its operator, another one, does with the attempts at a document, in order; the last one stays. Its own way where there is none.
   */
  readonly roaming?: readonly ('taken' | 'unheard' | 'unreachable' | 'refused' | (string & {}))[];
}

/** How a counterparty shall behave. */
export interface CounterpartyBehaviourRequest {
  /**
   * What it does with a document it has received; a silent one does not even confirm the receipt.
   * @default "accept"
   */
  readonly answer?: 'accept' | 'accept-with-discrepancies' | 'not-accept' | 'refuse' | 'clarify' | 'silent';
  /**
   * How it answers a proposal to annul.
   * @default "accept"
   */
  readonly annulment?: 'accept' | 'decline' | 'silent';
  /**
   * Whether it proposes an annulment once it has answered.
   * @default false
   */
  readonly proposesAnnulment?: boolean;
  /**
   * How long it takes for each answer.
   * @default 0
   */
  readonly delaySec?: number;
  /**
   * Service documents of an exchange with it: signed ones (14н) or universal messages.
   * @default "signed"
   */
  readonly profile?: 'signed' | 'universal';
  /**
   * What its operator, another one, does with the attempts at a document, in order; the last one stays. Its own way where there is none.
   */
  readonly roaming?: readonly ('taken' | 'unheard' | 'unreachable' | 'refused')[];
}

/** What a counterparty shall send. */
export interface CounterpartyDocument {
  /**
   * What is sent: an УПД, or the first title of a waybill (ЭТрН).
   * @default "upd"
   */
  readonly type?: 'upd' | 'etrn';
  /**
   * The part of the caller in the waybill; another counterparty plays the other one.
   * @default "carrier"
   */
  readonly role?: 'carrier' | 'consignee';
  /**
   * Функция of the УПД.
   * @default "СЧФДОП"
   */
  readonly function?: 'СЧФ' | 'СЧФДОП' | 'ДОП';
  /** Number of the document. */
  readonly number?: string;
  /** Note to the recipient. */
  readonly comment?: string;
}

/** A customer in a list. */
export interface CustomerSummary {
  readonly customerId: Id;
  /** Name shown, masked. */
  readonly displayName: string;
  /** State. */
  readonly state: 'active' | 'blocked' | 'erasing' | 'erased' | (string & {});
  /** Points that have not expired, null for who is no member. */
  readonly points: number | null;
  readonly createdAt: Timestamp;
}

/** A page of customers. */
export interface CustomerSummaryPage {
  /** Customers. */
  readonly items: readonly CustomerSummary[];
  readonly nextCursor: NextCursor;
}

/** What goes. */
export interface DeprecationList {
  /** Deprecations. */
  readonly items: readonly DeprecationState[];
}

/** What goes, and when. */
export interface DeprecationRequest {
  /** Contract, such as `orders`. */
  readonly contract: string;
  /** Operation; without it the whole contract. */
  readonly operationId?: string;
  /** What replaces it. */
  readonly successor?: string;
  /**
   * Days until it goes.
   * @default 180
   */
  readonly noticeDays?: number;
}

/** Something that goes. */
export interface DeprecationState {
  /** Contract. */
  readonly contract: string;
  /** Operation; null for the whole contract. */
  readonly operationId: string | null;
  /** What replaces it. */
  readonly successor: string | null;
  readonly deprecatedAt: Timestamp;
  readonly sunsetAt: Timestamp;
  /** Partners that were told of it last. */
  readonly partnersTold: number;
}

/** An event on the log. */
export interface EmittedEvent {
  readonly eventId: Id;
  /** Type. */
  readonly type: string;
  /** What it is about. */
  readonly subject: string;
  /** Its number in the sequence of its subject. */
  readonly aggregateversion: number;
  readonly time: Timestamp;
}

/** How the ERP behaves. */
export interface ErpSimulation {
  /** Whether it runs. */
  readonly running: boolean;
  /** Stores it keeps; all without it. */
  readonly storeIds?: readonly StoreId[];
  /**
   * How late it books the journal.
   * @default 1800
   */
  readonly delaySec?: number;
  /**
   * How often it sends a snapshot.
   * @default 3600
   */
  readonly snapshotEverySec?: number;
  /**
   * What goes wrong with its snapshots.
   * @default "none"
   */
  readonly disorder?: 'none' | 'late' | 'duplicate' | 'reorder';
}

/** The simulated ERP. */
export interface ErpSimulationState {
  /** Whether it runs. */
  readonly running: boolean;
  /** Stores it keeps. */
  readonly storeIds: readonly StoreId[];
  /** How late it books the journal. */
  readonly delaySec: number;
  /** How often it sends a snapshot. */
  readonly snapshotEverySec: number;
  /** What goes wrong with its snapshots. */
  readonly disorder: 'none' | 'late' | 'duplicate' | 'reorder' | (string & {});
  /** Journal booked up to here. */
  readonly bookedSeq: number;
  /** Snapshots sent so far. */
  readonly snapshots: number;
}

/** An event to emit. */
export interface EventToEmit {
  /** Type, of the catalogue of events. */
  readonly type: string;
  /** What it is about. */
  readonly subject: string;
  /** Data of the event, in the shape of its type. */
  readonly data?: { readonly [name: string]: unknown };
}

/** A fault and what it strikes. */
export interface FaultRule {
  /** Only this operation; all without it. */
  readonly operationId?: string;
  /** Only paths that begin so, without the query. */
  readonly path?: string;
  /** Only this partner: its calls, and deliveries to it. */
  readonly partnerId?: string;
  /** Only bodies of this store. */
  readonly storeId?: string;
  /**
   * What happens. To the answer: `latency` delays it, `status` replaces it by a refusal (429, 5xx), `drop-before` and `drop-after-commit` cut the connection without and with the work done, `connection-reset` resets it with the work done, `truncate` sends its beginning only, `slow-body` sends it in small pieces, `extra-fields` and `unknown-enum` add fields and values of a later version, `reject-lines` refuses lines of a batch, `clock-skew` shifts every time told. To deliveries of events: `duplicate`, `reorder` and `late`. `wrong-signature` spoils the signature of a delivery, or an answer that is a signature.
   */
  readonly effect: 
    | 'latency'
    | 'status'
    | 'drop-before'
    | 'drop-after-commit'
    | 'extra-fields'
    | 'truncate'
    | 'duplicate'
    | 'reorder'
    | 'clock-skew'
    | 'unknown-enum'
    | 'reject-lines'
    | 'connection-reset'
    | 'slow-body'
    | 'late'
    | 'wrong-signature';
  /** Delay for `latency` and `late`, duration of the answer for `slow-body`. */
  readonly latencyMs?: number;
  /** Status for `status`. */
  readonly status?: number;
  /** `Retry-After` for `status`. */
  readonly retryAfterSec?: number;
  /** Problem code for `status`; the usual one of that status without it, or `injected-fault` where there is none. */
  readonly code?: string;
  /** Bytes sent, for `truncate`. */
  readonly truncateBytes?: number;
  /** Only deliveries of events of this type. */
  readonly eventType?: string;
  /** Deliveries in all, for `duplicate`; two without it. */
  readonly copies?: number;
  /** Events delivered in reverse order, for `reorder`; two without it. */
  readonly window?: number;
  /** Shift of the time told, for `clock-skew`. */
  readonly skewMs?: number;
  /** Lines refused, for `reject-lines`. */
  readonly lines?: number;
  /**
   * Matches to let pass first.
   * @default 0
   */
  readonly skip?: number;
  /** Share of the matches it strikes; every one without it. */
  readonly probability?: number;
  /** Of the drawing, for `probability`: the same seed strikes the same matches. 1 without it. */
  readonly seed?: number;
  /** How often it strikes; for ever without it. */
  readonly times?: number;
}

/** Rules in force. */
export interface FaultRuleList {
  /** Rules. */
  readonly items: readonly FaultRuleState[];
}

/** Rules in order. */
export interface FaultRuleSet {
  /** Rules. */
  readonly rules: readonly FaultRule[];
}

/** A rule and how often it has struck. */
export interface FaultRuleState {
  readonly rule: FaultRule;
  /** Strikes so far. */
  readonly struck: number;
}

/** State of the sandbox. */
export interface Health {
  /** Status. */
  readonly status: 'ok' | (string & {});
  /** Version. */
  readonly version: string;
  readonly now: Timestamp;
}

/** Opaque identifier with a prefix that tells what it names. */
export type Id = string;

/** Verdict over all invariants. */
export interface InvariantReport {
  /** True when nothing is broken. */
  readonly ok: boolean;
  /** Invariants checked. */
  readonly checked: readonly string[];
  /** Broken ones. */
  readonly violations: readonly InvariantViolation[];
}

/** A broken invariant. */
export interface InvariantViolation {
  /** Invariant, such as L03. */
  readonly id: string;
  /** Where and how. */
  readonly detail: string;
}

/** What a job did. */
export interface JobResult {
  /** Job. */
  readonly job: string;
  /** Things it changed. */
  readonly changed: number;
}

/** One exchange. */
export interface JournalExchange {
  /** Order. */
  readonly seq: number;
  readonly at: Timestamp;
  /** Operation, null when no route matched. */
  readonly operationId: string | null;
  /** Method. */
  readonly method: string;
  /** Path with query. */
  readonly path: string;
  /** Status answered, null when the connection was dropped. */
  readonly status: number | null;
  /** Milliseconds taken. */
  readonly durationMs: number;
  /** Partner. */
  readonly partnerId: string | null;
  /** Key. */
  readonly idempotencyKey: string | null;
  /** Whether a stored answer was given. */
  readonly replayed?: boolean;
  /** Request body, masked. */
  readonly requestBody?: unknown;
  /** Response body, masked. */
  readonly responseBody?: unknown;
  /** Violations of the request. */
  readonly requestViolations: readonly ContractViolation[];
  /** Violations of the response. */
  readonly responseViolations: readonly ContractViolation[];
  /** Fault that struck. */
  readonly fault: string | null;
  /** Trace. */
  readonly traceId: string | null;
}

/** A page of the journal. */
export interface JournalPage {
  /** Exchanges. */
  readonly items: readonly JournalExchange[];
  readonly nextCursor: NextCursor;
}

/** Query parameters of listCustomers. */
export interface ListCustomersQuery {
  /** Id, whole phone, card or e-mail, or a part of the name shown. */
  readonly query?: string;
  /**
   * Items per page.
   * @default 50
   */
  readonly limit?: number;
  /** Opaque position from `nextCursor` of the previous page. */
  readonly cursor?: string;
}

/** Query parameters of listJournal. */
export interface ListJournalQuery {
  /**
   * Which exchanges come first.
   * @default "oldest"
   */
  readonly order?: 'oldest' | 'newest';
  /** Only this operation. */
  readonly operationId?: string;
  /** Only this trace. */
  readonly traceId?: string;
  /** Only this partner. */
  readonly partnerId?: string;
  /**
   * Only those that went well (`done`), were refused (`refused`, 4XX), failed (`failed`, 5XX or cut), broke the contract (`breach`) or were struck by a fault (`fault`).
   */
  readonly outcome?: 'done' | 'refused' | 'failed' | 'breach' | 'fault';
  /**
   * Items per page.
   * @default 50
   */
  readonly limit?: number;
  /** Opaque position from `nextCursor` of the previous page. */
  readonly cursor?: string;
}

/** Query parameters of listOutboxMessages. */
export interface ListOutboxMessagesQuery {
  /**
   * Items per page.
   * @default 50
   */
  readonly limit?: number;
  /** Opaque position from `nextCursor` of the previous page. */
  readonly cursor?: string;
}

/** Query parameters of listStockLevels. */
export interface ListStockLevelsQuery {
  /** Location. */
  readonly location: StoreId;
  /**
   * Items per page.
   * @default 50
   */
  readonly limit?: number;
  /** Opaque position from `nextCursor` of the previous page. */
  readonly cursor?: string;
}

/** A report in a list. */
export interface MadeReport {
  readonly reportId: Id;
  /** Type. */
  readonly type: string;
  /** Format. */
  readonly format: string;
  /** First day. */
  readonly from: string;
  /** Last day. */
  readonly to: string;
  /** State. */
  readonly state: 'queued' | 'running' | 'succeeded' | 'failed' | 'expired' | (string & {});
  /** Rows, null until it is ready. */
  readonly rows: number | null;
  readonly createdAt: Timestamp;
}

/** Reports. */
export interface MadeReportList {
  /** Reports. */
  readonly items: readonly MadeReport[];
}

/** Position of the next page, null on the last one. */
export type NextCursor = string | null;

/** A message to a person. */
export interface OutboxMessage {
  /** Order. */
  readonly seq: number;
  readonly at: Timestamp;
  /** Channel. */
  readonly channel: 'sms' | 'email' | 'push' | (string & {});
  /** To whom. */
  readonly customerId: Id | null;
  /** Text. */
  readonly text: string;
}

/** A page of messages. */
export interface OutboxPage {
  /** Messages. */
  readonly items: readonly OutboxMessage[];
  readonly nextCursor: NextCursor;
}

/** A power of attorney that was revoked. */
export interface PowerRevocation {
  /** Registration number (GUID). */
  readonly number: string;
  readonly revokedAt: Timestamp;
}

/** How many records of one kind there are. */
export interface RecordCount {
  /** Kind. */
  readonly name: string;
  /** How many. */
  readonly count: number;
}

/** How much there is. */
export interface RecordCounts {
  /** Counts. */
  readonly items: readonly RecordCount[];
}

/** A scenario. */
export interface SeedRequest {
  /** Name of the scenario, such as small or expiring-points. */
  readonly scenario: string;
  /** Members instead of the scenario's usual number. */
  readonly members?: number;
}

/** What there is after seeding. */
export interface SeedResult {
  /** Scenario. */
  readonly scenario: string;
  /** Members in all. */
  readonly members: number;
}

/** A document that a counterparty has sent. */
export interface SentDocument {
  readonly documentId: Id;
  /** Number of the document. */
  readonly number: string;
  /** File name of the title. */
  readonly fileName: string;
}

/** A kept state. */
export interface Snapshot {
  /** Name. */
  readonly name: string;
  readonly at: Timestamp;
  readonly savedAt: Timestamp;
  /** Size. */
  readonly sizeBytes: number;
}

/** Kept states. */
export interface SnapshotList {
  /** Snapshots. */
  readonly items: readonly Snapshot[];
}

/** A page of articles. */
export interface StockLevelPage {
  /** Articles. */
  readonly items: readonly StockLevelSummary[];
  readonly nextCursor: NextCursor;
}

/** Stock of an article. */
export interface StockLevelSummary {
  /** Article. */
  readonly sku: string;
  /** Unit. */
  readonly unit: string;
  /** What can be sold. */
  readonly available: string;
  /** Free stock as last reported. */
  readonly reported: string;
  /** Kept back. */
  readonly safety: string;
  /** What the journal after the watermark has taken. */
  readonly taken: string;
  /** Entry of the journal up to which the report counts. */
  readonly watermark: number;
  readonly asOf: Timestamp;
  /** Age in seconds. */
  readonly freshnessSec: number;
  /** Whether it is too old. */
  readonly stale: boolean;
}

/** Freshness of all locations. */
export interface StockLocationList {
  /** Locations. */
  readonly items: readonly StockLocationSummary[];
}

/** How fresh the stock of a location is. */
export interface StockLocationSummary {
  readonly location: StoreId;
  /** Articles reported. */
  readonly levels: number;
  /** Articles whose stock is too old. */
  readonly staleLevels: number;
  /** Time of the newest report. */
  readonly newestAsOf: Timestamp | null;
  /** Whether nothing has come for too long. */
  readonly stale: boolean;
  /** Last entry of the journal of reservations. */
  readonly lastSeq: number;
  /** Entry up to which the ERP has booked it. */
  readonly ackedSeq: number;
}

/** The partner's own name of a store. */
export type StoreId = string;

/** The sandbox's authority. */
export interface TestAuthority {
  /** Root certificate. */
  readonly certificatePem: string;
  /** List of revoked certificates. */
  readonly crlPem: string;
}

/** A test identity. */
export interface TestCertificate {
  /** Certificate. */
  readonly certificatePem: string;
  /** Private key (PKCS#8). */
  readonly privateKeyPem: string;
  /** Root certificate. */
  readonly authorityPem: string;
  readonly notAfter: Timestamp;
}

/** Whose identity. */
export interface TestCertificateRequest {
  readonly organisation: TestOrganisation;
  readonly person: TestPerson;
  /**
   * Whose certificate: of the head, who signs for the organisation, or of a person, which names no organisation, so that a power of attorney is needed.
   * @default "head"
   */
  readonly kind?: 'head' | 'person';
  /**
   * Algorithm of the key: RSA-2048, or ГОСТ Р 34.10-2012 of 256 or 512 bits.
   * @default "rsa"
   */
  readonly algorithm?: 'rsa' | 'gost256' | 'gost512';
}

/** Organisation in the certificate. */
export interface TestOrganisation {
  /** Name. */
  readonly name: string;
  /** ИНН. */
  readonly inn: string;
  /** ОГРН. */
  readonly ogrn: string;
}

/** Person in the certificate. */
export interface TestPerson {
  /** Surname. */
  readonly surname: string;
  /** Name and patronymic. */
  readonly givenName: string;
  /** Position. */
  readonly title?: string;
  /** ИНН of the person. */
  readonly inn?: string;
}

/** RFC 3339 with an offset; answers are in UTC (`Z`). */
export type Timestamp = string;
