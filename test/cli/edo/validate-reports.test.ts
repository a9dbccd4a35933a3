import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { buildUpd, sampleUpd } from '@styk/sdk/edo';
import { readXml } from '@styk/sdk/edo/engine';
import { beforeEach, expect, test } from 'vitest';
import { context } from '../../sdk/edo/documents/context.ts';
import { createProject } from '../ecosystem/project.ts';

const { bytes, fileName } = await buildUpd(sampleUpd(), context);
let project: ReturnType<typeof createProject>;
let broken = '';

beforeEach(() => {
  project = createProject();
  mkdirSync(project.path('out'));
  writeFileSync(project.path(`out/${fileName}`), bytes);
  broken = `out/${fileName.replace('_0_0_0_0_0_00', '_1_0_0_0_0_00')}`;
  // Another name, and a КНД that is none: two errors, of two layers.
  writeFileSync(project.path(broken), Buffer.from(bytes).toString('latin1').replace('1115131"', '1115139"'), 'latin1');
});

const validateAll = (...options: string[]) =>
  project.styk(['edo', 'validate', `out/${fileName}`, broken, '--format-id', 'upd-seller', ...options]);

test('SARIF names the file from here, the place, the rule and what it is about', async () => {
  const run = await validateAll('--format', 'sarif');
  expect(run.code).toBe(1);
  const log = JSON.parse(run.stdout);
  expect(log).toMatchObject({ version: '2.1.0', runs: [{ tool: { driver: { name: 'styk edo validate' } } }] });
  const { results, tool } = log.runs[0];
  expect(results).toContainEqual(
    expect.objectContaining({
      ruleId: 'schema-value-enumeration',
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: broken },
            region: { startLine: 3, startColumn: expect.any(Number) },
          },
          logicalLocations: [{ fullyQualifiedName: '/Файл/Документ/@КНД' }],
        },
      ],
    }),
  );
  const ids = tool.driver.rules.map(({ id }: { id: string }) => id);
  expect(
    results.every(({ ruleId, ruleIndex }: { ruleId: string; ruleIndex: number }) => ids[ruleIndex] === ruleId),
  ).toBe(true);
});

test('JUnit has a case for each document, and a failure with all findings of a broken one', async () => {
  const run = await validateAll('--format', 'junit');
  expect(run.code).toBe(1);
  const { root } = readXml(new TextEncoder().encode(run.stdout));
  expect(root.attribute('tests')).toBe('2');
  expect(root.attribute('failures')).toBe('1');
  const [good, bad] = root.child('testsuite')?.childrenNamed('testcase') ?? [];
  expect(good?.child('failure')).toBeUndefined();
  expect(bad?.attribute('classname')).toBe('upd-seller/5.03');
  expect(bad?.child('failure')?.text).toMatch(/^3:\d+ \/Файл\/Документ\/@КНД error schema-value-enumeration: /m);
  expect(bad?.child('failure')?.text).toContain('0400400007');
});

test('Code Climate has an issue for each finding, with a fingerprint that another run repeats', async () => {
  const issues = JSON.parse((await validateAll('--format', 'codeclimate')).stdout);
  expect(issues).toContainEqual({
    type: 'issue',
    check_name: 'schema-value-enumeration',
    description: expect.stringContaining('1115139'),
    categories: ['Bug Risk'],
    severity: 'major',
    fingerprint: expect.stringMatching(/^[\da-f]{64}$/),
    location: { path: broken, lines: { begin: 3 } },
  });
  const prints = issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint);
  expect(new Set(prints).size).toBe(prints.length);
  expect(JSON.parse((await validateAll('--format', 'codeclimate')).stdout)).toEqual(issues);
});

test('a format that is named, and a day, take the place of what the document says', async () => {
  const alone = await project.styk(['edo', 'validate', broken, '--json']);
  expect(alone).toMatchObject({ code: 3 });
  expect(alone.json()).toMatchObject([{ verdict: 'error', findings: [{ code: 'edo-format-not-recognised' }] }]);

  const then = await project.styk(['edo', 'validate', `out/${fileName}`, '--date', '2025-06-01', '--json']);
  expect(then.json()).toMatchObject([{ format: { edition: '05_03_04' }, verdict: 'invalid' }]);
  const named = await project.styk(['edo', 'validate', `out/${fileName}`, '--format-id', 'upd-seller/5.02', '--json']);
  expect(named.json()).toMatchObject([{ format: { version: '5.02' }, verdict: 'invalid' }]);
  const none = ['edo', 'validate', `out/${fileName}`, '--format-id', 'torg12-seller', '--date', '2026-02-01'];
  expect(await project.styk(none)).toMatchObject({ code: 2 });
});

test('edo explain says why a document has its format, edition, title and rates', async () => {
  const run = await project.styk(['edo', 'explain', `out/${fileName}`, '--json']);
  const { format, reasons } = run.json() as { format: object; reasons: { about: string; text: string }[] };
  expect(format).toMatchObject({ id: 'upd-seller', version: '5.03', edition: '05_03_05' });
  const told = (about: string) => reasons.flatMap((reason) => (reason.about === about ? [reason.text] : [])).join('\n');
  expect(told('format')).toContain('Документ/@КНД = 1115131');
  expect(told('edition')).toContain('of the 2 editions of version 5.03');
  expect(told('title')).toContain('answers with “Universal transfer document, buyer title”');
  expect(told('function')).toContain('СЧФДОП');
  expect(told('rate')).toContain('“22%” is in force since 2026-01-01');

  // The same lines shipped a year before: the rate was not in force yet.
  const early = readFileSync(project.path(`out/${fileName}`), 'latin1').replaceAll('2026"', '2025"');
  writeFileSync(project.path('out/early.xml'), early, 'latin1');
  const told2025 = (await project.styk(['edo', 'explain', 'out/early.xml'])).stdout;
  expect(told2025).toContain('05_03_04');
  expect(told2025).toMatch(/“22%” is in force since 2026-01-01, but the shipment is of 2025-/);
});

test('edo explain --type says in which format a document is made, and that one is withdrawn', async () => {
  const then = await project.styk(['edo', 'explain', '--type', 'torg12', '--date', '2025-12-31', '--lang', 'ru']);
  expect(then.stdout).toContain('Новые документы так составляли по 2025-12-31 включительно; теперь вместо него УПД');
  const now = await project.styk(['edo', 'explain', '--type', 'torg12', '--date', '2026-01-01']);
  expect(now).toMatchObject({ code: 2 });
  expect(await project.styk(['edo', 'explain', '--type', 'upd', '--title', 'buyer'])).toMatchObject({ code: 0 });
  expect(await project.styk(['edo', 'explain'])).toMatchObject({ code: 2 });
});
