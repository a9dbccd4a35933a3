import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createProject, type TestProject } from '../ecosystem/project.ts';

interface Draft {
  readonly lines: readonly Record<string, unknown>[];
}

/** A draft without its lines in head.json, and so many of them, one by one, in lines.ndjson. */
async function apart(
  project: TestProject,
  type: string,
  count: number,
  change: (index: number) => object = () => ({}),
): Promise<void> {
  await project.styk(['edo', 'new', type, '--out', 'draft.json']);
  const { lines, ...head }: Draft = JSON.parse(readFileSync(project.path('draft.json'), 'utf8'));
  project.write('head.json', JSON.stringify(head));
  const texts = Array.from({ length: count }, (_, index) =>
    JSON.stringify({ ...lines[index % lines.length], ...change(index) }),
  );
  project.write('lines.ndjson', `${texts.join('\n')}\n`);
}

const build = ['edo', 'build', 'upd', 'head.json', '--lines', 'lines.ndjson', '--out', 'out', '--json'];

function filesIn(project: TestProject, folder: string): string[] {
  return existsSync(project.path(folder)) ? readdirSync(project.path(folder)) : [];
}

describe.each(['upd', 'torg12'])('styk edo build %s --lines', (type) => {
  test('writes what the document with its lines in it gives, byte for byte', async () => {
    const project = createProject();
    await apart(project, type, 1234);
    const run = await project.styk([...build.with(2, type), '--legacy']);
    expect(run.stderr).toBe('');
    expect(run.code).toBe(0);
    expect(run.json()).toMatchObject({ documents: [{ type, lineCount: 1234, warnings: [] }], rejected: [] });
    const [name = ''] = filesIn(project, 'out');
    expect(filesIn(project, 'out')).toEqual([expect.stringMatching(/\.xml$/)]);
    expect((await project.styk(['edo', 'validate', `out/${name}`])).code).toBe(0);

    await project.styk(['edo', 'parse', `out/${name}`, '--out', 'parsed.json']);
    await project.styk(['edo', 'build', type, 'parsed.json', '--legacy', '--out', 'again']);
    expect(readFileSync(project.path(`again/${name}`)).equals(readFileSync(project.path(`out/${name}`)))).toBe(true);
  });
});

test('what is wrong is told with its place in the file of lines, and nothing is written', async () => {
  const project = createProject();
  await apart(project, 'upd', 3, (index) => (index === 1 ? { quantity: 'много' } : {}));
  const { code, json } = await project.styk(build);
  expect(code).toBe(1);
  const source = { file: 'lines.ndjson', row: 2 };
  expect(json()).toMatchObject({
    documents: [],
    rejected: [{ findings: [{ code: 'input-number', path: '/lines/1/quantity', source }] }],
  });
  expect(filesIn(project, 'out')).toEqual([]);
});

test('what shows only while the document is written leaves no file, not even half of one', async () => {
  const project = createProject();
  await apart(project, 'upd', 3000, (index) => (index === 2999 ? { gross: '1.00' } : {}));
  const { code, stdout } = await project.styk(build.slice(0, -1));
  expect(code).toBe(1);
  expect(stdout).toContain('lines.ndjson 3000 /lines/2999/gross');
  expect(filesIn(project, 'out')).toEqual([]);
});

test('an interruption leaves no file either', async () => {
  const project = createProject();
  await apart(project, 'upd', 20_000);
  const interruption = new AbortController();
  const watch = setInterval(() => {
    if (filesIn(project, 'out').length > 0) interruption.abort(new Error('interrupted'));
  }, 1);
  const { code } = await project.styk(build, { signal: interruption.signal });
  clearInterval(watch);
  expect(interruption.signal.aborted).toBe(true);
  expect(code).not.toBe(0);
  expect(filesIn(project, 'out')).toEqual([]);
});

test('blank lines at the end are no lines', async () => {
  const project = createProject();
  await apart(project, 'upd', 2);
  project.write('lines.ndjson', `${readFileSync(project.path('lines.ndjson'), 'utf8')}\r\n\n`);
  expect((await project.styk(build)).json()).toMatchObject({ documents: [{ lineCount: 2 }] });
});

const line = '{"name":"Мука"}';

test.each([
  ['no JSON', `${line}\n{"name":\n`, 'cli-edo-line-not-json', 'lines.ndjson:2'],
  ['a blank line in between', `${line}\n\n${line}\n`, 'cli-edo-line-not-json', 'lines.ndjson:2'],
  ['windows-1251', Buffer.from('{"name":"\xcc\xf3\xea\xe0"}', 'latin1'), 'cli-edo-line-not-utf-8', 'lines.ndjson:1'],
  ['no end of the line', `["${'а'.repeat(5_000_000)}"]`, 'cli-edo-line-too-long', 'lines.ndjson:1'],
])('lines that cannot be read are told with their line: %s', async (_what, content, code, place) => {
  const project = createProject();
  await apart(project, 'upd', 1);
  project.write('lines.ndjson', content);
  const run = await project.styk(build.slice(0, -1));
  expect(run.code).toBe(1);
  expect(run.stderr).toContain(code);
  expect(run.stderr).toContain(place);
});

test.each([
  ['standard input', ['edo', 'build', 'upd', 'head.json', '--lines', '-'], 'cli-edo-lines-twice'],
  ['several documents', ['edo', 'build', 'upd', 'two.json', '--lines', 'lines.ndjson'], 'cli-edo-lines-of-one'],
  [
    'a title without lines',
    ['edo', 'build', 'receipt', 'head.json', '--answer', 'head.json', '--sig', 'sig', '--lines', 'lines.ndjson'],
    'cli-edo-lines-unexpected',
  ],
  ['no such file', ['edo', 'build', 'upd', 'head.json', '--lines', 'none.ndjson'], 'cli-file-not-found'],
  ['a folder', ['edo', 'build', 'upd', 'head.json', '--lines', '.'], 'cli-file-is-folder'],
])('--lines with %s is refused', async (_what, argv, code) => {
  const project = createProject();
  await apart(project, 'upd', 1);
  project.write('sig', Uint8Array.of(0x30, 0x00));
  const head = readFileSync(project.path('head.json'), 'utf8');
  project.write('two.json', `[${head},${head}]`);
  const run = await project.styk(argv);
  expect(run.code).toBe(2);
  expect(run.stderr).toContain(code);
});
