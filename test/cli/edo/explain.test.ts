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

test.each([
  ['ru', 'на 2026-11-22 действует эта (с 2026-01-01)', 'приказ ФНС ЕД-7-26/970@ от 19.12.2023'],
  ['en', 'the one in force on 2026-11-22 (since 2026-01-01)', 'order ЕД-7-26/970@ of ФНС of 19.12.2023'],
])('an edition without an end is said to begin and nothing more (%s)', async (lang, period, order) => {
  const { stdout } = await createProject().styk([
    'edo',
    'explain',
    '--type',
    'upd',
    '--date',
    '2026-11-22',
    '--lang',
    lang,
  ]);
  expect(stdout).toContain(period);
  expect(stdout).toContain(order);
  expect(stdout).not.toContain('…');
});

test('rates are told of documents that have any', async () => {
  const rates = async (type: string) =>
    (await createProject().styk(['edo', 'explain', '--type', type])).stdout.includes('Rates in force');
  expect(await Promise.all(['upd', 'waybill', 'receipt'].map(rates))).toEqual([true, false, false]);
});

test('of a withdrawn document it is said until when it was made and what is made now', async () => {
  const project = createProject();
  const { code, stderr } = await project.styk(['edo', 'explain', '--type', 'torg12', '--date', '2026-11-22']);
  expect(code).toBe(2);
  expect(stderr).toMatch(/edo-format-withdrawn.*until 2025-12-31[\s\S]*upd-seller/);
  const earlier = await project.styk(['edo', 'explain', '--type', 'torg12', '--date', '2015-01-01']);
  expect(earlier.stderr).toContain('edo-format-not-in-force');
});
