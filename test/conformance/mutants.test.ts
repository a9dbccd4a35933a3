import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checks } from '../../src/conformance/checks/all-checks.ts';
import { honestVariants } from './honest-variants.ts';
import { startHttpTill } from './http-till.ts';
import { mutants } from './mutants.ts';
import { checkTill, type Patch, patchTill, scaffoldedTill } from './scaffolded-till.ts';

/**
 * Several programs start for each of six checks. A till waits for answers by the clock on the wall; where the machine is so
 * busy that answers come too late, it does what it does about lost ones, and is tried again.
 */
const options = { timeout: 300_000, retry: 4 };
const folder = mkdtempSync(join(tmpdir(), 'styk-tills-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function tillWith(patches: readonly Patch[]): Promise<string> {
  const project = await scaffoldedTill(mkdtempSync(join(folder, 'till-')));
  patchTill(project, ...patches);
  return project;
}

/** Every verdict but `skip`, with its reasons. */
async function verdictsOf(project: string, driver?: string) {
  const { report } = await checkTill(project, driver);
  return report.checks
    .filter(({ verdict }) => verdict !== 'skip')
    .map(({ id, verdict, reasons }) => ({ id, verdict, told: `${id}: ${reasons.map(({ en }) => en).join('; ')}` }));
}

it('the conformance checks have a till each that they must fail', () => {
  expect(new Set(mutants.map(({ failedBy }) => failedBy))).toEqual(new Set(checks.map(({ id }) => id)));
});

// Nearly all of the time is a till waiting for answers that do not come, so several of them can wait together.
describe.concurrent('the conformance checks', () => {
  it.each(mutants)('fail a till that $name', options, async ({ failedBy, alsoFailedBy = [], patches }) => {
    const notPassed = (await verdictsOf(await tillWith(patches))).filter(({ verdict }) => verdict !== 'pass');
    expect(
      notPassed.map(({ id, verdict }) => `${id} ${verdict}`),
      notPassed.map(({ told }) => told).join('\n'),
    ).toEqual([failedBy, ...alsoFailedBy].sort().map((id) => `${id} fail`));
  });

  it.each(honestVariants)('pass a till that $name', options, async ({ patches }) => {
    const notPassed = (await verdictsOf(await tillWith(patches))).filter(({ verdict }) => verdict !== 'pass');
    expect(notPassed).toEqual([]);
  });

  it('pass a till that is worked through an address', options, async () => {
    const project = await tillWith([]);
    const { url, stop } = await startHttpTill(project);
    try {
      const verdicts = await verdictsOf(project, url);
      expect(verdicts.map(({ verdict, told }) => [verdict, told])).toEqual(
        verdicts.map(({ id }) => ['pass', `${id}: `]),
      );
      expect(verdicts).toHaveLength(checks.length);
    } finally {
      await stop();
    }
  });
});
