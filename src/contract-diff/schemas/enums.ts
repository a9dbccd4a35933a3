import { canonicalJson } from '../../contracts/canonical-json.ts';
import type { JsonValue } from '../../contracts/model.ts';
import type { Aspect, SchemaDifference } from './aspect.ts';
import type { SchemaView } from './schema-view.ts';

/** Values by their text, each with its address. */
interface Values {
  readonly kind: 'any' | 'closed' | 'open';
  readonly address: string;
  readonly byText: ReadonlyMap<string, string>;
}

/** Closed lists (`enum`, `const`) and open ones (`x-extensible-enum`). A change is told value by value. */
export const enums: Aspect = ({ old, new: now }) => {
  const before = valuesOf(old);
  const after = valuesOf(now);
  const ends = { old: before.address, new: after.address };
  if (before.kind === 'any' || after.kind === 'any') {
    // A list that only helps does not bind anybody: its values are news, its coming and going is not.
    if (before.kind === 'closed') return [{ rule: 'enum-removed', params: { from: list(before) }, ...ends }];
    if (after.kind === 'closed') return [{ rule: 'enum-added', params: { to: list(after) }, ...ends }];
    return [];
  }
  const values = valueChanges(before, after);
  if (before.kind === after.kind) return values;
  return [{ rule: after.kind === 'closed' ? 'enum-closed' : 'enum-opened', ...ends }, ...values];
};

function valuesOf(view: SchemaView): Values {
  const [closed] = [
    ...view.said('enum'),
    ...view.said('const').map(({ value, address }) => ({ value: [value], address })),
  ];
  const [open] = view.said('x-extensible-enum');
  const said = closed ?? open;
  if (said === undefined || !Array.isArray(said.value)) {
    return { kind: 'any', address: view.address, byText: new Map() };
  }
  const entries = said.value
    .map((value: JsonValue, index) => [canonicalJson(value), `${said.address}/${index}`] as const)
    // Whether null is allowed is told by the type.
    .filter(([text]) => text !== 'null');
  return { kind: closed === undefined ? 'open' : 'closed', address: said.address, byText: new Map(entries) };
}

function valueChanges(before: Values, after: Values): SchemaDifference[] {
  const closed = before.kind === 'closed' && after.kind === 'closed';
  const gone = [...before.byText].filter(([text]) => !after.byText.has(text));
  const fresh = [...after.byText].filter(([text]) => !before.byText.has(text));
  return [
    ...gone.map(([value, address]) => ({
      rule: closed ? ('enum-value-removed' as const) : ('known-value-removed' as const),
      params: { value },
      old: address,
      new: after.address,
    })),
    ...fresh.map(([value, address]) => ({
      rule: closed ? ('enum-value-added' as const) : ('known-value-added' as const),
      params: { value },
      old: before.address,
      new: address,
    })),
  ];
}

function list({ byText }: Values): string {
  return [...byText.keys()].join(', ');
}
