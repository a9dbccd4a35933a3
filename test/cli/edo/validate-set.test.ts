import { readdirSync } from 'node:fs';
import { sampleUpd } from '@styk/sdk/edo';
import { expect, test } from 'vitest';
import { createProject } from '../ecosystem/project.ts';

test('edo validate compares the files it is given, and names the other one', async () => {
  const project = createProject();
  project.write('upd.json', JSON.stringify([sampleUpd(), sampleUpd()]));
  await project.styk(['edo', 'build', 'upd', 'upd.json', '--out', 'out']);
  const files = readdirSync(project.path('out')).map((file) => `out/${file}`);
  expect(files).toHaveLength(2);
  const run = await project.styk(['edo', 'validate', ...files, '--json']);
  expect(run.code).toBe(1);
  const [first, second] = run.json() as {
    file: string;
    verdict: string;
    findings: { code: string; message: string }[];
  }[];
  expect(first).toMatchObject({ verdict: 'valid', findings: [] });
  expect(second).toMatchObject({ verdict: 'invalid', findings: [{ code: 'SET-03', layer: 'documents' }] });
  expect(second?.findings[0]?.message).toContain(`(${first?.file})`);
});
