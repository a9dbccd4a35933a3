import type { ApplicationRequest, CapabilityName, PartnerDocumentRequest } from '@styk/sdk/api/partners';
import type { ApplicationState } from './application-states.ts';

/** A partner with its application and agreement: in the sandbox the three always come together. Instants in epoch ms. */
export interface Partner {
  readonly partnerId: string;
  readonly applicationId: string;
  readonly agreementId: string;
  readonly details: PartnerDetails;
  readonly state: ApplicationState;
  /** Why it was rejected, suspended or closed. */
  readonly reason: Reason | null;
  readonly stateSince: number;
  /** Whether a conformance report was ever handed in. */
  readonly hasReported: boolean;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly revision: number;
}

/** What the partner says about itself; the capabilities it wants are kept with their states. */
export type PartnerDetails = Omit<ApplicationRequest, 'capabilities'>;

/** Why something is not as the partner would like it, to be said in the caller's language. */
export type Reason =
  | 'liquidation'
  | 'disqualified'
  | 'account-closed'
  | 'numbers-mismatch'
  | 'document-expired'
  | 'agreement-not-signed'
  | 'agreement-past-due'
  | 'check-failed'
  | 'checks-pending'
  | 'opening'
  | 'not-certified'
  | 'certification-ended'
  | 'pilot-running'
  | 'abandoned';

export type CheckName = 'inn' | 'egrul' | 'egrip' | 'disqualification' | 'bank-account' | 'poa';

export interface RegistryCheck {
  readonly name: CheckName;
  readonly state: 'pending' | 'passed' | 'failed';
  /** When the register answers. */
  readonly dueAt: number;
  readonly reason: Reason | null;
}

export interface AttachedDocument extends Omit<PartnerDocumentRequest, 'issuedOn'> {
  readonly documentId: string;
  readonly state: 'checking' | 'accepted' | 'rejected';
  readonly reason: Reason | null;
  readonly attachedAt: number;
  readonly dueAt: number;
}

export type NoticeKind = 'worse:45d' | 'other:15d';

/** A version of the agreement, the same for all partners. */
export interface AgreementVersion {
  readonly version: number;
  readonly noticeKind: NoticeKind;
  readonly text: string;
  readonly textHash: string;
  readonly announcedAt: number;
  /** Business date. */
  readonly effectiveFrom: string;
}

export type CapabilityState = 'requested' | 'pending' | 'sandbox' | 'certified' | 'live' | 'restricted';

export interface HeldCapability {
  readonly name: CapabilityName;
  /** Null until it has been looked at for the first time. */
  readonly state: CapabilityState | null;
  readonly reason: Reason | null;
  /** When the ecosystem is done with its part. */
  readonly opensAt: number;
}

/** What an accepted report of mode `certify` has unlocked. */
export interface Certificate {
  readonly runId: string;
  readonly capabilities: readonly string[];
  readonly state: 'accepted' | 'expired';
  /** The contracts it was run against, by domain. */
  readonly contracts: Readonly<Record<string, string>>;
  readonly submittedAt: number;
  /** Last business date. */
  readonly validUntil: string;
  readonly endedAt: number | null;
  /** The contract whose breaking version ended it. */
  readonly invalidatedBy: string | null;
}

export type TaskCode = 'correct-details' | 'agreement-version' | 'personal-data-location' | 'pilot-store' | 'recertify';

export interface Task {
  readonly taskId: string;
  readonly code: TaskCode;
  readonly capability: string | null;
  readonly state: 'open' | 'done' | 'cancelled' | 'overdue';
  readonly dueAt: number | null;
  readonly completedAt: number | null;
  readonly result: string | null;
  readonly fileIds: readonly string[];
  readonly createdAt: number;
  readonly updatedAt: number;
}

export type RequirementCode =
  | 'agreement-signature'
  | 'store'
  | 'conformance'
  | 'charter'
  | 'power-of-attorney'
  | 'bank-account'
  | 'personal-data-location'
  | 'contact';

export interface DueRequirement {
  readonly code: RequirementCode;
  readonly capability: string | null;
  readonly urgency: 'eventually' | 'currently' | 'past';
  readonly deadline: number | null;
}

/** Everything that decides how far a partner has come. Rules are functions over it. */
export interface Dossier {
  readonly partner: Partner;
  readonly checks: readonly RegistryCheck[];
  readonly documents: readonly AttachedDocument[];
  /** Oldest first. */
  readonly versions: readonly AgreementVersion[];
  /** When the partner accepted which version. */
  readonly acceptances: ReadonlyMap<number, number>;
  readonly capabilities: readonly HeldCapability[];
  readonly certificates: readonly Certificate[];
  /** One for each code and capability; done ones too. */
  readonly tasks: readonly Task[];
  /** What the partner was told to be due. */
  readonly requirements: readonly DueRequirement[];
  readonly hasStores: boolean;
  /** When time alone may change something; null when it changes nothing any more. */
  readonly nextAt: number | null;
}
