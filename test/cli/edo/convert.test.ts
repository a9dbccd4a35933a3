import { readdirSync, readFileSync } from 'node:fs';
import { buildUpd, conversionTargets as known, parseUpd, sampleUpd, torg12Seller } from '@styk/sdk/edo';
import { expect, test } from 'vitest';
import { conversionTargets } from '../../../src/cli/commands/edo/conversion-targets.ts';
import { upd501, updBuyer501 } from '../../sdk/edo/convert/upd-501.ts';
import { context } from '../../sdk/edo/documents/context.ts';
import { createProject } from '../ecosystem/project.ts';

test('the targets are those the SDK knows', () => {
  expect(conversionTargets).toEqual(known);
});

test.each(['convert', 'import'])(
  'the buyer title of УПД 5.01 is lifted by edo %s, and edo build knows the title',
  async (verb) => {
    const project = createProject();
    project.write('answer.xml', updBuyer501);
    const to = verb === 'convert' ? ['--to', '5.03'] : [];
    expect(await project.styk(['edo', verb, 'answer.xml', ...to, '--out', 'answer.json'])).toMatchObject({ code: 0 });
    for (const input of ['answer.json', 'answer.xml']) {
      const build = await project.styk(['edo', 'build', 'upd', input, '--out', 'new', '--json']);
      expect(build.json()).toMatchObject({ documents: [{ title: 'buyer', format: 'upd-buyer/5.03', number: '17' }] });
    }
  },
);

test('a УПД 5.01 is converted into a file of which edo build makes a 5.03', async () => {
  const project = createProject();
  project.write('old.xml', upd501);
  const convert = await project.styk(['edo', 'convert', 'old.xml', '--to', '5.03', '--out', 'upd.json']);
  expect([convert.code, convert.stderr]).toEqual([0, '']);
  expect(convert.stdout).toContain('upd-seller/5.01 → upd-seller/5.03');
  expect(convert.stdout).toContain('/Файл/Документ/Подписант/@ОснПолн');
  expect((await project.styk(['edo', 'build', 'upd', 'upd.json', '--out', 'out'])).code).toBe(0);
  const [file = ''] = readdirSync(project.path('out'));
  expect(parseUpd(readFileSync(project.path(`out/${file}`))).upd).toMatchObject({ number: '17', date: '2025-02-03' });
  expect((await project.styk(['edo', 'validate', `out/${file}`])).code).toBe(0);
});

test('what a document still lacks makes the exit code 1, and the data are there all the same', async () => {
  const project = createProject();
  const { number: _, ...rest } = torg12Seller.sample() as { number: string };
  project.write('old.xml', (await torg12Seller.build(rest, context)).bytes);
  const { code, json } = await project.styk(['edo', 'convert', 'old.xml', '--to', 'upd', '--json']);
  expect(code).toBe(1);
  const data = json() as { findings: readonly { code: string }[] };
  expect(data).toMatchObject({ from: 'torg12-seller/5.01', format: 'upd-seller/5.03', document: { function: 'ДОП' } });
  expect(data.findings.filter(({ code }) => code === 'input-missing')).toMatchObject([{ path: '/number' }]);
});

test('a draft of a correction is data for people: nothing is built of it', async () => {
  const project = createProject();
  const { bytes, fileName } = await buildUpd(sampleUpd(), context);
  project.write(fileName, bytes);
  const draft = await project.styk(['edo', 'convert', fileName, '--to', 'correction', '--out', 'draft.json']);
  expect([draft.code, draft.stderr]).toEqual([0, '']);
  expect((await project.styk(['edo', 'build', 'upd', 'draft.json'])).stderr).toContain('cli-edo-type-differs');
});

test('what cannot be converted or read is refused', async () => {
  const project = createProject();
  project.write('old.xml', upd501);
  expect((await project.styk(['edo', 'convert', 'old.xml', '--to', 'upd'])).stderr).toContain(
    'edo-convert-unsupported',
  );
  expect((await project.styk(['edo', 'convert', 'old.xml'])).code).toBe(2);
  const { bytes } = await torg12Seller.build(torg12Seller.sample(), context);
  const text = new TextDecoder('windows-1251').decode(bytes).replace('windows-1251', 'utf-8');
  const nameless = await project.styk(['edo', 'convert', '-', '--to', 'upd', '--json'], {
    stdin: text.replace(/ИННЮЛ="\d+"/, ''),
  });
  expect(nameless.code).toBe(1);
  expect(nameless.json()).toMatchObject({ file: '-', findings: [{ code: 'input-missing' }] });
});
