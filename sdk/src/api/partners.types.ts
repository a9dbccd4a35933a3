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
    readonly noticeKind: ("worse:45d" | "other:15d") | (string & {});
    /** When the partner accepted this version, null before. */
    readonly signedAt: Timestamp | null;
}

/** Acceptance of a version. */
export interface AgreementSignature {
    /** `textHash` of the version read. */
    readonly acceptedHash: string;
}

/** An application. */
export interface Application {
    readonly applicationId: Id;
    readonly partnerId: Id;
    readonly agreementId: Id;
    /** Where the application stands. */
    readonly state: ("draft" | "checking" | "agreement" | "sandbox" | "certification" | "pilot" | "active" | "rejected" | "suspended" | "closed") | (string & {});
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
}

/** An application with its registration token. */
export type ApplicationCreated = Application & {
    /** Bearer for the calls before keys exist, valid 24 hours. */
    readonly registrationAccessToken: string;
};

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
}

/**
 * Day in the programme's time zone.
 */
export type BusinessDate = string;

/** A capability and its state. */
export interface Capability {
    /** Capability. */
    readonly name: string;
    /** State. */
    readonly state: ("requested" | "pending" | "sandbox" | "certified" | "live" | "restricted") | (string & {});
    /** Why it is not live yet. */
    readonly reason?: string;
}

/** Capabilities. */
export interface CapabilityList {
    /** Capabilities. */
    readonly items: readonly Capability[];
}

/**
 * Something a partner can be allowed to do.
 */
export type CapabilityName = "marketplace-seller" | "loyalty-pos" | "edo-exchange" | "events-consumer" | "settlements";

/** Result of one registry check. */
export interface Check {
    /** What was checked. */
    readonly name: ("inn" | "egrul" | "bank-account") | (string & {});
    /** Result. */
    readonly state: ("pending" | "passed" | "failed") | (string & {});
    /** Explanation. */
    readonly detail?: string;
}

/** A way to reach the partner. */
export interface Contact {
    /**
     * Kind of contact.
     */
    readonly kind: "email" | "phone" | "telegram";
    /** Address or number. */
    readonly value: string;
}

/** A key without its secret. */
export interface Credential {
    readonly clientId: Id;
    /** Environment. */
    readonly environment: ("sandbox" | "live") | (string & {});
    /** A name for people. */
    readonly label?: string;
    /** The only store of the key. */
    readonly storeId?: string;
    /** Scopes. */
    readonly scopes: readonly string[];
    readonly createdAt: Timestamp;
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
    /**
     * Environment.
     */
    readonly environment: "sandbox" | "live";
    /** A name for people. */
    readonly label?: string;
    /** Restricts the key to one store. */
    readonly storeId?: string;
}

/** Opaque identifier with a prefix that tells what it names. */
export type Id = string;

/** ИНН, 10 digits of an organisation or 12 of a person. Check digits are verified. */
export type Inn = string;

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

/** Position of the next page, null on the last one. */
export type NextCursor = string | null;

/**
 * What the partner is in the ecosystem.
 */
export type PartnerType = "seller" | "loyalty-shop" | "courier" | "issuer" | "integrator";

/** Something the partner has to do before going on. */
export interface Requirement {
    /** Stable code. */
    readonly code: ("agreement-signature" | "store" | "conformance") | (string & {});
    /** What to do. */
    readonly remediation: string;
}

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
}

/** A page of stores. */
export interface StorePage {
    /** Stores. */
    readonly items: readonly Store[];
    readonly nextCursor: NextCursor;
}

/**
 * RFC 3339 with an offset; answers are in UTC (`Z`).
 */
export type Timestamp = string;
