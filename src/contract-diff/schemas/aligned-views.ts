import type { DocumentSet } from '../../contracts/document-set.ts';
import { keyOf } from './choices.ts';
import type { Conjunction } from './schema-parts.ts';
import { type SchemaView, viewSchema } from './schema-view.ts';

/**
 * A schema seen in the way that fits the other one: `X`, which has become `oneOf: [X, Y]`, was a choice too, with one
 * alternative.
 */
export function alignedView(set: DocumentSet, schemas: Conjunction, view: SchemaView, other: SchemaView): SchemaView {
  const [choice] = other.choices;
  if (view.choices.length > 0 || choice === undefined) return view;
  const kept = viewSchema(set, schemas, 'kept');
  if (kept.choices.length > 0) return kept;
  const [self, ...more] = schemas;
  if (self === undefined || more.length > 0) return view;
  if (!choice.alternatives.some((alternative) => keyOf(alternative) === keyOf(self))) return view;
  const { address, nullable } = view;
  const anything = viewSchema(set, [{ value: {}, address }]);
  return { ...anything, nullable, choices: [{ kind: choice.kind, address, alternatives: [self] }] };
}
