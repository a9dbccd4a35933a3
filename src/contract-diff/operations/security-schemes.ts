import { canonicalJson } from '../../contracts/canonical-json.ts';
import type { DocumentSet } from '../../contracts/document-set.ts';
import type { JsonValue } from '../../contracts/model.ts';
import { child, isObject, type Located } from '../../contracts/references.ts';
import type { Difference } from '../change.ts';
import { follow, membersOf } from '../follow.ts';

/** How access is got: kinds of schemes, addresses of tokens, scopes on offer. Who needs which is told by the operations. */
export function compareSecuritySchemes(
  sets: { readonly old: DocumentSet; readonly new: DocumentSet },
  old: Located,
  now: Located,
): Difference[] {
  const before = schemesOf(sets.old, old);
  const after = schemesOf(sets.new, now);
  return [...before].flatMap(([scheme, one]) => {
    const other = after.get(scheme);
    if (other === undefined) return [];
    const ends = { old: one.address, new: other.address };
    const changed: Difference[] =
      withoutScopes(one.value) === withoutScopes(other.value)
        ? []
        : [{ rule: 'security-scheme-changed', params: { scheme }, ...ends }];
    const was = scopesOf(one);
    const is = scopesOf(other);
    return [
      ...changed,
      ...[...was].flatMap(([scope, address]) =>
        is.has(scope)
          ? []
          : [
              {
                rule: 'security-scheme-scope-removed' as const,
                params: { scheme, scope },
                old: address,
                new: ends.new,
              },
            ],
      ),
      ...[...is].flatMap(([scope, address]) =>
        was.has(scope)
          ? []
          : [{ rule: 'security-scheme-scope-added' as const, params: { scheme, scope }, old: ends.old, new: address }],
      ),
    ];
  });
}

function schemesOf(set: DocumentSet, root: Located): Map<string, Located> {
  const components = child(root, 'components');
  if (components === undefined) return new Map();
  return new Map([...membersOf(components, 'securitySchemes')].map(([name, scheme]) => [name, follow(set, scheme)]));
}

/** Scope → where it is offered; flows share their scopes mostly, so a scope counts once. */
function scopesOf(scheme: Located): Map<string, string> {
  const flows = [...membersOf(scheme, 'flows').values()];
  return new Map(
    flows.flatMap((flow) => {
      const scopes = child(flow, 'scopes');
      return Object.keys(scopes?.value ?? {}).map((scope) => [scope, `${scopes?.address}/${scope}`] as const);
    }),
  );
}

function withoutScopes(value: JsonValue): string {
  if (!isObject(value) || !isObject(value.flows)) return canonicalJson(value);
  const flows = Object.entries(value.flows).map(([name, flow]) => [
    name,
    isObject(flow) ? { ...flow, scopes: {} } : flow,
  ]);
  return canonicalJson({ ...value, flows: Object.fromEntries(flows) });
}
