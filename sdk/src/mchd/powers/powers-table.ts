import type { DocumentKind } from '../../edo/formats/edition.ts';
import { formats } from '../../edo/formats/registry.ts';
import { isRecord } from '../../edo/mapping/object.ts';
import { mchdErrors } from '../errors.ts';

/** Which documents a power of the classifier lets its holder sign. */
export interface KnownPower {
  /** КодПолн. */
  readonly code: string;
  /** Kinds of documents, `*` for every kind; none where it is about something else. */
  readonly documents: readonly (DocumentKind | '*')[];
}

/** What is known of the unified classifier of powers on a day. */
export interface PowersTable {
  /** ISO day on which the table was made. */
  readonly asOf: string;
  /** Where its entries come from. */
  readonly source: string;
  readonly powers: readonly KnownPower[];
}

/**
 * What this package knows by itself: nothing. The unified classifier is kept with the registers of powers of attorney and
 * changes there; no publication of it was at hand that says which codes cover which exchange documents, and a guess would
 * make signatures good that are not. Give a table made of the classifier (`readPowersTable`).
 */
export const builtInPowers: PowersTable = {
  asOf: '2026-11-22',
  source: 'no publication of the unified classifier was available',
  powers: [],
};

const MAX_POWERS = 10_000;

/** Whatever a formats' registry names is a kind of document. */
const kinds = new Set<string>(['*', ...formats.map(({ document }) => document)]);

/**
 * Reads a table of powers from JSON data, as a user keeps it.
 *
 * @throws mchd-powers-unreadable
 */
export function readPowersTable(data: unknown): PowersTable {
  if (!isRecord(data)) throw unreadable('not an object');
  const { asOf, source, powers } = data;
  if (typeof asOf !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(asOf)) throw unreadable('asOf');
  if (typeof source !== 'string') throw unreadable('source');
  if (!Array.isArray(powers) || powers.length > MAX_POWERS) throw unreadable('powers');
  return { asOf, source, powers: powers.map(readPower) };
}

function readPower(power: unknown, index: number): KnownPower {
  const place = `powers[${index}]`;
  if (!isRecord(power) || typeof power['code'] !== 'string') throw unreadable(`${place}.code`);
  const { code, documents } = power;
  if (!Array.isArray(documents) || !documents.every((kind) => kinds.has(kind))) throw unreadable(`${place}.documents`);
  return { code, documents };
}

function unreadable(reason: string): Error {
  return mchdErrors.create('mchd-powers-unreadable', { reason });
}
