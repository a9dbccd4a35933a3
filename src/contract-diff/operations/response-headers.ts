import type { DocumentSet } from '../../contracts/document-set.ts';
import type { Located } from '../../contracts/references.ts';
import { follow, membersOf } from '../follow.ts';
import { type Findings, type OperationContext, schemaOf } from './operation-context.ts';

/** The headers of an answer. */
export function compareHeaders(context: OperationContext, old: Located, now: Located): Findings {
  const before = headersOf(context.old, old);
  const after = headersOf(context.new, now);
  const gone = [...before].filter(([name]) => !after.has(name));
  const fresh = [...after].filter(([name]) => !before.has(name));
  const shared = [...before].flatMap(([name, header]) => {
    const other = after.get(name);
    return other === undefined ? [] : [{ name, old: header, new: other }];
  });
  return {
    differences: [
      ...gone.map(([name, { address }]) => ({
        rule: 'response-header-removed' as const,
        params: { name },
        old: address,
        new: now.address,
      })),
      ...fresh.map(([name, { address }]) => ({
        rule: 'response-header-added' as const,
        params: { name },
        old: old.address,
        new: address,
      })),
      ...shared
        .filter((header) => (header.old.value.required === true) !== (header.new.value.required === true))
        .map((header) => ({
          rule:
            header.new.value.required === true
              ? ('response-header-became-required' as const)
              : ('response-header-became-optional' as const),
          params: { name: header.name },
          old: header.old.address,
          new: header.new.address,
        })),
    ],
    schemas: shared.map((header) =>
      context.schemas.compare(context.answered, schemaOf(header.old), schemaOf(header.new), header.name),
    ),
  };
}

function headersOf(set: DocumentSet, response: Located): Map<string, Located> {
  const all = [...membersOf(response, 'headers')].map(
    ([name, header]) => [name.toLowerCase(), follow(set, header)] as const,
  );
  return new Map(all.filter(([name]) => name !== 'content-type'));
}
