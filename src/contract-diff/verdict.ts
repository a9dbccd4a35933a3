import { fillTemplate } from '@styk/sdk/errors';
import type { DocumentSet } from '../contracts/document-set.ts';
import { servedByPartner } from '../contracts/served-by.ts';
import type { AffectedPart, Breaks, Change, Difference, Level } from './change.ts';
import { documentOf } from './follow.ts';
import { contractName } from './operations/contract-operations.ts';
import { rules } from './rules/all-rules.ts';

/** Whose breakage counts. */
export type Side = 'clients' | 'servers' | 'both';

/** A difference and what it concerns. */
export interface Found {
  readonly difference: Difference;
  readonly affects: AffectedPart | undefined;
}

interface Sets {
  readonly old: DocumentSet;
  readonly new: DocumentSet;
}

/** Differences with their verdicts and texts, each once, ordered by contract and place. */
export function toChanges(found: readonly Found[], sets: Sets, side: Side | undefined): Change[] {
  return grouped(found)
    .map((group) => changeOf(group, sets, side))
    .sort(byPlace);
}

/**
 * A shared schema that changed is one change, however many operations it reaches and whatever it is called where it is a part
 * of others.
 */
function grouped(found: readonly Found[]): (readonly Found[])[] {
  const key = ({ difference: { params, ...rest } }: Found) => JSON.stringify([rest, { ...params, name: '' }]);
  return [...Map.groupBy(found, key).values()];
}

function changeOf(group: readonly Found[], { new: now, old }: Sets, side: Side | undefined): Change {
  const [first] = group;
  if (first === undefined) throw new Error('a group of no differences');
  const { rule: id, params, reversed, ...ends } = first.difference;
  const { breaks, info, text } = rules[id];
  const verdict: Breaks = reversed ? { clients: breaks.servers, servers: breaks.clients } : breaks;
  const names = new Map(
    group.flatMap(({ affects }) => affects ?? []).map((part) => [`${part.contract} ${part.name}`, part]),
  );
  const affects = [...names.values()];
  // What concerns a contract as a whole has no operations to ask.
  const contracts = affects.length > 0 ? affects.map(({ contract }) => contract) : [contractOf(ends.new ?? ends.old)];
  const sides = new Set(contracts.map((contract) => side ?? counted(contract, [now, old])));
  return {
    rule: id,
    level: levelOf(verdict, info === true, sides),
    breaks: verdict,
    message: { ru: fillTemplate(text.ru, params), en: fillTemplate(text.en, params) },
    old: ends.old ?? null,
    new: ends.new ?? null,
    affects,
  };
}

function levelOf(breaks: Breaks, info: boolean, sides: ReadonlySet<Side>): Level {
  if (breaks.clients && (sides.has('clients') || sides.has('both'))) return 'breaking';
  if (breaks.servers && (sides.has('servers') || sides.has('both'))) return 'breaking';
  return info ? 'info' : 'non-breaking';
}

/** The owner of a contract can change his own side; it is the other one that must not break. */
function counted(contract: string, sets: readonly DocumentSet[]): Side {
  for (const { documents } of sets) {
    for (const [key, document] of documents) {
      if (contractName(key) === contract) return servedByPartner({ document }) ? 'servers' : 'clients';
    }
  }
  return 'clients';
}

function contractOf(address: string | null | undefined): string {
  return contractName(documentOf(address ?? '#'));
}

function byPlace(one: Change, other: Change): number {
  const [a, b] = [placeOf(one), placeOf(other)];
  return a === b ? 0 : a < b ? -1 : 1;
}

function placeOf({ affects, old, new: now, rule }: Change): string {
  const [first] = affects;
  return [first?.contract ?? contractOf(now ?? old), now ?? old ?? '', rule].join(' ');
}
