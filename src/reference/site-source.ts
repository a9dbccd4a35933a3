import type { LocalizedText } from '@styk/sdk/errors';
import type { DocumentSet } from '../contracts/document-set.ts';
import type { SdkCallOf } from './samples/sdk-calls.ts';

/** What a reference is made of. */
export interface SiteSource {
  /** Name of the site. */
  readonly title: LocalizedText;
  readonly set: DocumentSet;
  /** Introduction above the list of contracts. */
  readonly guide: readonly GuideSection[];
  /** Texts of the codes that are known by more than their name. */
  readonly problems: ReadonlyMap<string, ProblemText>;
  /** Operations as calls, in TypeScript. */
  readonly sdkCallOf: SdkCallOf;
}

export interface GuideSection {
  /** Its anchor. */
  readonly id: string;
  readonly title: LocalizedText;
  readonly text: LocalizedText;
  readonly code?: string;
  /** Parts of a contract whose own texts are told: `common.yaml#/components/headers/ETag`; or the scopes of a scheme. */
  readonly quotes?: readonly string[];
  readonly scopesOf?: string;
}

/** A refusal in words. */
export interface ProblemText {
  readonly title: LocalizedText;
  /** May name values of the occasion as `{name}`. */
  readonly detail?: LocalizedText;
  readonly remediation?: LocalizedText;
  readonly retryable?: boolean;
}
