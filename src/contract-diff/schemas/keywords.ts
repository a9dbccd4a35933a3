import { canonicalJson } from '../../contracts/canonical-json.ts';
import type { Aspect, SchemaDifference } from './aspect.ts';
import type { Said, SchemaView } from './schema-view.ts';

/** Constraints too intricate to say which way they moved: any change of them is told. */
const OTHER_CONSTRAINTS = [
  'not',
  'if',
  'then',
  'else',
  'contains',
  'minContains',
  'maxContains',
  'propertyNames',
  'dependentRequired',
  'dependentSchemas',
  'unevaluatedItems',
  'contentMediaType',
  'contentEncoding',
  'prefixItems',
  'patternProperties',
  'xml',
] as const;

/** Number formats each of which holds all values of those before it. */
const WIDENING_FORMATS = ['int32', 'int64', 'float', 'double'];

export const keywords: Aspect = (pair) => [
  ...format(pair),
  ...pattern(pair),
  ...multipleOf(pair),
  ...uniqueItems(pair),
  ...defaults(pair),
  ...OTHER_CONSTRAINTS.flatMap((keyword) => otherConstraint(keyword)(pair)),
];

/** What a keyword says in the old and in the new schema, when that is not the same. */
function changeOf(old: SchemaView, now: SchemaView, keyword: string) {
  const before = joined(old.said(keyword));
  const after = joined(now.said(keyword));
  if (before === after) return undefined;
  const ends = {
    old: old.said(keyword)[0]?.address ?? old.address,
    new: now.said(keyword)[0]?.address ?? now.address,
  };
  return { before, after, ends, params: { from: before ?? '—', to: after ?? '—' } };
}

/** Several parts may each say a pattern: all of them hold. */
function joined(said: readonly Said[]): string | undefined {
  if (said.length === 0) return undefined;
  const texts = said.map(({ value }) => (typeof value === 'string' ? value : canonicalJson(value)));
  return [...new Set(texts)].sort().join(' & ');
}

const format: Aspect = ({ old, new: now }) => {
  const change = changeOf(old, now, 'format');
  if (change === undefined) return [];
  const { before, after, ends, params } = change;
  const rule = formatRule(before, after);
  return [{ rule, params, ...ends }];
};

function formatRule(before: string | undefined, after: string | undefined): SchemaDifference['rule'] {
  if (before === undefined) return 'format-added';
  if (after === undefined) return 'format-removed';
  const [from, to] = [WIDENING_FORMATS.indexOf(before), WIDENING_FORMATS.indexOf(after)];
  if (from < 0 || to < 0) return 'format-changed';
  return from < to ? 'format-widened' : 'format-narrowed';
}

const pattern: Aspect = ({ old, new: now }) => {
  const change = changeOf(old, now, 'pattern');
  if (change === undefined) return [];
  const { before, after, ends, params } = change;
  const rule = before === undefined ? 'pattern-added' : after === undefined ? 'pattern-removed' : 'pattern-changed';
  return [{ rule, params, ...ends }];
};

const multipleOf: Aspect = ({ old, new: now }) => {
  const change = changeOf(old, now, 'multipleOf');
  if (change === undefined) return [];
  const { before, after, ends, params } = change;
  const added = before === undefined || isMultiple(after, before);
  const removed = after === undefined || isMultiple(before, after);
  const rule = added ? 'multiple-of-added' : removed ? 'multiple-of-removed' : 'multiple-of-changed';
  return [{ rule, params, ...ends }];
};

function isMultiple(one: string | undefined, of: string | undefined): boolean {
  return Number.isInteger(Number(one) / Number(of));
}

const uniqueItems: Aspect = ({ old, new: now }) => {
  const before = old.said('uniqueItems').some(({ value }) => value === true);
  const after = now.said('uniqueItems').some(({ value }) => value === true);
  if (before === after) return [];
  const ends = {
    old: old.said('uniqueItems')[0]?.address ?? old.address,
    new: now.said('uniqueItems')[0]?.address ?? now.address,
  };
  return [{ rule: after ? 'unique-items-required' : 'unique-items-dropped', ...ends }];
};

/** What a missing value means. */
const defaults: Aspect = ({ old, new: now }) => {
  const change = changeOf(old, now, 'default');
  if (change === undefined) return [];
  const { before, after, ends, params } = change;
  const rule = before === undefined ? 'default-added' : after === undefined ? 'default-removed' : 'default-changed';
  return [{ rule, params, ...ends }];
};

function otherConstraint(keyword: string): Aspect {
  return ({ old, new: now }) => {
    const change = changeOf(old, now, keyword);
    return change === undefined ? [] : [{ rule: 'constraint-changed', params: { keyword }, ...change.ends }];
  };
}
