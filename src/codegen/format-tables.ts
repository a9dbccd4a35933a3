import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { compileXsd, type FormatTable } from '@styk/sdk/edo/engine';

/** Official schemas and the tables made from them. */
export const formatSources = [
  { schema: 'ON_NSCHFDOPPR_1_997_01_05_03_05.xsd', table: 'upd-seller-5.03.table.json' },
  { schema: 'ON_NSCHFDOPPOK_1_997_02_05_03_01.xsd', table: 'upd-buyer-5.03.table.json' },
] as const;

export const tablesFolder = resolve(import.meta.dirname, '../../sdk/src/edo/formats/tables');

/** The text of a table as it is committed: one type a line, so that a new edition shows as a readable difference. */
export function formatTableText(schema: Uint8Array): string {
  const { conditions, types, ...head } = withoutTexts(compileXsd(schema));
  const rows = Object.entries(head).map(([key, value]) => row(key, JSON.stringify(value)));
  return `{\n${[...rows, row('conditions', list(conditions)), row('types', list(types))].join(',\n')}\n}\n`;
}

function row(key: string, value: string): string {
  return `  ${JSON.stringify(key)}: ${value}`;
}

/** An array with an item a line. */
function list(items: readonly unknown[]): string {
  const lines = items.map((item) => `    ${JSON.stringify(item)}`);
  return lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
}

/** Official descriptions and messages stay out of the project: names, types, facets and conditions only. */
function withoutTexts(table: FormatTable): FormatTable {
  return JSON.parse(
    JSON.stringify(table, (key, value: unknown) => (TEXTS.has(key) ? undefined : value)),
  ) as FormatTable;
}

const TEXTS = new Set(['title', 'message']);

if (import.meta.main) {
  const folder = resolve(process.argv[2] ?? '../shared/formats/xsd');
  for (const { schema, table } of formatSources) {
    await writeFile(join(tablesFolder, table), formatTableText(await readFile(join(folder, schema))));
    process.stdout.write(`${table}\n`);
  }
}
