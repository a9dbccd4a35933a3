import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '@styk/sdk/errors';
import type { ConformanceRun } from '../run-profile.ts';
import { junitXml } from './junit.ts';

/** Writes `report.json`, `junit.xml` and `evidence/` into a folder; a report of an earlier run is replaced. */
export async function writeReport(
  { report, evidence }: ConformanceRun,
  folder: string,
  language: Language,
): Promise<void> {
  await mkdir(join(folder, 'evidence'), { recursive: true });
  for (const [file, text] of evidence) await writeFile(join(folder, file), text);
  await writeFile(join(folder, 'junit.xml'), junitXml(report, language));
  // The report comes last: it is there only when everything it refers to is.
  await writeFile(join(folder, 'report.json'), `${JSON.stringify(report, undefined, 2)}\n`);
}
