import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '@styk/sdk/errors';
import { conformanceErrors } from '../errors.ts';
import type { ConformanceRun } from '../run-profile.ts';
import { junitXml } from './junit.ts';

/** Writes `report.json`, `junit.xml` and `evidence/` into a folder; a report of an earlier run is replaced. */
export async function writeReport(
  { report, evidence }: ConformanceRun,
  folder: string,
  language: Language,
): Promise<void> {
  await prepareReport(folder);
  for (const [file, text] of evidence) await writeFile(join(folder, file), text);
  await writeFile(join(folder, 'junit.xml'), junitXml(report, language));
  // The report comes last: it is there only when everything it refers to is.
  await writeFile(join(folder, 'report.json'), `${JSON.stringify(report, undefined, 2)}\n`);
}

/**
 * Makes the folder and takes an earlier report away with its own evidence, and with nothing else that lies there.
 * @throws StykError `conformance-report-unwritable`
 */
export async function prepareReport(folder: string): Promise<void> {
  const evidence = join(folder, 'evidence');
  try {
    await mkdir(evidence, { recursive: true });
    const old = (await readdir(evidence)).filter((name) => /^[A-Z]+-\d{2}\.ndjson$/.test(name));
    for (const path of ['report.json', 'junit.xml', ...old.map((name) => join('evidence', name))]) {
      await rm(join(folder, path), { force: true });
    }
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? String(cause);
    throw conformanceErrors.create('conformance-report-unwritable', { folder, reason }, { cause });
  }
}
