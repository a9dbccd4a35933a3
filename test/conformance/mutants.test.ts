import { describe, expect, it } from 'vitest';
import { checks } from '../../src/conformance/checks/all-checks.ts';
import { mutants } from './mutants.ts';
import { checkTill, patchTill, scaffoldedTill } from './scaffolded-till.ts';

/** Several programs start for each of six checks. */
const timeout = 180_000;

describe('the conformance checks', () => {
  it('have a till each that they must fail', () => {
    expect(new Set(mutants.map(({ failedBy }) => failedBy))).toEqual(new Set(checks.map(({ id }) => id)));
  });

  it.each(mutants)('fail a till that $name', { timeout }, async ({ failedBy, alsoFailedBy = [], patch }) => {
    const project = await scaffoldedTill();
    patchTill(project, patch);
    const { report } = await checkTill(project);
    const verdicts = report.checks.filter(({ verdict }) => verdict !== 'skip' && verdict !== 'pass');
    const told = verdicts.map(
      ({ id, verdict, reasons }) => `${id} ${verdict}: ${reasons.map(({ en }) => en).join('; ')}`,
    );
    expect(
      verdicts.map(({ id }) => id),
      told.join('\n'),
    ).toEqual([failedBy, ...alsoFailedBy].sort());
    expect(new Set(verdicts.map(({ verdict }) => verdict)), told.join('\n')).toEqual(new Set(['fail']));
    expect(report.summary.passed).toBe(false);
  });
});
