import type { ApiModule, ApiOperation } from './api-operation.ts';

/** One section of an index of operations. */
export interface IndexSection {
  readonly module: ApiModule;
  readonly title: string;
  /** What it was made from and how it is imported, in Markdown. */
  readonly about: string;
}

/** Every operation in one table per module. */
export function printIndex(heading: string, client: string, sections: readonly IndexSection[]): string {
  const texts = sections.map(({ module, title, about }) => {
    const rows = module.operations.map((operation) => row(client, module, operation));
    return `## ${title}\n\n${about}\n\n| Method | Request | What it does |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  return `${heading}\n\n${texts.join('\n')}`;
}

function row(client: string, module: ApiModule, operation: ApiOperation): string {
  const { name, method, basePath, path, summary, pathParameters, body, query, list, deprecated } = operation;
  const names = [
    ...pathParameters.map(({ argument }) => argument),
    ...(body === undefined ? [] : ['body']),
    ...(query === undefined ? [] : ['query']),
  ];
  const call = `${client}.${module.name}.${name}(${names.join(', ')})`;
  const notes = [
    summary.split(/\s+/).join(' '),
    ...(list === undefined ? [] : ['(pages)']),
    ...(deprecated ? ['(deprecated)'] : []),
  ];
  const cells = [`\`${call}\``, `\`${method} ${basePath}${path}\``, notes.join(' ').trim()];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
