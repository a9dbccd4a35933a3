import { canonicalJson } from '../../contracts/canonical-json.ts';
import type { DocumentSet } from '../../contracts/document-set.ts';
import type { Located } from '../../contracts/references.ts';
import type { Difference } from '../change.ts';
import { follow, membersOf } from '../follow.ts';
import type { OperationPair } from './match-operations.ts';
import { mediaTypesOf } from './media-types.ts';
import { type Findings, type OperationContext, schemaOf, together } from './operation-context.ts';
import { compareProblems } from './problems.ts';
import { compareHeaders } from './response-headers.ts';

type Responses = ReadonlyMap<string, Located>;

/** What comes back: statuses, headers, bodies, codes of refusals. */
export function compareResponses(context: OperationContext, { old, new: now }: OperationPair): Findings {
  const before = responsesOf(context.old, old.node);
  const after = responsesOf(context.new, now.node);
  const pairs = pairsOf(before, after);
  const gone = [...before].filter(([status]) => !pairs.some((pair) => pair.old === status));
  const fresh = [...after].filter(([status]) => !pairs.some((pair) => pair.new === status));
  const moved = movedSuccess(gone, fresh);
  const lone = {
    differences:
      moved === undefined
        ? [
            ...gone.map(([status, { address }]) => cameOrWent('removed', status, address, now.node.address)),
            ...fresh.map(([status, { address }]) => cameOrWent('added', status, old.node.address, address)),
          ]
        : [moved.difference, ...restOf(gone, fresh, moved, old.node.address, now.node.address)],
    schemas: [],
  };
  const compared = [...pairs, ...(moved === undefined ? [] : [{ old: moved.from, new: moved.to }])];
  return together([
    lone,
    ...compared.flatMap((pair) => {
      const one = before.get(pair.old);
      const other = after.get(pair.new);
      return one === undefined || other === undefined ? [] : [compareResponse(context, pair.new, one, other)];
    }),
  ]);
}

function responsesOf(set: DocumentSet, operation: Located): Responses {
  return new Map(
    [...membersOf(operation, 'responses')].map(([status, response]) => [status.toUpperCase(), follow(set, response)]),
  );
}

/** Equal statuses, and a status with the range (`4XX`) or the `DEFAULT` that stands for it on the other side. */
function pairsOf(before: Responses, after: Responses): { readonly old: string; readonly new: string }[] {
  return [
    ...[...before.keys()].flatMap((status) => {
      const other = covering(after, status);
      return other === undefined ? [] : [{ old: status, new: other }];
    }),
    ...[...after.keys()].flatMap((status) => {
      const other = after.has(status) && before.has(status) ? undefined : covering(before, status);
      return other === undefined ? [] : [{ old: other, new: status }];
    }),
  ];
}

function covering(responses: Responses, status: string): string | undefined {
  if (responses.has(status)) return status;
  const range = `${status.charAt(0)}XX`;
  if (responses.has(range)) return range;
  return kindOf(status) === 'refusal' && responses.has('DEFAULT') ? 'DEFAULT' : undefined;
}

function kindOf(status: string): 'success' | 'refusal' | 'other' {
  // 304 only answers those who asked for it by If-None-Match, 1xx are seen by no program.
  if (status === '304' || status.startsWith('1')) return 'other';
  return status.startsWith('2') || status.startsWith('3') ? 'success' : 'refusal';
}

type Lone = readonly (readonly [status: string, node: Located])[];

interface MovedSuccess {
  readonly from: string;
  readonly to: string;
  readonly difference: Difference;
}

/** One success went and one came: the status was changed, and the bodies correspond. */
function movedSuccess(gone: Lone, fresh: Lone): MovedSuccess | undefined {
  const [from, ...otherGone] = gone.filter(([status]) => kindOf(status) === 'success');
  const [to, ...otherFresh] = fresh.filter(([status]) => kindOf(status) === 'success');
  if (from === undefined || to === undefined || otherGone.length + otherFresh.length > 0) return undefined;
  const params = { from: from[0], to: to[0] };
  return {
    ...params,
    difference: { rule: 'response-success-status-changed', params, old: from[1].address, new: to[1].address },
  };
}

function restOf(gone: Lone, fresh: Lone, moved: MovedSuccess, oldPlace: string, newPlace: string): Difference[] {
  return [
    ...gone
      .filter(([status]) => status !== moved.from)
      .map(([status, { address }]) => cameOrWent('removed', status, address, newPlace)),
    ...fresh
      .filter(([status]) => status !== moved.to)
      .map(([status, { address }]) => cameOrWent('added', status, oldPlace, address)),
  ];
}

function cameOrWent(what: 'removed' | 'added', status: string, old: string, now: string): Difference {
  const success = kindOf(status) === 'success' ? ('success-' as const) : ('' as const);
  return { rule: `response-${success}status-${what}`, params: { status }, old, new: now };
}

function compareResponse(context: OperationContext, status: string, old: Located, now: Located): Findings {
  const links = canonicalJson(old.value.links) === canonicalJson(now.value.links);
  const ends = { params: { status }, old: old.address, new: now.address };
  return together([
    { differences: links ? [] : [{ rule: 'response-links-changed', ...ends }], schemas: [] },
    { differences: compareProblems(old, now), schemas: [] },
    compareHeaders(context, old, now),
    compareBodies(context, status, old, now),
  ]);
}

function compareBodies(context: OperationContext, status: string, old: Located, now: Located): Findings {
  const before = mediaTypesOf(old);
  const after = mediaTypesOf(now);
  const gone = [...before].filter(([type]) => !after.has(type));
  const fresh = [...after].filter(([type]) => !before.has(type));
  return {
    differences: [
      ...gone.map(([type, { address }]) => ({
        rule: 'response-media-type-removed' as const,
        params: { status, type },
        old: address,
        new: now.address,
      })),
      ...fresh.map(([type, { address }]) => ({
        rule: 'response-media-type-added' as const,
        params: { status, type },
        old: old.address,
        new: address,
      })),
    ],
    schemas: [...before].flatMap(([type, media]) => {
      const other = after.get(type);
      if (other === undefined) return [];
      return [context.schemas.compare(context.answered, schemaOf(media), schemaOf(other), status)];
    }),
  };
}
