// Generated from openapi/partners.yaml 1.0.0 by `npm run generate:api`. Do not edit.

/** An agreement and its version in force. */
export interface Agreement {
  readonly agreementId: Id;
  /** Version. */
  readonly version: number;
  /** SHA-256 of the UTF-8 text in hex. */
  readonly textHash: string;
  /** Text of the agreement. */
  readonly text: string;
  readonly effectiveFrom: BusinessDate;
  /** Notice before a change. */
  readonly noticeKind: 'worse:45d' | 'other:15d' | (string & {});
  /** When the partner accepted this version, null before. */
  readonly signedAt: Timestamp | null;
}

/** Acceptance of a version. */
export interface AgreementSignature {
  /** `textHash` of the version read. */
  readonly acceptedHash: string;
  /** File with a detached signature over the text, where one is asked for besides the acceptance. */
  readonly signatureFileId?: Id;
}

/** A version of an agreement. */
export interface AgreementVersion {
  /** Version. */
  readonly version: number;
  /** SHA-256 of the UTF-8 text. */
  readonly textHash: Sha256;
  /** Notice given: 45 days for worse terms, 15 for other changes. */
  readonly noticeKind: 'worse:45d' | 'other:15d' | (string & {});
  /** When the notice was given. */
  readonly announcedAt: Timestamp;
  /** First day. */
  readonly effectiveFrom: BusinessDate;
  /** Last day, null for the newest. */
  readonly effectiveTo: BusinessDate | null;
  /** When the partner accepted it, null when it did not. */
  readonly signedAt: Timestamp | null;
  /** Text; left out of lists. */
  readonly text?: string;
}

/** A page of versions. */
export interface AgreementVersionPage {
  /** Versions, the newest first. */
  readonly items: readonly AgreementVersion[];
  readonly nextCursor: NextCursor;
}

/** An application. */
export interface Application {
  readonly applicationId: Id;
  readonly partnerId: Id;
  readonly agreementId: Id;
  /** Where the application stands. */
  readonly state: 
    | 'draft'
    | 'checking'
    | 'agreement'
    | 'sandbox'
    | 'certification'
    | 'pilot'
    | 'active'
    | 'rejected'
    | 'suspended'
    | 'closed'
    | (string & {});
  readonly inn: Inn;
  /** Name. */
  readonly name: string;
  /** What the partner is. */
  readonly type: string;
  /** Registry checks. */
  readonly checks: readonly Check[];
  /** What is due now. */
  readonly currentlyDue: readonly Requirement[];
  readonly createdAt: Timestamp;
  /** ОГРН or ОГРНИП. */
  readonly ogrn?: string;
  /** КПП of an organisation. */
  readonly kpp?: string;
  /** Capabilities wanted. */
  readonly capabilities?: readonly string[];
  /** Contacts. */
  readonly contacts?: readonly Contact[];
  /** Systems the partner works with. */
  readonly systems?: readonly PartnerSystem[];
  /** Why it was rejected, suspended or closed. */
  readonly reason?: string;
  /** When it changed last. */
  readonly updatedAt?: Timestamp;
}

/** An application with its registration token. */
export type ApplicationCreated = Application & {
  /** Bearer for the calls before keys exist, valid 24 hours. */
  readonly registrationAccessToken: string;
};

/** What to change; a list replaces the former one. */
export interface ApplicationPatch {
  /** ОГРН of an organisation. */
  readonly ogrn?: string;
  /** ОГРНИП of an entrepreneur. */
  readonly ogrnip?: string;
  /** КПП of an organisation. */
  readonly kpp?: string;
  /** Name. */
  readonly name?: string;
  readonly type?: PartnerType;
  /** Capabilities wanted. */
  readonly capabilities?: readonly CapabilityName[];
  /** Contacts. */
  readonly contacts?: readonly Contact[];
  /** Systems the partner works with. */
  readonly systems?: readonly PartnerSystem[];
}

/** What a partner says about itself. */
export interface ApplicationRequest {
  readonly inn: Inn;
  /** ОГРН of an organisation. */
  readonly ogrn?: string;
  /** ОГРНИП of an entrepreneur. */
  readonly ogrnip?: string;
  /** КПП of an organisation. */
  readonly kpp?: string;
  /** Name. */
  readonly name: string;
  readonly type: PartnerType;
  /** Capabilities wanted. */
  readonly capabilities: readonly CapabilityName[];
  /** Contacts. */
  readonly contacts?: readonly Contact[];
  /** Systems the partner works with. */
  readonly systems?: readonly PartnerSystem[];
}

/** Day in the programme's time zone. */
export type BusinessDate = string;

/** A capability and its state. */
export interface Capability {
  /** Capability. */
  readonly name: string;
  /** State. */
  readonly state: 'requested' | 'pending' | 'sandbox' | 'certified' | 'live' | 'restricted' | (string & {});
  /** Why it is not live yet. */
  readonly reason?: string;
}

/** Capabilities. */
export interface CapabilityList {
  /** Capabilities. */
  readonly items: readonly Capability[];
}

/** Something a partner can be allowed to do. */
export type CapabilityName = 'marketplace-seller' | 'loyalty-pos' | 'edo-exchange' | 'events-consumer' | 'settlements';

/** Result of one registry check. */
export interface Check {
  /** What was checked. */
  readonly name: 'inn' | 'egrul' | 'egrip' | 'disqualification' | 'poa' | 'bank-account' | (string & {});
  /** Result. */
  readonly state: 'pending' | 'passed' | 'failed' | (string & {});
  /** Explanation. */
  readonly detail?: string;
  /** When. */
  readonly checkedAt?: Timestamp;
  /** Register asked. */
  readonly source?: string;
}

/** Results of checks. */
export interface CheckList {
  /** Checks. */
  readonly items: readonly Check[];
}

/** A report and what became of it. */
export interface ConformanceRun {
  /** Run. */
  readonly runId: Id;
  /** Profile. */
  readonly profile: string;
  /** How it was run. */
  readonly mode: string;
  /** Versions of the contracts, by domain. */
  readonly contracts: { readonly [name: string]: string };
  /** `expired` after 12 months or with a breaking contract. */
  readonly state: 'accepted' | 'rejected' | 'expired' | (string & {});
  /** Why it was rejected. */
  readonly reason?: string;
  /** Whether every blocking check is passed. */
  readonly passed: boolean;
  readonly summary: ConformanceSummary;
  /** Capabilities it unlocks. */
  readonly capabilities: readonly string[];
  /** SHA-256 of the report. */
  readonly reportSha256: Sha256;
  /** When. */
  readonly submittedAt: Timestamp;
  /** Last day, null when it was rejected. */
  readonly validUntil: BusinessDate | null;
  /** Contract whose breaking version ended it early, null when none did. */
  readonly invalidatedBy: string | null;
}

/** A page of runs. */
export interface ConformanceRunPage {
  /** Runs, the newest first. */
  readonly items: readonly ConformanceRun[];
  readonly nextCursor: NextCursor;
}

/** A signed report of a conformance run. */
export interface ConformanceRunRequest {
  /** Profile. */
  readonly profile: 'loyalty-pos' | 'marketplace-seller' | 'edo-exchange' | 'events-consumer' | 'privacy-security' | 'slo';
  /** How it was run; only `certify` unlocks live keys. */
  readonly mode: 'quick' | 'full' | 'certify';
  /** Versions of the contracts it was run against, by domain. */
  readonly contracts: { readonly [name: string]: string };
  /** A verdict for each check. */
  readonly verdicts: readonly ConformanceVerdict[];
  /** SHA-256 of the evidence package. */
  readonly evidenceSha256: Sha256;
  /** Uploaded evidence package. */
  readonly evidenceFileId?: Id;
  /** The report as compact JWS (RFC 7515), signed by a key of the partner. */
  readonly reportJws: string;
}

/** Checks by verdict. */
export interface ConformanceSummary {
  /** Passed. */
  readonly pass: number;
  /** Failed. */
  readonly fail: number;
  /** Passed with advice. */
  readonly warn: number;
  /** Not applicable. */
  readonly skip: number;
  /** Not carried out. */
  readonly error: number;
}

/** Verdict of one check. */
export interface ConformanceVerdict {
  /** Requirement, such as `LOY-08`. */
  readonly id: string;
  /** Verdict. */
  readonly verdict: 'pass' | 'fail' | 'warn' | 'skip' | 'error';
}

/** A way to reach the partner. */
export interface Contact {
  /** Kind of contact. */
  readonly kind: 'email' | 'phone' | 'telegram';
  /** Address or number. */
  readonly value: string;
}

/** A key without its secret. */
export interface Credential {
  readonly clientId: Id;
  /** Environment. */
  readonly environment: 'sandbox' | 'live' | (string & {});
  /** A name for people. */
  readonly label?: string;
  /** The only store of the key. */
  readonly storeId?: string;
  /** Scopes. */
  readonly scopes: readonly string[];
  readonly createdAt: Timestamp;
  /** Whether it opens anything. */
  readonly state?: 'active' | 'revoked' | (string & {});
  /** Since when it is revoked. */
  readonly revokedAt?: Timestamp;
  /** When a token was issued for it last. */
  readonly lastUsedAt?: Timestamp;
}

/** A key with its secret. */
export type CredentialCreated = Credential & {
  /** The secret, shown once. */
  readonly clientSecret: string;
};

/** A page of keys. */
export interface CredentialPage {
  /** Keys. */
  readonly items: readonly Credential[];
  readonly nextCursor: NextCursor;
}

/** What the key is for. */
export interface CredentialRequest {
  /** Environment. */
  readonly environment: 'sandbox' | 'live';
  /** A name for people. */
  readonly label?: string;
  /** Restricts the key to one store. */
  readonly storeId?: string;
}

/** Opaque identifier with a prefix that tells what it names. */
export type Id = string;

/** ИНН, 10 digits of an organisation or 12 of a person. Check digits are verified. */
export type Inn = string;

/** Query parameters of listAgreementVersions. */
export interface ListAgreementVersionsQuery {
  /**
   * Items per page.
   * @default 50
   */
  readonly limit?: number;
  /** Opaque position from `nextCursor` of the previous page. */
  readonly cursor?: string;
}

/** Query parameters of listConformanceRuns. */
export interface ListConformanceRunsQuery {
  /** Only of this profile. */
  readonly profile?: string;
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

/** Query parameters of listCredentials. */
export interface ListCredentialsQuery {
  /**
   * Items per page.
   * @default 50
   */
  readonly limit?: number;
  /** Opaque position from `nextCursor` of the previous page. */
  readonly cursor?: string;
}

/** Query parameters of listStores. */
export interface ListStoresQuery {
  /**
   * Items per page.
   * @default 50
   */
  readonly limit?: number;
  /** Opaque position from `nextCursor` of the previous page. */
  readonly cursor?: string;
}

/** Query parameters of listTasks. */
export interface ListTasksQuery {
  /** Only in this state. */
  readonly state?: 'open' | 'done' | 'cancelled' | 'overdue';
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

/** Position of the next page, null on the last one. */
export type NextCursor = string | null;

/** A document and its check. */
export interface PartnerDocument {
  /** Document. */
  readonly documentId: Id;
  /** What it is. */
  readonly kind: string;
  /** File. */
  readonly fileId: Id;
  /** Outcome of the check. */
  readonly state: 'checking' | 'accepted' | 'rejected' | (string & {});
  /** Why it was rejected. */
  readonly reason?: string;
  /** Number. */
  readonly number?: string;
  /** Last day. */
  readonly validTo?: BusinessDate;
  /** When. */
  readonly attachedAt: Timestamp;
}

/** A document of the partner. */
export interface PartnerDocumentRequest {
  /** What it is. */
  readonly kind: 'charter' | 'power-of-attorney' | 'certificate' | 'order' | 'other';
  /** Uploaded file. */
  readonly fileId: Id;
  /** Number. */
  readonly number?: string;
  /** Day of issue. */
  readonly issuedOn?: BusinessDate;
  /** Last day. */
  readonly validTo?: BusinessDate;
}

/** A system of the partner. */
export interface PartnerSystem {
  /** Kind of system. */
  readonly kind: '1c' | 'bitrix' | 'insales' | 'moysklad' | 'sap' | 'own' | 'other';
  /** Configuration or product. */
  readonly name?: string;
  /** Version. */
  readonly version?: string;
}

/** What the partner is in the ecosystem. */
export type PartnerType = 'seller' | 'loyalty-shop' | 'courier' | 'issuer' | 'integrator';

/** Something the partner has to do before going on. */
export interface Requirement {
  /** Stable code. */
  readonly code: 
    | 'agreement-signature'
    | 'store'
    | 'conformance'
    | 'charter'
    | 'power-of-attorney'
    | 'bank-account'
    | 'personal-data-location'
    | 'contact'
    | (string & {});
  /** What to do. */
  readonly remediation: string;
  /** Capability that waits for it. */
  readonly capability?: string;
  /** Until when; past due after it. */
  readonly deadline?: Timestamp;
}

/** What the partner has to do, by urgency. */
export interface RequirementSet {
  /** Deadline passed: capabilities are restricted. */
  readonly pastDue: readonly Requirement[];
  /** Due now. */
  readonly currentlyDue: readonly Requirement[];
  /** Due later. */
  readonly eventuallyDue: readonly Requirement[];
}

/** Why a key is revoked. */
export interface RevocationRequest {
  /** Reason. */
  readonly reason: 'rotated' | 'compromised' | 'unused' | 'other';
}

/** SHA-256 in lower-case hexadecimal. */
export type Sha256 = string;

/** A store with its tills. */
export interface Store {
  /** The partner's own code. */
  readonly storeId: string;
  /** Name. */
  readonly name: string;
  /** Address. */
  readonly address?: string;
  /** IANA time zone. */
  readonly timezone: string;
  /** Tills. */
  readonly posIds: readonly string[];
  /** Channel of the store, when it is one of its own. */
  readonly channelId?: string;
}

/** A page of stores. */
export interface StorePage {
  /** Stores. */
  readonly items: readonly Store[];
  readonly nextCursor: NextCursor;
}

/** Something to do. */
export interface Task {
  /** Task. */
  readonly taskId: Id;
  /** Where it comes from. */
  readonly kind: 'onboarding' | 'operational' | (string & {});
  /** Stable code. */
  readonly code: string;
  /** In a few words. */
  readonly title: string;
  /** What to do. */
  readonly description: string;
  /** State. */
  readonly state: 'open' | 'done' | 'cancelled' | 'overdue' | (string & {});
  /** Deadline, null without one. */
  readonly dueAt: Timestamp | null;
  /** Capability it belongs to. */
  readonly capability?: string;
  /** When it was done. */
  readonly completedAt?: Timestamp;
  /** What was done. */
  readonly result?: string;
  /** When it was given. */
  readonly createdAt: Timestamp;
  /** When it changed last. */
  readonly updatedAt: Timestamp;
}

/** What was done. */
export interface TaskCompletion {
  /** In words. */
  readonly result?: string;
  /** Files that show it. */
  readonly fileIds?: readonly Id[];
}

/** A page of tasks. */
export interface TaskPage {
  /** Tasks, the most urgent first. */
  readonly items: readonly Task[];
  readonly nextCursor: NextCursor;
}

/** RFC 3339 with an offset; answers are in UTC (`Z`). */
export type Timestamp = string;
