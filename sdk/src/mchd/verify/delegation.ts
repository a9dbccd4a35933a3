import type { Finding } from '../../signing/verifier/finding.ts';
import { type DelegatedMchd, isDelegated, type Mchd } from '../model/mchd.ts';
import { comparePowers } from '../powers/coverage.ts';
import type { ExaminedPower, ReadPower } from './examine.ts';
import { type Identity, identityOf } from './identity.ts';
import { mchdFinding } from './reasons.ts';

/** Longer than any chain that makes sense. */
const MAX_LINKS = 10;

/** A power of attorney with those it stands on, the one that the principal gave last; and why it ends where it ends. */
export interface PowerChain {
  readonly links: readonly ReadPower[];
  /** Absent where the chain is complete. */
  readonly broken?: Finding;
}

/** Follows a delegated power of attorney up to the principal's own, among those that are given. */
export function chainOf(power: ReadPower, given: readonly ExaminedPower[]): PowerChain {
  const links: ReadPower[] = [power];
  for (let last: Mchd = power.mchd; isDelegated(last); ) {
    const number = parentNumber(last);
    if (number === undefined) return { links, broken: mchdFinding('mchd-delegation-on-paper') };
    if (links.length >= MAX_LINKS || links.some(({ mchd }) => isNumber(mchd.number, number))) {
      return { links, broken: mchdFinding('mchd-delegation-too-long', { limit: MAX_LINKS }) };
    }
    const parent = given.find((one): one is ReadPower => one.mchd !== undefined && isNumber(one.mchd.number, number));
    if (parent === undefined) return { links, broken: mchdFinding('mchd-delegation-parent-missing', { number }) };
    links.push(parent);
    last = parent.mchd;
  }
  return { links };
}

function parentNumber({ previous, original }: DelegatedMchd): string | undefined {
  return previous === undefined ? original.number : previous.number;
}

function isNumber(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Whether powers were passed on rightfully (ГК РФ, 187) along the chain; undefined where none were. */
export function checkDelegation({ links, broken }: PowerChain): Finding | undefined {
  if (links.length === 1 && broken === undefined) return undefined;
  const findings = links.flatMap(({ mchd }, index) => {
    const parent = links[index + 1]?.mchd;
    return isDelegated(mchd) && parent !== undefined ? checkLink(mchd, parent) : [];
  });
  const all = [...(broken === undefined ? [] : [broken]), ...findings];
  const by = (result: Finding['result']) => all.find((one) => one.result === result);
  return (
    by('error') ??
    checkOriginal(links) ??
    by('not-checked') ??
    mchdFinding('mchd-delegation-holds', { count: links.length - 1 })
  );
}

function checkLink(passedOn: DelegatedMchd, parent: Mchd): readonly Finding[] {
  const { number } = parent;
  const found: Finding[] = [];
  if (parent.delegation === 'none') found.push(mchdFinding('mchd-delegation-forbidden', { number }));
  if (parent.delegation === 'once' && passedOn.delegation !== 'none') {
    found.push(mchdFinding('mchd-delegation-once', { number }));
  }
  const representatives = parent.representatives.map(identityOf);
  const isRepresentative = (delegator: Identity) => representatives.some((one) => isSame(one, delegator));
  if (!passedOn.delegators.every((delegator) => isRepresentative(identityOf(delegator)))) {
    found.push(mchdFinding('mchd-delegation-stranger', { number }));
  }
  if (passedOn.issued < parent.issued || passedOn.validUntil > parent.validUntil) {
    found.push(mchdFinding('mchd-delegation-term', { number, from: parent.issued, to: parent.validUntil }));
  }
  const scope = comparePowers(passedOn.powers, parent.powers);
  if (scope === 'wider') found.push(mchdFinding('mchd-delegation-wider', { number }));
  if (scope === 'unknown') found.push(mchdFinding('mchd-delegation-words', { number }));
  if (needsNotary(passedOn)) found.push(mchdFinding('mchd-delegation-not-notarised'));
  return found;
}

/** The first power of attorney that each delegated one names is where the chain ends. */
function checkOriginal(links: readonly ReadPower[]): Finding | undefined {
  const root = links.at(-1)?.mchd;
  if (root === undefined || isDelegated(root)) return undefined;
  for (const { mchd } of links) {
    const expected = isDelegated(mchd) ? mchd.original.number : undefined;
    if (expected === undefined || isNumber(expected, root.number)) continue;
    return mchdFinding('mchd-delegation-original', { actual: root.number, expected });
  }
  return undefined;
}

/** One number in common and none that differs. */
function isSame(one: Identity, other: Identity): boolean {
  const pairs = [
    [one.innLe, other.innLe],
    [one.inn, other.inn],
    [one.ogrn, other.ogrn],
    [one.snils?.replace(/\D/g, ''), other.snils?.replace(/\D/g, '')],
  ].filter(([a, b]) => a !== undefined && b !== undefined);
  return pairs.length > 0 && pairs.every(([a, b]) => a === b);
}

/** Organisations and heads of their branches pass powers on in simple form (ГК РФ, 187.3). */
function needsNotary({ delegators, notarial }: DelegatedMchd): boolean {
  return notarial === undefined && delegators.some(({ kind }) => kind === 'individual' || kind === 'entrepreneur');
}
