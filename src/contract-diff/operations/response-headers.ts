import type { DocumentSet } from '../../contracts/document-set.ts';
import type { Located } from '../../contracts/references.ts';
import { follow, membersOf } from '../follow.ts';
import { type Findings, type OperationContext, schemaOf } from './operation-context.ts';

interface Header extends Located {
  /** As it is written. */
  readonly name: string;
}

/** The headers of an answer; capitals in their names mean nothing. */
export function compareHeaders(context: OperationContext, old: Located, now: Located): Findings {
  const before = headersOf(context.old, old);
  const after = headersOf(context.new, now);
  const gone = [...before].filter(([key]) => !after.has(key));
  const fresh = [...after].filter(([key]) => !before.has(key));
  const shared = [...before].flatMap(([key, header]) => {
    const other = after.get(key);
    return other === undefined ? [] : [{ old: header, new: other }];
  });
  return {
    differences: [
      ...gone.map(([, { name, address }]) => ({
        rule: 'response-header-removed' as const,
        params: { name },
        old: address,
        new: now.address,
      })),
      ...fresh.map(([, { name, address }]) => ({
        rule: 'response-header-added' as const,
        params: { name },
        old: old.address,
        new: address,
      })),
      ...shared
        .filter((header) => isRequired(header.old) !== isRequired(header.new))
        .map((header) => ({
          rule: isRequired(header.new)
            ? ('response-header-became-required' as const)
            : ('response-header-became-optional' as const),
          params: { name: header.new.name },
          old: header.old.address,
          new: header.new.address,
        })),
    ],
    schemas: shared.map((header) =>
      context.schemas.compare(context.answered, schemaOf(header.old), schemaOf(header.new), header.new.name),
    ),
  };
}

function headersOf(set: DocumentSet, response: Located): Map<string, Header> {
  const all = [...membersOf(response, 'headers')].map(
    ([name, header]) => [name.toLowerCase(), { ...follow(set, header), name }] as const,
  );
  return new Map(all.filter(([key]) => key !== 'content-type'));
}

function isRequired({ value }: Header): boolean {
  return value.required === true;
}
