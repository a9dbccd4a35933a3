import type { ApiErrors, ApiResult } from '../api/api-operation.ts';
import { child, children, type DocumentReader, type Place } from './document-reader.ts';
import { type OperationPlace, titleOf } from './operation-place.ts';
import { mediaTypes, oldContents, reportOthers } from './read-body.ts';
import { type Content, readContents } from './read-content.ts';
import type { ReadingTools } from './reading-tools.ts';
import { objectShape } from './schema-shapes.ts';

type Tools = Pick<ReadingTools, 'reader' | 'findings' | 'types'>;

/** One answer of an operation. */
export interface Answer {
  /** `200`, `4XX` or `default`. */
  readonly status: string;
  readonly place: Place;
  /** The media types, the preferred one first; none when the answer has no body. */
  readonly contents: readonly Content[];
}

export function readAnswers(operation: OperationPlace, { reader, findings }: Tools): Answer[] {
  return children(child(operation.place, 'responses')).flatMap(({ key, place }) => {
    if (key.startsWith('x-')) return [];
    const resolved = reader.resolveObject(place);
    if (!/^([1-5](\d\d|XX)|default)$/i.test(key) || resolved === undefined) {
      findings.report('answer-malformed', place.address, key);
      return [];
    }
    const links = children(child(resolved, 'links')).map((link) => link.key);
    if (links.length > 0) findings.report('links', resolved.address, links.join(', '));
    return [{ status: key, place: resolved, contents: contentsOf(operation, resolved, reader) }];
  });
}

function contentsOf({ entry, place }: OperationPlace, answer: Place, reader: DocumentReader): Content[] {
  const schema = child(answer, 'schema');
  if (schema === undefined) return readContents(answer, reader);
  const produces = mediaTypes(place.value.produces, reader.root(entry).value.produces);
  // A file of OpenAPI 2.0 is bytes, whatever is said to be produced.
  const contents = oldContents(produces, schema, reader);
  const { type } = (reader.resolve(schema)?.value ?? {}) as { readonly type?: string };
  return type === 'file' ? contents.map((content) => ({ ...content, kind: 'bytes' })) : contents;
}

/** The answers that mean success; `default` does where there is no other. */
export function successes(answers: readonly Answer[]): Answer[] {
  const clear = answers.filter(({ status }) => /^2(\d\d|xx)$/i.test(status));
  return clear.length > 0 ? clear : answers.filter(({ status }) => status === 'default');
}

/** What a call gives when it succeeds. */
export function readResult(
  operation: OperationPlace,
  answers: readonly Answer[],
  wanted: string,
  tools: Tools,
): ApiResult {
  const { findings, types } = tools;
  const good = successes(answers);
  if (good.length === 0) {
    findings.report('no-success', operation.place.address, answers.map(({ status }) => status).join(', '));
    return { kind: 'void' };
  }
  const chosen = good.flatMap(({ contents: [content] }) => (content === undefined ? [] : [content]));
  const [first] = chosen;
  if (first === undefined || operation.method === 'head') return { kind: 'void' };
  for (const { contents, place } of good) {
    const [content, ...others] = contents;
    reportOthers(others, place.address, findings);
    if (content?.mediaType.startsWith('text/event-stream'))
      findings.report('event-stream', place.address, titleOf(operation));
  }
  const alike = chosen.filter(({ kind }) => (kind === 'json') === (first.kind === 'json'));
  if (alike.length < chosen.length) {
    findings.report('answers-differ', operation.place.address, chosen.map(({ mediaType }) => mediaType).join(', '));
  }
  // Of several texts and files the caller chooses by `accept`; bytes do for all of them.
  const several = good.some(({ contents }) => contents.length > 1);
  if (first.kind === 'text' && !several) return { kind: 'text' };
  if (first.kind !== 'json') return { kind: 'bytes' };
  const named = alike.map(({ schema }) => (schema === undefined ? 'unknown' : types.nameOf(schema, wanted)));
  // An answer without a body beside those with one: the call may give nothing.
  return { kind: 'json', types: [...new Set(named)], optional: chosen.length < good.length };
}

/** The bodies of refusals by status, as one type; undefined when the contract says nothing of them. */
export function readErrors(
  answers: readonly Answer[],
  wanted: string,
  owner: string,
  tools: Tools,
): ApiErrors | undefined {
  const good = new Set(successes(answers));
  const bodies = answers.flatMap((answer) => {
    const json = good.has(answer) ? undefined : answer.contents.find(({ kind }) => kind === 'json');
    return json?.schema === undefined || /^[13]/.test(answer.status)
      ? []
      : [{ status: answer.status, schema: json.schema }];
  });
  const [first] = bodies;
  if (first === undefined) return undefined;
  const used: string[] = [];
  const properties = bodies.map(({ status, schema }) => {
    const name = tools.types.nameOf(
      schema,
      `${wanted}${status.toUpperCase() === 'DEFAULT' ? 'Default' : status.toUpperCase()}`,
    );
    used.push(name);
    return [status, { $ref: `#/components/schemas/${name}` }] as const;
  });
  const shape = objectShape(
    Object.fromEntries(properties),
    bodies.map(({ status }) => status),
  );
  const type = tools.types.compose(
    wanted,
    { description: `Bodies of the refusals of ${owner} by status.`, ...shape },
    first.schema.address,
  );
  return { type, used };
}
