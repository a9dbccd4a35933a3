import { readdirSync, readFileSync, renameSync } from 'node:fs';
import { titlesOf, titleTypes } from '@styk/sdk/edo';
import { describe, expect, test } from 'vitest';
import { documentTypes } from '../../../src/cli/commands/edo/document-types.ts';
import { createProject, type TestProject } from '../ecosystem/project.ts';

/** A detached CMS is looked for by its outer tag only: an empty SEQUENCE will do. */
const signature = Uint8Array.of(0x30, 0x00);

/** Builds the draft of a title into `folder`; returns the path of its XML. */
async function built(project: TestProject, folder: string, ...argv: readonly string[]): Promise<string> {
  const [type = '', ...more] = argv;
  const title = more.includes('--title') ? more.slice(more.indexOf('--title'), more.indexOf('--title') + 2) : [];
  const draft = await project.styk(['edo', 'new', type, ...title, '--out', `${folder}.json`]);
  expect(draft.stderr).toBe('');
  const run = await project.styk(['edo', 'build', type, `${folder}.json`, ...more, '--out', folder, '--json']);
  expect(run.json()).toMatchObject({ documents: [{ type }], rejected: [] });
  expect(run.code).toBe(0);
  return `${folder}/${readdirSync(project.path(folder))[0]}`;
}

function bytesOf(project: TestProject, file: string): Buffer {
  return readFileSync(project.path(file));
}

test('every document the SDK has titles of can be named', () => {
  expect(new Set<string>(documentTypes)).toEqual(new Set(titleTypes.map(({ document }) => document)));
});

describe.each(documentTypes)('styk edo new, build, parse: %s', (type) => {
  test('each draft builds, is valid, and what is parsed of it builds to the same bytes', async () => {
    const project = createProject();
    const upd = await built(project, 'upd', 'upd');
    project.write(`${upd}.sig`, signature);
    let earlier = upd;
    for (const { title, answers } of titlesOf(type)) {
      const answer = answers === undefined ? [] : ['--answer', earlier];
      const folder = `${type}-${title}`;
      const file = await built(project, folder, type, '--title', title, ...answer);
      project.write(`${file}.sig`, signature);
      earlier = file;

      expect((await project.styk(['edo', 'validate', file])).code).toBe(0);
      const parsed = await project.styk(['edo', 'parse', file, '--out', `${folder}-parsed.json`]);
      expect(parsed.stderr).toBe('');
      const again = ['edo', 'build', type, `${folder}-parsed.json`, ...answer, '--out', 'again'];
      expect((await project.styk(again)).code).toBe(0);
      expect(bytesOf(project, file.replace(folder, 'again'))).toEqual(bytesOf(project, file));
    }
  });
});

test('a buyer title that was parsed is built again without the file it answers', async () => {
  const project = createProject();
  const upd = await built(project, 'upd', 'upd');
  project.write(`${upd}.sig`, signature);
  const buyer = await built(project, 'buyer', 'upd', '--title', 'buyer', '--answer', upd);
  await project.styk(['edo', 'parse', buyer, '--out', 'parsed.json']);
  expect((await project.styk(['edo', 'build', 'upd', 'parsed.json', '--out', 'again'])).code).toBe(0);
  expect(bytesOf(project, buyer.replace('buyer', 'again'))).toEqual(bytesOf(project, buyer));
});

test('edo parse prints format, data and what the file says about itself', async () => {
  const project = createProject();
  const file = await built(project, 'out', 'torg12');
  const { code, json } = await project.styk(['edo', 'parse', file, '--json']);
  expect(code).toBe(0);
  expect(json()).toMatchObject({
    format: 'torg12-seller/5.01',
    document: { number: '123', lines: [{ quantity: '240' }, {}, {}] },
    file: { id: file.replace('out/', '').replace('.xml', '') },
    notCarried: [],
  });
});

test('edo parse reads standard input, tells of what it does not carry, and refuses what it cannot read', async () => {
  const project = createProject();
  const file = await built(project, 'out', 'torg12');
  const text = new TextDecoder('windows-1251').decode(bytesOf(project, file)).replace('windows-1251', 'utf-8');
  const renamed = await project.styk(['edo', 'parse', '-'], { stdin: text.replace(/ИдФайл="[^"]*"/, 'ИдФайл="old"') });
  expect(renamed.code).toBe(0);
  expect(renamed.stderr).toContain('/Файл/@ИдФайл');

  const renumbered = await project.styk(['edo', 'parse', '-', '--json'], {
    stdin: text.replace('НомТов="3"', 'НомТов="7"'),
  });
  expect(renumbered.stderr).toBe('');
  expect(renumbered.json()).toMatchObject({
    document: { unmapped: [{ path: expect.stringContaining('СвТов[3]/@НомТов'), value: '7' }] },
    notCarried: [],
  });

  const nameless = await project.styk(['edo', 'parse', '-', '--json'], { stdin: text.replace(/ИННЮЛ="\d+"/, '') });
  expect(nameless.code).toBe(1);
  expect(nameless.json()).toMatchObject({ file: '-', findings: [{ code: 'input-missing', path: expect.any(String) }] });

  expect((await project.styk(['edo', 'parse', '-'], { stdin: '<a/>' })).stderr).toContain('edo-format-not-recognised');
});

describe('a document of a withdrawn format', () => {
  const late = async (project: TestProject) => {
    await project.styk(['edo', 'new', 'torg12', '--out', 'draft.json']);
    const draft = JSON.parse(readFileSync(project.path('draft.json'), 'utf8'));
    project.write('late.json', JSON.stringify({ ...draft, date: '2026-01-01' }));
    return ['edo', 'build', 'torg12', 'late.json', '--out', 'out', '--json'];
  };

  test('is refused, and its successor is named', async () => {
    const project = createProject();
    const run = await project.styk([...(await late(project)), '--lang', 'ru']);
    expect(run.code).toBe(1);
    const hint = expect.stringMatching(/УПД.*ДОП.*--legacy/);
    expect(run.json()).toMatchObject({
      documents: [],
      rejected: [{ findings: [{ code: 'input-format-withdrawn', severity: 'error', hint }] }],
    });
  });

  test('is built where the user insists, with a warning', async () => {
    const project = createProject();
    const run = await project.styk([...(await late(project)), '--legacy']);
    expect(run.code).toBe(0);
    expect(run.json()).toMatchObject({ documents: [{ warnings: [{ code: 'input-format-withdrawn' }] }] });
  });
});

describe('an answer', () => {
  test('takes the signature beside the file, or those named, in any encoding', async () => {
    const project = createProject();
    const seller = await built(project, 'seller', 'act');
    project.write('one.sig', Buffer.from(signature).toString('base64'));
    const named = ['--title', 'customer', '--answer', seller, '--sig', 'one.sig'];
    const file = await built(project, 'customer', 'act', ...named);
    const parsed = await project.styk(['edo', 'parse', file, '--json']);
    expect(parsed.json()).toMatchObject({ document: { answers: { signatures: ['MAA='] } } });

    const beside = ['edo', 'build', 'act', 'customer.json', '--title', 'customer', '--answer', seller];
    expect((await project.styk(beside)).stderr).toContain('cli-edo-signature-missing');
    project.write(`${seller}.sig`, signature);
    expect((await project.styk(beside)).code).toBe(0);
  });

  test('is not made without the file it answers, nor for several at once, nor where there is nothing to answer', async () => {
    const project = createProject();
    await project.styk(['edo', 'new', 'receipt', '--out', 'receipt.json']);
    const alone = await project.styk(['edo', 'build', 'receipt', 'receipt.json']);
    expect(alone.code).toBe(4);
    expect(alone.stderr).toContain('--answer');

    project.write('two.json', '[{}, {}]');
    const two = await project.styk(['edo', 'build', 'receipt', 'two.json', '--answer', 'any.xml']);
    expect(two.stderr).toContain('cli-edo-answer-for-one');

    const first = await project.styk(['edo', 'build', 'torg12', 'two.json', '--answer', 'any.xml']);
    expect(first.stderr).toContain('cli-edo-nothing-answered');
  });

  test('to a renamed file quotes its ИдФайл all the same', async () => {
    const project = createProject();
    const upd = await built(project, 'out', 'upd');
    renameSync(project.path(upd), project.path('renamed.xml'));
    project.write('renamed.xml.sig', signature);
    const file = await built(project, 'receipt', 'receipt', '--answer', 'renamed.xml');
    const { json } = await project.styk(['edo', 'parse', file, '--json']);
    expect(json()).toMatchObject({ document: { answers: { id: upd.replace('out/', '').replace('.xml', '') } } });
  });
});

test.each([
  ['an unknown title', ['edo', 'new', 'torg12', '--title', 'carrier'], 'cli-edo-title-unknown'],
  ['an unknown document', ['edo', 'new', 'torg13'], 'torg13'],
  ['parties for anything but a УПД', ['edo', 'new', 'act', '--to', '9699000020'], 'cli-edo-parties-of-upd-only'],
])('%s is a mistake of usage', async (_name, argv, code) => {
  const run = await createProject().styk(argv);
  expect(run.code).toBe(2);
  expect(run.stderr).toContain(code);
});

test('parsed documents of several formats, or of another type, are not built together', async () => {
  const project = createProject();
  const torg12 = await built(project, 'torg12', 'torg12');
  const parsed = (await project.styk(['edo', 'parse', torg12, '--json'])).json();
  project.write('mixed.json', JSON.stringify([parsed, { format: 'act-contractor/5.01', document: {} }]));
  const mixed = await project.styk(['edo', 'build', 'torg12', 'mixed.json']);
  expect(mixed.stderr).toContain('cli-edo-titles-mixed');
  project.write('torg12.json', JSON.stringify(parsed));
  expect((await project.styk(['edo', 'build', 'act', 'torg12.json'])).stderr).toContain('cli-edo-type-differs');
});
