import type { Change } from '../../src/contract-diff/change.ts';
import { type DiffOptions, diffContracts } from '../../src/contract-diff/diff-contracts.ts';
import type { DocumentSet } from '../../src/contracts/document-set.ts';
import type { JsonObject } from '../../src/contracts/model.ts';

/** Contracts that exist only here; all of them are entries. */
export function setOf(documents: Readonly<Record<string, object>>): DocumentSet {
  const entries = Object.keys(documents);
  return { entries, documents: new Map(Object.entries(documents as Record<string, JsonObject>)), missing: new Map() };
}

/** Compares two single contracts. */
export function diff(old: object, now: object, options?: DiffOptions): Change[] {
  return diffContracts(setOf({ 'shop.yaml': old }), setOf({ 'shop.yaml': now }), options);
}

/** Rules, verdicts and places, without texts: `response-property-removed clients old:/a new:-`. */
export function essence({ rule, breaks, old, new: now }: Change): string {
  return [rule, whom(breaks), pointerOf(old), pointerOf(now)].join(' ');
}

export function whom({ clients, servers }: Change['breaks']): string {
  return [clients ? 'clients' : '', servers ? 'servers' : ''].filter((side) => side !== '').join('+') || 'nobody';
}

function pointerOf(address: string | null): string {
  return address === null ? '-' : address.slice(address.indexOf('#') + 1);
}
