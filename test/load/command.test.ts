import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { LoadReport } from '../../src/load/report.ts';
import { createProject, startProjectSandbox } from '../cli/ecosystem/project.ts';

test('styk conformance load reports to people and programs, and ends with its verdict', async () => {
  const project = createProject();
  const { sandbox } = await startProjectSandbox(project);
  project.write('cards.txt', '2200000000000005\n2200000000000006\n');
  const argv = ['conformance', 'load', '--rate', '30', '--duration', '1s', '--promotions', '2', '--cards', 'cards.txt'];
  const run = await project.styk([...argv, '--out', 'load.json', '--json']);
  const report = run.json() as LoadReport;
  expect(JSON.parse(readFileSync(project.path('load.json'), 'utf8'))).toEqual(report);
  expect(report).toMatchObject({ target: sandbox.url, sales: 10, rate: { asked: 30 }, verification: { found: 10 } });
  expect(run.code).toBe(report.verdict === 'passed' ? 0 : 1);
  await sandbox.close();
  const nobody = await project.styk(argv);
  expect(nobody.code).toBe(3);
});

test.each([
  [['--rate', '0'], 'load-rate-invalid'],
  [['--duration', '10ms'], 'load-duration-invalid'],
  [['--members', '0'], 'load-members-missing'],
])('load %j is refused: %s', async (argv, code) => {
  const run = await createProject().styk(['conformance', 'load', ...argv]);
  expect([run.code, run.stderr.includes(code)]).toEqual([2, true]);
});
