import type { Direction } from '../../src/contract-diff/rules/schema-rules.ts';
import type { DocumentSet } from '../../src/contracts/document-set.ts';
import type { JsonObject, JsonValue } from '../../src/contracts/model.ts';
import { escapePointer, isObject } from '../../src/contracts/references.ts';

/** One thing done to one contract, and everything the comparison has to say of it. */
export interface Mutation {
  readonly document: string;
  /** Where, and what is there afterwards; undefined for nothing. */
  readonly edits: readonly (readonly [pointer: string, value: unknown])[];
  /** `rule whom old new`, as `essence` writes it. */
  readonly found: readonly string[];
}

interface Site {
  readonly document: string;
  readonly pointer: string;
  readonly node: JsonObject;
  /** The list it stands in; empty where it stands in none. */
  readonly among: readonly JsonValue[];
}

/** Every single mutation of the catalogue at every place of the contracts that a program can notice. */
export function mutationsOf(set: DocumentSet): Mutation[] {
  const travels = directions(set);
  const sites = sitesOf(set);
  /** Which way objects travel that a schema around them closes, by their address. */
  const closed = new Map(
    sites
      .filter(({ node }) => node.unevaluatedProperties === false)
      .flatMap((site) => refsIn(site.document, site.node.allOf ?? null).map((address) => [address, travels(site)])),
  );
  return sites.flatMap((site) => [
    ...ofSchema(site, travels(site), closed.get(`${site.document}#${site.pointer}`) ?? new Set()),
    ...ofOperation(site),
  ]);
}

/** Which way a rule of a schema is told for each direction: whom it breaks when less, or more, is allowed. */
const WHOM = {
  narrowed: { request: 'clients', response: 'servers' },
  widened: { request: 'servers', response: 'clients' },
} as const;

type Way = keyof typeof WHOM;

function ofSchema(site: Site, ways: ReadonlySet<Direction>, closed: ReadonlySet<Direction>): Mutation[] {
  if (ways.size === 0) return [];
  const { document, pointer, node, among } = site;
  // Where null is one of the alternatives, another one that takes it too changes nothing.
  const takesNull = among.some((other) => isObject(other) && other.type === 'null');
  const at = (key: string) => `${pointer}/${escapePointer(key)}`;
  const told = (rule: string, way: Way | 'both', old: string, now: string) =>
    [...ways].map((direction) => {
      const whom = way === 'both' ? 'clients+servers' : WHOM[way][direction];
      return `${direction}-${rule} ${whom} ${old} ${now}`;
    });
  const one = (key: string, value: unknown, rule: string, way: Way | 'both'): Mutation => ({
    document,
    edits: [[at(key), value]],
    found: told(rule, way, at(key), at(key)),
  });
  return [
    ...BOUNDS.flatMap(([key, name, lower]): Mutation[] => {
      const value = node[key];
      if (typeof value !== 'number') return [];
      const [up, down]: [Way, Way] = lower ? ['narrowed', 'widened'] : ['widened', 'narrowed'];
      return [
        one(key, value + 1, `${name}-increased`, up),
        ...(value > 1 || key === 'minimum' ? [one(key, value - 1, `${name}-decreased`, down)] : []),
      ];
    }),
    ...(typeof node.type === 'string' && !['object', 'array', 'null'].includes(node.type)
      ? [
          one('type', node.type === 'boolean' ? 'string' : 'boolean', 'type-changed', 'both'),
          ...(takesNull ? [] : [one('type', [node.type, 'null'], 'became-nullable', 'widened')]),
        ]
      : []),
    ...(typeof node.pattern === 'string' ? [one('pattern', `${node.pattern}|^$`, 'pattern-changed', 'both')] : []),
    ...enumMutations(site, told),
    ...propertyMutations(site, ways, node.additionalProperties === false ? ways : closed),
  ];
}

const BOUNDS = [
  ['minimum', 'minimum', true],
  ['maximum', 'maximum', false],
  ['minLength', 'min-length', true],
  ['maxLength', 'max-length', false],
  ['minItems', 'min-items', true],
  ['maxItems', 'max-items', false],
] as const;

function enumMutations(
  { document, pointer, node }: Site,
  told: (rule: string, way: Way, old: string, now: string) => string[],
): Mutation[] {
  if (!Array.isArray(node.enum) || node.enum.length < 2) return [];
  const list = `${pointer}/enum`;
  const last = node.enum.length - 1;
  return [
    {
      document,
      edits: [[list, node.enum.slice(0, -1)]],
      found: told('enum-value-removed', 'narrowed', `${list}/${last}`, list),
    },
    {
      document,
      edits: [[list, [...node.enum, 'zzz']]],
      found: told('enum-value-added', 'widened', list, `${list}/${last + 1}`),
    },
  ];
}

function propertyMutations(
  { document, pointer, node }: Site,
  ways: ReadonlySet<Direction>,
  closed: ReadonlySet<Direction>,
): Mutation[] {
  if (!isObject(node.properties)) return [];
  const required = Array.isArray(node.required) ? node.required : [];
  const all = (of: Readonly<Record<Direction, string>>, old: string, now: string) =>
    [...ways].map((direction) => `${direction}-${of[direction]} ${old} ${now}`);
  const fresh = `${pointer}/properties/zzz`;
  return [
    {
      document,
      edits: [[fresh, { type: 'boolean' }]],
      found: all(
        {
          request: closed.has('request')
            ? 'optional-property-added-to-closed-object servers'
            : 'optional-property-added nobody',
          response: closed.has('response')
            ? 'optional-property-added-to-closed-object clients'
            : 'optional-property-added nobody',
        },
        '-',
        fresh,
      ),
    },
    ...Object.keys(node.properties).flatMap((name): Mutation[] => {
      const property = `${pointer}/properties/${escapePointer(name)}`;
      const index = required.indexOf(name);
      const rest = required.filter((other) => other !== name);
      const removed: Mutation = {
        document,
        edits: [[property, undefined], ...(index < 0 ? [] : [[`${pointer}/required`, rest] as const])],
        found: all({ request: 'property-removed clients', response: 'property-removed clients' }, property, '-'),
      };
      const list = `${pointer}/required`;
      const requiredness: Mutation =
        index < 0
          ? {
              document,
              edits: [[list, [...required, name]]],
              found: all(
                { request: 'property-became-required clients', response: 'property-became-required servers' },
                property,
                `${list}/${required.length}`,
              ),
            }
          : {
              document,
              edits: [[list, rest]],
              found: all(
                { request: 'property-became-optional servers', response: 'property-became-optional clients' },
                `${list}/${index}`,
                property,
              ),
            };
      return [removed, requiredness];
    }),
  ];
}

function ofOperation({ document, pointer, node }: Site): Mutation[] {
  if (typeof node.operationId !== 'string' || !/^\/paths\/[^/]+\/\w+$/.test(pointer)) return [];
  const limit = isObject(node['x-styk-limit']) ? Number(node['x-styk-limit'].rate) : 1;
  const rate = `${pointer}/x-styk-limit/rate`;
  const parameters = Array.isArray(node.parameters) ? node.parameters : [];
  const fresh = `${pointer}/parameters/${parameters.length}`;
  const zzz = { name: 'zzz', in: 'query', required: true, schema: { type: 'boolean' } };
  const parameter = parameters.length === 0 ? `${pointer}/parameters` : fresh;
  return [
    { document, edits: [[pointer, undefined]], found: [`operation-removed clients ${pointer} -`] },
    {
      document,
      edits: [[`${pointer}/operationId`, 'zzz']],
      found: [`operation-id-changed clients ${pointer} ${pointer}`],
    },
    { document, edits: [[rate, limit / 2]], found: [`limit-lowered clients ${rate} ${rate}`] },
    { document, edits: [[rate, limit * 2]], found: [`limit-raised servers ${rate} ${rate}`] },
    {
      document,
      edits: [[parameter, parameters.length === 0 ? [zzz] : zzz]],
      found: [`required-parameter-added clients+servers - ${fresh}`],
    },
    {
      document,
      edits: [[`${pointer}/deprecated`, true]],
      found: [`operation-deprecated nobody ${pointer} ${pointer}`],
    },
    ...problemMutations(document, pointer, node),
  ];
}

function problemMutations(document: string, pointer: string, node: JsonObject): Mutation[] {
  const problems = node['x-styk-problems'];
  return Object.entries(isObject(problems) ? problems : {}).flatMap(([status, codes]): Mutation[] => {
    if (!Array.isArray(codes)) return [];
    const list = `${pointer}/x-styk-problems/${status}`;
    return [
      {
        document,
        edits: [[list, codes.slice(0, -1)]],
        found: [`problem-code-removed clients ${list}/${codes.length - 1} ${pointer}`],
      },
      {
        document,
        edits: [[list, [...codes, 'zzz']]],
        found: [`problem-code-added nobody ${pointer} ${list}/${codes.length}`],
      },
    ];
  });
}

/** Addresses that a part of a contract leads to by `$ref`s. */
function refsIn(document: string, value: JsonValue): string[] {
  return [...JSON.stringify(value).matchAll(/"\$ref":"([^"]*)#([^"]*)"/g)].map(
    ([, file, pointer]) => `${file || document}#${pointer}`,
  );
}

/** Every object of the contracts outside of data, with its place. */
function sitesOf({ documents }: DocumentSet): Site[] {
  const walk = (document: string, pointer: string, value: JsonValue, among: readonly JsonValue[] = []): Site[] => {
    if (Array.isArray(value))
      return value.flatMap((item: JsonValue, index) => walk(document, `${pointer}/${index}`, item, value));
    if (!isObject(value)) return [];
    const below = Object.entries(value).filter(([key]) => !['example', 'examples'].includes(key));
    return [
      { document, pointer, node: value, among },
      ...below.flatMap(([key, item]) => walk(document, `${pointer}/${escapePointer(key)}`, item)),
    ];
  };
  return [...documents].flatMap(([document, value]) => walk(document, '', value));
}

/**
 * Which way a place travels, found by text search and not by the comparison: a component goes where a part of an operation
 * leads by `$ref`s.
 */
function directions({ documents }: DocumentSet): (site: Site) => ReadonlySet<Direction> {
  const valueAt = (address: string): JsonValue => {
    const [document = '', pointer = ''] = address.split('#');
    const steps = pointer
      .split('/')
      .slice(1)
      .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
    return steps.reduce<JsonValue>(
      (value, step) => (value as JsonObject)[step] as JsonValue,
      documents.get(document) ?? {},
    );
  };
  const reach = (start: readonly string[]): Set<string> => {
    const reached = new Set(start);
    for (const address of reached) {
      for (const next of refsIn(address.split('#', 1)[0] ?? '', valueAt(address))) reached.add(next);
    }
    return reached;
  };
  const roots = (keys: readonly string[]) =>
    sitesOf({ documents, entries: [], missing: new Map() })
      .filter(
        ({ pointer }) =>
          /^\/paths\/[^/]+\/\w+\/\w+$/.test(pointer) || /^\/paths\/[^/]+\/\w+\/parameters\/\d+$/.test(pointer),
      )
      .filter(({ pointer }) => keys.includes(pointer.split('/')[4] ?? ''))
      .map(({ document, pointer }) => `${document}#${pointer}`);
  const reached = { request: reach(roots(['requestBody', 'parameters'])), response: reach(roots(['responses'])) };
  return ({ document, pointer }) => {
    const within = (address: string) => `${document}#${pointer}/`.startsWith(`${address}/`);
    const ways = (['request', 'response'] as const).filter((way) => [...reached[way]].some(within));
    // Only schemas: not the parameters, bodies and answers around them.
    const isSchema = /\/(schema|schemas\/[^/]+)(\/|$)/.test(pointer) && !/\/(properties|mapping)$/.test(pointer);
    return new Set(isSchema ? ways : []);
  };
}
