import type { JsonValue } from '../../contracts/model.ts';
import { RESERVED_WORDS } from '../read/identifiers.ts';
import type { ApiOperation } from './api-operation.ts';
import { printLiteral } from './print-literal.ts';

const WIDTH = 110;
/** A longer example hides the function it belongs to. */
const MAX_EXAMPLE = 3000;

/** The docstring of an operation: what the contract says of it, its own problem codes and an example call. */
export function printDocs(operation: ApiOperation, callee: string, firstArguments: readonly string[]): string {
  const { method, basePath, path, summary, description, deprecated, errors } = operation;
  const request = `\`${method} ${basePath}${path}\``;
  const lines = [
    summary === '' ? request : `${oneLine(summary).replace(/\.$/, '')}. ${request}`,
    '',
    ...(description === '' || description === summary ? [] : [...wrap(description), '']),
    ...operation.pathParameters.map(({ argument, description: about }) => `@param ${argument} ${oneLine(about)}`),
    ...problemLines(operation),
    ...(errors === undefined ? [] : [`@throws StykApiError with a \`body\` of {@link ${errors.type}}`]),
    ...(deprecated ? ['@deprecated The contract says that it is going to go.'] : []),
    '@example',
    ...printCall(operation, callee, firstArguments).split('\n'),
  ];
  return comment(lines);
}

function problemLines({ problems }: ApiOperation): string[] {
  return problems.length === 0 ? [] : [`@throws StykApiError ${problems.map((code) => `\`${code}\``).join(', ')}`];
}

/** An example call: `const sale = await styk.loyalty.createSale({ … });`. What only the caller has stands under its name. */
export function printCall(operation: ApiOperation, callee: string, firstArguments: readonly string[]): string {
  const { name, body, query, headers, list, result, pathParameters } = operation;
  const values = [
    ...firstArguments,
    ...pathParameters.map(({ argument }) => argument),
    ...(body === undefined ? [] : [printBody(body.example)]),
    ...(query?.required ? ['query'] : headers?.required && query !== undefined ? ['undefined'] : []),
    ...(headers?.required ? ['{ headers }'] : []),
  ];
  const call = `${callee}(${values.join(', ')})`;
  if (list !== undefined) return `for await (const item of ${call}) use(item);`;
  return result.kind === 'void' ? `await ${call};` : `const ${resultName(name, values)} = await ${call};`;
}

function printBody(example: JsonValue | undefined): string {
  const text = example === undefined ? '' : printLiteral(example);
  return text === '' || text.length > MAX_EXAMPLE ? 'body' : text;
}

/** `createSale` → `sale`, or `result` where that is no name (`createReturn`) or that of an argument. */
function resultName(name: string, values: readonly string[]): string {
  const noun = name.replace(/^[a-z]+/, '');
  const wanted = noun.charAt(0).toLowerCase() + noun.slice(1);
  const isFree = /^[A-Z]/.test(noun) && !RESERVED_WORDS.has(wanted) && !values.includes(wanted);
  return isFree ? wanted : 'result';
}

function comment(lines: readonly string[]): string {
  const safe = lines.map((line) => ` * ${line}`.trimEnd().replaceAll('*/', '*\\/'));
  return ['/**', ...safe, ' */'].join('\n');
}

function oneLine(text: string): string {
  return text.split(/\s+/).join(' ').trim();
}

function wrap(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
