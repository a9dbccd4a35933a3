import type { PoaParty, PoaPower } from '@styk/sdk/api/edo';
import { identityOf, isDelegated, type Mchd } from '@styk/sdk/mchd';

/** What of a power of attorney is shown and searched by. */
export interface PowerFacts {
  readonly principal: PoaParty;
  readonly representatives: readonly [PoaParty, ...PoaParty[]];
  /** First and last day in Moscow, ISO. */
  readonly validFrom: string;
  readonly validTo: string;
  readonly powers: readonly PoaPower[];
  /** The power of attorney it was delegated from, in lower case. */
  readonly parentNumber?: string;
}

/** The contract's limits of a list of powers and of one of them. */
const MOST_POWERS = 200;
const LONGEST_TEXT = 1000;

/** What powers are called that are given in words. */
const IN_WORDS = 'TEXT';

/**
 * The facts of a power of attorney and of the one that its principal gave; undefined where a party has no ИНН, by which
 * registers find it.
 */
export function factsOf(mchd: Mchd, root: Mchd): PowerFacts | undefined {
  const [principal] = isDelegated(root) ? [] : root.principals.flatMap((one) => partyOf(one) ?? []);
  const [first, ...others] = mchd.representatives.flatMap((one) => partyOf(one) ?? []);
  if (principal === undefined || first === undefined) return undefined;
  const parentNumber = parentNumberOf(mchd);
  return {
    principal,
    representatives: [first, ...others],
    validFrom: mchd.issued,
    validTo: mchd.validUntil,
    powers: powersOf(mchd).slice(0, MOST_POWERS),
    ...(parentNumber === undefined ? {} : { parentNumber }),
  };
}

/** The one a power of attorney was passed on from: the one before it, where that is not the first. */
export function parentNumberOf(mchd: Mchd): string | undefined {
  if (!isDelegated(mchd)) return undefined;
  const { previous, original } = mchd;
  return (previous === undefined ? original.number : previous.number)?.toLowerCase();
}

function partyOf(party: Parameters<typeof identityOf>[0]): PoaParty | undefined {
  const { title, innLe, inn = innLe } = identityOf(party);
  if (inn === undefined) return undefined;
  const kpp = 'organisation' in party ? party.organisation.kpp : undefined;
  return { inn, name: title, ...(kpp === undefined ? {} : { kpp }) };
}

function powersOf({ powers: { codes = [], text } }: Mchd): readonly PoaPower[] {
  const coded = codes.map(({ code, name }) => ({ code, text: name.slice(0, LONGEST_TEXT) }));
  return text === undefined ? coded : [...coded, { code: IN_WORDS, text: text.slice(0, LONGEST_TEXT) }];
}
