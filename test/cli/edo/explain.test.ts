import { expect, test } from 'vitest';
import { createProject } from '../ecosystem/project.ts';

test('edo explain says what a code means, in either case of letters and both languages', async () => {
  const project = createProject();
  const { code, stdout } = await project.styk(['edo', 'explain', 'sum-04']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^SUM-04 {2}The total \{given\} is not the sum of the lines/);
  for (const piece of ['✗ СтТовУчНалВсего="18839.05"', '✓ СтТовУчНалВсего="18839.04"', 'What to do:', 'Source:']) {
    expect(stdout).toContain(piece);
  }
  const russian = await project.styk(['edo', 'explain', '0400400007', '--lang', 'ru']);
  expect(russian.stdout).toContain('Что делать: Верните файлу имя, указанное в ИдФайл');
});

test('edo explain gives the same to a program', async () => {
  const run = await createProject().styk(['edo', 'explain', 'MARK-02', '--json']);
  expect(run.json()).toMatchObject({ code: 'MARK-02', layer: 'rules', severity: 'error', formats: ['upd-seller'] });
});

test('a code that is none is a mistake of the caller', async () => {
  const run = await createProject().styk(['edo', 'explain', 'SUM-99']);
  expect(run.code).toBe(2);
  expect(run.stderr).toContain('cli-edo-code-unknown');
});
