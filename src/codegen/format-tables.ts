import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { compileXsd, type FormatTable } from '@styk/sdk/edo/engine';

/** Official schemas by the tables made from them. */
const SCHEMAS: Readonly<Record<string, string>> = {
  'upd-seller-5.03': 'ON_NSCHFDOPPR_1_997_01_05_03_05.xsd',
  'upd-seller-5.03-04': 'ON_NSCHFDOPPR_1_997_01_05_03_04.xsd',
  'upd-seller-5.02': 'ON_NSCHFDOPPR_1_997_01_05_02_02.xsd',
  'upd-seller-5.01': 'ON_NSCHFDOPPR_1_997_01_05_01_03.xsd',
  'upd-buyer-5.03': 'ON_NSCHFDOPPOK_1_997_02_05_03_01.xsd',
  'upd-buyer-5.02': 'ON_NSCHFDOPPOK_1_997_02_05_02_01.xsd',
  'upd-buyer-5.01': 'ON_NSCHFDOPPOK_1_997_02_05_01_02.xsd',
  'correction-seller-5.01': 'ON_KORSCHFDOPPR_1_996_01_05_01_03.xsd',
  'correction-buyer-5.01': 'ON_KORSCHFDOPPOK_1_996_02_05_01_03.xsd',
  'torg12-seller-5.01': 'DP_TOVTORGPR_1_992_01_05_01_04.xsd',
  'torg12-buyer-5.01': 'DP_TOVTORGPOK_1_992_02_05_01_04.xsd',
  'act-contractor-5.01': 'DP_REZRUISP_1_990_01_05_01_02.xsd',
  'act-customer-5.01': 'DP_REZRUZAK_1_990_02_05_01_02.xsd',
  'waybill-consignor-5.01': 'reconstructed/ON_TRNACLGROT_1_973_01_05_01_02.xsd',
  'waybill-acceptance-5.01': 'reconstructed/ON_TRNACLPPRIN_1_973_02_05_01_01.xsd',
  'waybill-consignee-5.01': 'reconstructed/ON_TRNACLGRPO_1_973_05_05_01_01.xsd',
  'waybill-handover-5.01': 'reconstructed/ON_TRNACLPVYN_1_973_06_05_01_01.xsd',
  'receipt-1.03': 'DP_IZVPOL_1_982_00_01_03_01.xsd',
  'receipt-1.02': 'DP_IZVPOL_1_982_00_01_01_02.xsd',
  'sending-confirmation-1.03': 'DP_PDOTPR_1_983_00_01_03_01.xsd',
  'sending-confirmation-1.02': 'DP_PDOTPR_1_983_00_01_01_02.xsd',
  'delivery-confirmation-1.03': 'DP_PDPOL_1_984_00_01_03_01.xsd',
  'delivery-confirmation-1.02': 'DP_PDPOL_1_984_00_01_01_02.xsd',
  'clarification-1.03': 'DP_UVUTOCH_1_985_00_01_03_01.xsd',
  'clarification-1.02': 'DP_UVUTOCH_1_985_00_01_02_02.xsd',
  'annulment-1.02': 'DP_PRANNUL_1_985_00_01_01_02.xsd',
  'mchd-1': 'ON_EMCHD_1_928_00_01_01_01.xsd',
};

/** Every table with its official schema. */
export const formatSources = Object.entries(SCHEMAS).map(([name, schema]) => ({ schema, table: `${name}.table.json` }));

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
