import type { Scenario } from '../network/scenario.ts';

/** What ГИС МТ knows of a code. */
export interface KnownCode {
  /** ИНН of who has the goods. */
  readonly ownerInn: string;
  readonly state: 'in_circulation' | 'withdrawn';
}

/** Why a code is not taken; null when it is. */
export type CodeRefusal = 'unknown' | 'repeated' | 'other-owner' | 'withdrawn';

export interface CodeVerdict {
  readonly code: string;
  readonly refusal: CodeRefusal | null;
}

/** The answer to a document: all codes, some of them, or none; or the document as a whole is not taken. */
export interface MarkingVerdict {
  readonly outcome: 'accepted' | 'partly' | 'refused';
  readonly codes: readonly CodeVerdict[];
  /** Why the whole document is refused. */
  readonly objection: 'double' | 'scenario' | null;
}

/** A serial number that begins so was never issued. */
const NEVER_ISSUED = /^01\d{14}21UNKNOWN/;

export interface MarkedTransfer {
  readonly codes: readonly string[];
  readonly senderInn: string;
  readonly scenario: Scenario;
  /** A document of this sender, number and date is registered already. */
  readonly isDouble: boolean;
}

/**
 * Judges the codes of a transfer, each by itself. Codes that ГИС МТ has not met are the sender's: it has put the goods into
 * circulation before.
 */
export function judgeTransfer(
  { codes, senderInn, scenario, isDouble }: MarkedTransfer,
  known: (code: string) => KnownCode | undefined,
): MarkingVerdict {
  const objection = isDouble ? 'double' : scenario === 'refuse' ? 'scenario' : null;
  const seen = new Set<string>();
  const verdicts = codes.map((code): CodeVerdict => {
    const isRepeated = seen.has(code);
    seen.add(code);
    return { code, refusal: isRepeated ? 'repeated' : refusalOf(code, senderInn, known(code)) };
  });
  const taken = objection === null ? verdicts.filter(({ refusal }) => refusal === null).length : 0;
  const outcome = taken === 0 ? 'refused' : taken === codes.length ? 'accepted' : 'partly';
  return { outcome, codes: verdicts, objection };
}

function refusalOf(code: string, senderInn: string, known: KnownCode | undefined): CodeRefusal | null {
  if (NEVER_ISSUED.test(code)) return 'unknown';
  if (known === undefined) return null;
  if (known.state === 'withdrawn') return 'withdrawn';
  return known.ownerInn === senderInn ? null : 'other-owner';
}
