import { canonicalJson } from '../../contracts/canonical-json.ts';
import { child, type Located } from '../../contracts/references.ts';
import type { Difference } from '../change.ts';
import { follow } from '../follow.ts';
import type { OperationPair } from './match-operations.ts';
import { mediaTypesOf } from './media-types.ts';
import { type Findings, NOTHING, type OperationContext, schemaOf, together } from './operation-context.ts';

/** What is sent in the body. */
export function compareRequestBody(context: OperationContext, { old, new: now }: OperationPair): Findings {
  const before = bodyOf(context.old, old.node);
  const after = bodyOf(context.new, now.node);
  if (before === undefined && after === undefined) return NOTHING;
  if (before === undefined || after === undefined) return only(bodyCameOrWent(before, after));
  return together([only(requiredness(before, after)), compareMediaTypes(context, before, after)]);
}

function bodyOf(set: OperationContext['old'], operation: Located): Located | undefined {
  const body = child(operation, 'requestBody');
  return body === undefined ? undefined : follow(set, body);
}

function only(differences: readonly Difference[]): Findings {
  return { differences, schemas: [] };
}

function bodyCameOrWent(before: Located | undefined, after: Located | undefined): Difference[] {
  const ends = { params: {}, old: before?.address, new: after?.address };
  if (after === undefined) return [{ rule: 'request-body-removed', ...ends }];
  return [{ rule: after.value.required === true ? 'required-request-body-added' : 'request-body-added', ...ends }];
}

function requiredness(before: Located, after: Located): Difference[] {
  const was = before.value.required === true;
  const is = after.value.required === true;
  if (was === is) return [];
  const rule = is ? 'request-body-became-required' : 'request-body-became-optional';
  return [{ rule, params: {}, old: before.address, new: after.address }];
}

function compareMediaTypes(context: OperationContext, before: Located, after: Located): Findings {
  const old = mediaTypesOf(before);
  const now = mediaTypesOf(after);
  const gone = [...old].filter(([type]) => !now.has(type));
  const fresh = [...now].filter(([type]) => !old.has(type));
  return together([
    only([
      ...gone.map(([type, { address }]) => ({
        rule: 'request-media-type-removed' as const,
        params: { type },
        old: address,
        new: after.address,
      })),
      ...fresh.map(([type, { address }]) => ({
        rule: 'request-media-type-added' as const,
        params: { type },
        old: before.address,
        new: address,
      })),
    ]),
    ...[...old].flatMap(([type, media]) => {
      const other = now.get(type);
      return other === undefined ? [] : [compareMediaType(context, type, media, other)];
    }),
  ]);
}

function compareMediaType(context: OperationContext, type: string, old: Located, now: Located): Findings {
  const same = canonicalJson(old.value.encoding) === canonicalJson(now.value.encoding);
  const encoding = { rule: 'request-encoding-changed', params: { type }, old: old.address, new: now.address } as const;
  return {
    differences: same ? [] : [encoding],
    schemas: [context.schemas.compare(context.asked, schemaOf(old), schemaOf(now), 'body')],
  };
}
