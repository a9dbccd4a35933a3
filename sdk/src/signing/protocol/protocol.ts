import type { LocalizedText } from '../../errors/index.ts';
import type { CheckResult, Verdict, VerifiedSigner } from '../verifier/result.ts';
import type { WaivableCheck } from '../verifier/verdict.ts';
import type { Indication } from './indicate.ts';
import type { SubIndication } from './indications.ts';
import type { TrustSummary } from './trust-summary.ts';

/** What tells a file from every other one. */
export interface FileFacts {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  /** ГОСТ Р 34.11-2012, 256 bits: octets in hex, as `openssl dgst` prints them. */
  readonly streebog256: string;
}

/** One answer of one check. */
export interface ProtocolCheck {
  /** A `CheckId`, or what else the caller checked: `archive`, `mchd-…`. */
  readonly id: string;
  readonly result: CheckResult;
  readonly code: string;
  readonly reason: LocalizedText;
  /** Whether the signature could not pass without it. */
  readonly required: boolean;
  /** It was not made, and the caller allowed that by name. */
  readonly waived?: true;
  readonly subIndication?: SubIndication;
}

/** One who signed. СНИЛС is masked: the protocol is handed on, and the number is nobody's business. */
export interface ProtocolSigner extends VerifiedSigner, Indication {
  readonly checks: readonly ProtocolCheck[];
}

/** One signature file. */
export interface ProtocolSignature extends Indication {
  /** Absent where the document is inside the signature. */
  readonly file?: FileFacts;
  readonly verdict: Verdict;
  /** Answers about the file as a whole. */
  readonly checks: readonly ProtocolCheck[];
  readonly signers: readonly ProtocolSigner[];
}

/** Why a file could not be examined at all. */
export interface ProtocolFailure {
  readonly code: string;
  readonly message: LocalizedText;
}

export interface ProtocolDocument {
  readonly file: FileFacts | { readonly name: string };
  readonly signatures: readonly ProtocolSignature[];
  readonly failure?: ProtocolFailure;
  /** Of an export package: the files against its manifest. */
  readonly checks?: readonly ProtocolCheck[];
}

/** A power of attorney (МЧД) that was given to judge by. */
export interface GivenPowerFacts {
  readonly file: string;
  readonly sha256: string;
  /** Absent where the file cannot be read. */
  readonly number?: string;
  readonly from?: string;
  readonly to?: string;
  readonly principal?: string;
}

/** What was checked, with which result, by what and when: the data behind every form of the protocol. */
export interface Protocol {
  readonly protocolVersion: 1;
  readonly program: { readonly name: string; readonly version: string };
  /** RFC 3339: the time as of which everything was judged, and the date of the protocol. */
  readonly at: string;
  /** `given`: whoever asked named the time. `clock`: the clock of the machine. */
  readonly atSource: 'given' | 'clock';
  readonly verdict: Verdict;
  readonly counts: Readonly<Record<Verdict, number>>;
  /** ИНН that the signatures should be of, where one was named. */
  readonly party?: string;
  readonly allowUnchecked: readonly WaivableCheck[];
  readonly documents: readonly ProtocolDocument[];
  readonly powers: readonly GivenPowerFacts[];
  readonly trust: TrustSummary;
}
