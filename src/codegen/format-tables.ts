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
  const { types, ...head } = withoutTitles(compileXsd(schema));
  const lines = types.map((type) => `    ${JSON.stringify(type)}`);
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "types": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

/** Official description texts stay out of the project: names, types and facets only. */
function withoutTitles(table: FormatTable): FormatTable {
  return JSON.parse(
    JSON.stringify(table, (key, value: unknown) => (key === 'title' ? undefined : value)),
  ) as FormatTable;
}

if (import.meta.main) {
  const folder = resolve(process.argv[2] ?? '../shared/formats/xsd');
  for (const { schema, table } of formatSources) {
    await writeFile(join(tablesFolder, table), formatTableText(await readFile(join(folder, schema))));
    process.stdout.write(`${table}\n`);
  }
}
