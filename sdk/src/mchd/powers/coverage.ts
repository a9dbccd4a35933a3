import type { DocumentKind } from '../../edo/formats/edition.ts';
import type { CodedPower, Powers } from '../model/powers.ts';
import type { PowersTable } from './powers-table.ts';

/**
 * Whether powers cover the signing of a document: `covered`; `limited` where the power that covers it is limited in a way
 * that a program does not understand; `not-covered` where every code is known and none covers it; `text` where it stands
 * in words; `unknown` where a code is not in the table. Only the first is good.
 */
export type Coverage = 'covered' | 'limited' | 'not-covered' | 'text' | 'unknown';

export function coverageOf({ codes = [], text }: Powers, document: DocumentKind, { powers }: PowersTable): Coverage {
  const known = codes.map((power) => ({ power, entry: powers.find(({ code }) => code === power.code) }));
  const covering = known.filter(({ entry }) => entry?.documents.some((kind) => kind === document || kind === '*'));
  if (covering.some(({ power }) => isUnlimited(power))) return 'covered';
  if (covering.length > 0) return 'limited';
  if (known.some(({ entry }) => entry === undefined)) return 'unknown';
  return text === undefined ? 'not-covered' : 'text';
}

function isUnlimited({ limits = [] }: CodedPower): boolean {
  return limits.length === 0;
}

/**
 * Whether powers that are passed on stay within those they come from: `within`; `wider` where there is a code that the
 * earlier power does not have, or a limit of it is dropped; `unknown` where either says it in words.
 */
export function comparePowers(passedOn: Powers, from: Powers): 'within' | 'wider' | 'unknown' {
  if (passedOn.codes === undefined || from.codes === undefined) return 'unknown';
  const { codes: earlier } = from;
  const isHeld = (power: CodedPower) => earlier.some((one) => one.code === power.code && keepsLimits(power, one));
  // What a code does not allow the words of the earlier power may.
  if (!passedOn.codes.every(isHeld)) return from.text === undefined ? 'wider' : 'unknown';
  return passedOn.text === undefined ? 'within' : 'unknown';
}

function keepsLimits(power: CodedPower, { limits = [] }: CodedPower): boolean {
  const kept = (power.limits ?? []).map((limit) => JSON.stringify(limit));
  return limits.every((limit) => kept.includes(JSON.stringify(limit)));
}
