import type { InfoField } from '../documents/reference.ts';
import type { Torg12Line } from '../documents/torg12/torg12-line.ts';
import type { ConversionReport } from './report.ts';

/** What a ТОРГ-12 says of packages goes into the text fields of the line (ИнфПолФХЖ2), under its old names. */
const texts = { packaging: 'ВидУпак', perPackage: 'Место', packages: 'КолМест', grossWeight: 'Брутто' } as const;

export function convertLine(line: Torg12Line, index: number, report: ConversionReport): object {
  const { packaging, perPackage, packages, grossWeight, accounts, info = [], ...same } = line;
  const told: Record<keyof typeof texts, string | undefined> = { packaging, perPackage, packages, grossWeight };
  const moved: InfoField[] = [];
  for (const [name, id] of Object.entries(texts) as [keyof typeof texts, string][]) {
    const value = told[name];
    if (value === undefined) continue;
    moved.push({ id, value });
    report.moved(`/lines/${index}/${name}`, `/lines/${index}/info`, value);
  }
  if (accounts !== undefined) report.notCarried(`/lines/${index}/accounts`, accounts);
  const fields = [...info, ...moved];
  return { ...same, kind: 'goods', ...(fields.length > 0 ? { info: fields } : {}) };
}
