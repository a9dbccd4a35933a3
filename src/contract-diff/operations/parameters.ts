import { canonicalJson } from '../../contracts/canonical-json.ts';
import type { DocumentSet } from '../../contracts/document-set.ts';
import type { Located } from '../../contracts/references.ts';
import type { Difference } from '../change.ts';
import { follow, itemsOf, membersOf } from '../follow.ts';
import type { Conjunction } from '../schemas/schema-parts.ts';
import { type OperationNode, pathParameterNames } from './contract-operations.ts';
import type { OperationPair } from './match-operations.ts';
import { type Findings, type OperationContext, schemaOf, together } from './operation-context.ts';

/** Headers that OpenAPI describes elsewhere: as parameters they mean nothing. */
const DESCRIBED_ELSEWHERE = new Set(['header accept', 'header content-type', 'header authorization']);
const IDEMPOTENCY_KEY = 'header idempotency-key';

/** What may be and has to be said in path, query, headers and cookies. */
export function compareParameters(context: OperationContext, { old, new: now }: OperationPair): Findings {
  const before = parametersOf(context.old, old);
  const after = parametersOf(context.new, now);
  const gone = [...before].filter(([key]) => !after.has(key));
  const fresh = [...after].filter(([key]) => !before.has(key));
  return together([
    ...[...before].flatMap(([key, parameter]) => {
      const other = after.get(key);
      return other === undefined ? [] : [compareParameter(context, key, parameter, other)];
    }),
    {
      schemas: [],
      differences: [
        ...gone.map(([key, { value, address }]) => ({
          rule: key === IDEMPOTENCY_KEY ? ('idempotency-key-dropped' as const) : ('parameter-removed' as const),
          params: { name: String(value.name) },
          old: address,
          new: undefined,
        })),
        ...fresh.map(([key, { value, address }]) => ({
          rule: ruleOfAdded(key, value.required === true),
          params: { name: String(value.name) },
          old: undefined,
          new: address,
        })),
      ],
    },
  ]);
}

function ruleOfAdded(key: string, required: boolean): Difference['rule'] {
  if (!required) return 'optional-parameter-added';
  return key === IDEMPOTENCY_KEY ? 'idempotency-key-required' : 'required-parameter-added';
}

/** By place and name; those of the path by their position, for the name in the braces is never sent. */
function parametersOf(set: DocumentSet, { node, pathItem, path }: OperationNode): Map<string, Located> {
  const positions = pathParameterNames(path);
  const all = [...itemsOf(pathItem, 'parameters'), ...itemsOf(node, 'parameters')].map((one) => follow(set, one));
  const keyed = all.map((parameter) => {
    const place = String(parameter.value.in);
    const name = String(parameter.value.name);
    if (place === 'path') return [`path ${positions.indexOf(name)}`, parameter] as const;
    return [`${place} ${place === 'header' ? name.toLowerCase() : name}`, parameter] as const;
  });
  return new Map(keyed.filter(([key]) => !DESCRIBED_ELSEWHERE.has(key)));
}

function compareParameter(context: OperationContext, key: string, old: Located, now: Located): Findings {
  const name = String(now.value.name);
  const schemas = context.schemas.compare(
    context.asked,
    contentOf(context.old, old),
    contentOf(context.new, now),
    name,
  );
  return { differences: ownDifferences(key, old, now), schemas: [schemas] };
}

function ownDifferences(key: string, old: Located, now: Located): Difference[] {
  const params = { name: String(now.value.name), from: String(old.value.name), to: String(now.value.name) };
  const ends = { params, old: old.address, new: now.address };
  const wasRequired = old.value.required === true;
  const isRequired = now.value.required === true;
  const found: Difference[] = [];
  if (old.value.in === 'path' && params.from !== params.to) found.push({ rule: 'path-parameter-renamed', ...ends });
  if (!wasRequired && isRequired) {
    found.push({ rule: key === IDEMPOTENCY_KEY ? 'idempotency-key-required' : 'parameter-became-required', ...ends });
  }
  if (wasRequired && !isRequired) {
    found.push({ rule: key === IDEMPOTENCY_KEY ? 'idempotency-key-dropped' : 'parameter-became-optional', ...ends });
  }
  if (old.value.deprecated !== true && now.value.deprecated === true)
    found.push({ rule: 'parameter-deprecated', ...ends });
  const [before, after] = [serialization(old), serialization(now)];
  for (const [keyword, from] of Object.entries(before)) {
    const to = after[keyword] ?? '';
    if (from === to) continue;
    found.push({ ...ends, rule: 'parameter-serialization-changed', params: { name: params.name, keyword, from, to } });
  }
  return found;
}

/** OpenAPI 3.1, Parameter Object: `style` depends on the place, `explode` on the style. */
function serialization({ value }: Located): Record<string, string> {
  const form = value.in === 'query' || value.in === 'cookie';
  const style = typeof value.style === 'string' ? value.style : form ? 'form' : 'simple';
  const explode = typeof value.explode === 'boolean' ? value.explode : style === 'form';
  const content = value.content === undefined ? '—' : Object.keys(Object(value.content)).join(', ');
  return { style, explode: String(explode), allowReserved: canonicalJson(value.allowReserved === true), content };
}

function contentOf(set: DocumentSet, parameter: Located): Conjunction {
  const [media] = membersOf(parameter, 'content').values();
  return schemaOf(media === undefined ? parameter : follow(set, media));
}
