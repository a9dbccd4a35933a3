import { readdirSync, readFileSync } from 'node:fs';
import { sampleUpd } from '@styk/sdk/edo';
import { expect, test } from 'vitest';
import { createProject } from '../ecosystem/project.ts';

const CSV = ['Номер;Товар;Кол-во;Цена;Ставка НДС', '1;Мука;2;10;10%', '2;Соль;два;5;10%', '3;Сода;1;5;10%'].join('\n');

/** What every document of the table lacks. */
const REST = `values:
  doc.date: "2026-10-05"
  doc.function: "2"
  seller.inn: "7701234560"
  seller.kpp: "770101001"
  seller.name: ООО «Ромашка»
  seller.id: 2BM-7701234560-770101001-202601011200000000001
  buyer.inn: "5407654327"
  buyer.kpp: "540701001"
  buyer.name: ООО «Вектор»
  buyer.id: 2BE0a1b2c3d4e5f60718293a4b5c6d7e8f9
  transfer.date: "2026-10-05"
  signer.name: Ромашкина Анна Сергеевна
  signer.position: Директор
`;

test('edo import says what it recognised, how it understood it, and writes what can be used', async () => {
  const project = createProject();
  project.write('sales.csv', CSV);
  const run = await project.styk(['edo', 'import', 'sales.csv', '--explain', '--out', 'upd.json', '--json']);
  expect(run.code).toBe(1);
  expect(run.json()).toMatchObject({
    source: { kind: 'csv', title: 'CSV, encoding UTF-8, separator “;”' },
    documents: [{ source: 'row 2', document: { number: '1' } }, { source: 'row 4' }],
    rejected: [
      {
        source: 'row 3',
        findings: [
          { code: 'import-number', path: '/lines/0/quantity', source: { file: 'sales.csv', row: 3, column: 'C' } },
        ],
      },
    ],
    explanation: [{ heading: 1, columns: [{ column: 'A', field: 'doc.number' }, {}, {}, {}, {}] }],
  });
  expect(JSON.parse(readFileSync(project.path('upd.json'), 'utf8'))).toHaveLength(2);

  const text = await project.styk(['edo', 'import', 'sales.csv', '--lang', 'ru']);
  expect(text.stdout).toContain('Распознано: CSV');
  expect(text.stdout).toContain('sales.csv C3 «Кол-во»');
});

test('edo build takes a table: what is wrong is told by its cell, nothing is written for it, the rest is', async () => {
  const project = createProject();
  project.write('sales.csv', CSV);
  project.write('rest.yaml', REST);
  const run = await project.styk(['edo', 'build', 'upd', 'sales.csv', '--map', 'rest.yaml', '--out', 'out', '--json']);
  expect(run.json()).toMatchObject({
    documents: [{ number: '1', totals: { gross: '22.00' } }, { number: '3' }],
    rejected: [{ source: 'row 3', findings: [{ code: 'import-number' }] }],
  });
  expect(run.code).toBe(1);
  expect(readdirSync(project.path('out'))).toHaveLength(2);

  const incomplete = await project.styk(['edo', 'build', 'upd', 'sales.csv', '--set', 'doc.function=ДОП', '--json']);
  expect(incomplete.json()).toMatchObject({
    rejected: [
      { findings: expect.arrayContaining([expect.objectContaining({ code: 'input-missing', path: '/seller' })]) },
      {},
      {},
    ],
  });
});

test('edo import reads back what edo build wrote', async () => {
  const project = createProject();
  project.write('upd.json', JSON.stringify(sampleUpd()));
  await project.styk(['edo', 'build', 'upd', 'upd.json', '--out', 'out']);
  const [file = ''] = readdirSync(project.path('out'));
  const run = await project.styk(['edo', 'import', `out/${file}`, '--type', 'upd', '--json']);
  expect(run.json()).toMatchObject({
    source: { kind: 'fns-xml', format: 'upd-seller/5.03' },
    documents: [{ document: { format: 'upd-seller/5.03' } }],
  });
});

test.each([
  [['--type', 'act'], 'cli-edo-type-differs'],
  [['--set', 'nonsense'], 'cli-edo-set-unreadable'],
  [['--set', 'seller.shoe=41'], 'edo-import-mapping-invalid'],
  [['--map', 'broken.yaml'], 'cli-edo-map-unreadable'],
  [['--map', 'unknown.yaml'], 'edo-import-column-unknown'],
])('edo import sales.csv %j is refused with %s', async (argv, code) => {
  const project = createProject();
  project.write('sales.csv', CSV);
  project.write('broken.yaml', 'columns: [');
  project.write('unknown.yaml', 'columns: { line.name: Колонка }');
  const run = await project.styk(['edo', 'import', 'sales.csv', ...argv]);
  expect(run.code).toBe(2);
  expect(run.stderr).toContain(code);
});

test('edo template does not replace a file', async () => {
  const project = createProject();
  project.write('upd.xlsx', 'mine');
  expect((await project.styk(['edo', 'template', 'xlsx'])).stderr).toContain('cli-file-exists');
  expect(readFileSync(project.path('upd.xlsx'), 'utf8')).toBe('mine');
});

test('edo new --schema prints what edo build takes', async () => {
  const project = createProject();
  const run = await project.styk(['edo', 'new', 'upd', '--schema', '--out', 'upd.schema.json', '--json']);
  expect(run.json()).toEqual({ file: 'upd.schema.json', type: 'upd' });
  expect(JSON.parse(readFileSync(project.path('upd.schema.json'), 'utf8'))).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://schemas.styk.example/edo/upd-seller/5.03.json',
    properties: { function: { enum: expect.arrayContaining(['СЧФДОП']) } },
    additionalProperties: false,
  });
});

test('places are told in the language of the reader, and what a table lacks with the option that says it', async () => {
  const project = createProject();
  project.write('goods.csv', 'Наименование;Кол-во;Цена;Ставка НДС\nМука;2;100;10%\nСахар;3;10;10%\n');
  const lang = ['--lang', 'ru'];
  const lacking = await project.styk(['edo', 'import', 'goods.csv', ...lang]);
  expect(lacking.stdout).toContain('строки 2–3: № — от —');
  expect(lacking.stdout).toContain('--set doc.number=… --set doc.date=… --set seller.inn=…');
  const given = ['doc.number=1', 'doc.date=5 октября 2026 г.', 'seller.inn=7701234560', 'seller.name=ООО Ромашка'];
  const set = given.flatMap((value) => ['--set', value]);
  const { stdout } = await project.styk(['edo', 'import', 'goods.csv', ...lang, ...set]);
  expect(stdout).toContain('строки 2–3: № 1 от 2026-10-05');
  expect(stdout).toMatch(/нет: --set doc\.function=… --set seller\.id=… --set buyer\.inn=…/);
});
