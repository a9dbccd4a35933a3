import type { ApiOperation } from './api-operation.ts';
import { printLiteral } from './print-literal.ts';

const WIDTH = 110;

/** The docstring of an operation: what the contract says of it, its own problem codes and an example call. */
export function printDocs(operation: ApiOperation, callee: string, firstArguments: readonly string[]): string {
  const { contract } = operation;
  const lines = [
    `${contract.summary.en}. \`${contract.method.toUpperCase()} ${contract.basePath}${contract.path}\``,
    '',
    ...wrap(contract.description.en),
    '',
    ...operation.pathParameters.map(({ name, description }) => `@param ${name} ${description}`),
    ...problemLines(operation),
    '@example',
    ...printExample(operation, callee, firstArguments),
  ];
  return comment(lines);
}

function problemLines({ contract }: ApiOperation): string[] {
  const codes = Object.values(contract.problems).flat();
  return codes.length === 0 ? [] : [`@throws StykApiError ${codes.map((code) => `\`${code}\``).join(', ')}`];
}

function printExample(operation: ApiOperation, callee: string, firstArguments: readonly string[]): string[] {
  const { contract, body, query } = operation;
  const values = [
    ...firstArguments,
    ...operation.pathParameters.map(({ name }) => name),
    ...(body === undefined ? [] : [body.example === undefined ? 'body' : printLiteral(body.example)]),
    ...(query?.required ? ['query'] : []),
  ];
  const call = `${callee}(${values.join(', ')})`;
  if (operation.list !== undefined) return [`for await (const item of ${call}) use(item);`];
  const text =
    operation.result.kind === 'void' ? `await ${call};` : `const ${resultName(contract.operationId)} = await ${call};`;
  return text.split('\n');
}

/** `createSale` → `sale` */
function resultName(operationId: string): string {
  const noun = operationId.replace(/^[a-z]+/, '');
  return noun === '' ? 'result' : noun.charAt(0).toLowerCase() + noun.slice(1);
}

function comment(lines: readonly string[]): string {
  const safe = lines.map((line) => ` * ${line}`.trimEnd().replaceAll('*/', '*\\/'));
  return ['/**', ...safe, ' */'].join('\n');
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
