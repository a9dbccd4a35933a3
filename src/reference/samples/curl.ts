import type { JsonObject, JsonValue } from '../../contracts/model.ts';
import { listOf, objectOf } from '../read/fields.ts';
import type { ReferenceContent, ReferenceOperation, ReferenceParameter, SecurityScheme } from '../read/model.ts';

/**
 * The operation as a command line for a POSIX shell. Values are the examples of the contract; what only the reader has stands as
 * a variable: `$TOKEN`. Optional parameters are left out.
 */
export function curlSample(operation: ReferenceOperation, schemes: readonly SecurityScheme[]): string {
  const credentials = credentialsOf(operation, schemes);
  const query = [
    ...operation.parameters.filter((parameter) => parameter.in === 'query' && parameter.required).flatMap(queryPairs),
    ...credentials.query,
  ];
  const address = `${operation.server}${filledPath(operation)}`;
  const words = [
    `curl${operation.method === 'get' ? '' : ` -X ${operation.method.toUpperCase()}`} ${quoted(address, query)}`,
    ...credentials.words,
    ...operation.parameters
      .filter((parameter) => parameter.in === 'header' && parameter.required)
      .filter(({ name }) => !credentials.headers.has(name.toLowerCase()))
      .map((parameter) => `-H ${singleQuoted(`${parameter.name}: ${textOf(parameter)}`)}`),
    ...bodyWords(operation.body?.contents[0]),
    ...(givesFile(operation) ? ['-o answer'] : []),
  ];
  return words.join(' \\\n  ');
}

interface Credentials {
  readonly words: readonly string[];
  readonly query: readonly string[];
  /** Headers that are written already, in lower case. */
  readonly headers: ReadonlySet<string>;
}

/** The first way to be let in. */
function credentialsOf(operation: ReferenceOperation, schemes: readonly SecurityScheme[]): Credentials {
  const words: string[] = [];
  const query: string[] = [];
  const headers = new Set<string>();
  for (const { scheme } of operation.security[0] ?? []) {
    const found = schemes.find(({ name }) => name === scheme)?.definition ?? {};
    const name = typeof found.name === 'string' ? found.name : scheme;
    const variable = `$${name.toUpperCase().replaceAll(/[^A-Z\d]+/g, '_')}`;
    if (found.type === 'apiKey') {
      if (found.in === 'query') query.push(`${encodeURIComponent(name)}=${variable}`);
      else words.push(found.in === 'cookie' ? `-b "${name}=${variable}"` : `-H "${name}: ${variable}"`);
      headers.add(name.toLowerCase());
    } else if (found.type === 'http' && found.scheme === 'basic') words.push('-u "$CLIENT_ID:$CLIENT_SECRET"');
    else if (found.type !== 'mutualTLS') words.push('-H "Authorization: Bearer $TOKEN"');
  }
  return { words, query, headers };
}

function filledPath({ path, parameters }: ReferenceOperation): string {
  return path.replaceAll(/\{([^}]+)\}/g, (whole, name: string) => {
    const parameter = parameters.find((candidate) => candidate.in === 'path' && candidate.name === name);
    return parameter?.example === undefined ? whole : encodeURIComponent(textOf(parameter));
  });
}

function queryPairs(parameter: ReferenceParameter): string[] {
  const values = Array.isArray(parameter.example) ? listOf(parameter.example) : [parameter.example ?? ''];
  return values.map((value) => `${encodeURIComponent(parameter.name)}=${encodeURIComponent(scalar(value))}`);
}

/** Double quotes where the shell has something to fill in. */
function quoted(address: string, query: readonly string[]): string {
  const text = query.length === 0 ? address : `${address}?${query.join('&')}`;
  return query.some((pair) => pair.includes('=$')) ? `"${text}"` : singleQuoted(text);
}

function bodyWords(content: ReferenceContent | undefined): string[] {
  if (content === undefined) return [];
  const { mediaType, example } = content;
  if (isJson(mediaType) && example !== undefined) {
    return [`-H ${singleQuoted(`Content-Type: ${mediaType}`)}`, `-d ${singleQuoted(JSON.stringify(example, null, 2))}`];
  }
  if (mediaType === 'application/x-www-form-urlencoded') return pairs(example, '--data-urlencode');
  if (mediaType === 'multipart/form-data') return pairs(example, '-F');
  return [`-H ${singleQuoted(`Content-Type: ${mediaType}`)}`, '--data-binary @body'];
}

function pairs(example: JsonValue | undefined, option: string): string[] {
  const fields: JsonObject = objectOf(example);
  return Object.entries(fields).map(([name, value]) => `${option} ${singleQuoted(`${name}=${scalar(value)}`)}`);
}

function givesFile({ answers }: ReferenceOperation): boolean {
  const contents = answers.filter(({ statuses }) => /^2/.test(statuses[0] ?? '')).flatMap((answer) => answer.contents);
  return contents.length > 0 && contents.every(({ mediaType }) => !isJson(mediaType) && !mediaType.startsWith('text/'));
}

function isJson(mediaType: string): boolean {
  return /^application\/(.+\+)?json\b/.test(mediaType);
}

function textOf({ name, example }: ReferenceParameter): string {
  return example === undefined ? `{${name}}` : scalar(example);
}

function scalar(value: JsonValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function singleQuoted(text: string): string {
  return /^[\w./:=@%-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
