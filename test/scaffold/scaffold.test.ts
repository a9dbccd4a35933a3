import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type ScaffoldOptions, scaffold } from '../../src/scaffold/scaffold.ts';
import { tempFolder } from '../temp-folder.ts';

let options: ScaffoldOptions;
let templateDir: string;
let targetDir: string;

function write(folder: string, path: string, content: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), content);
}

function manifest(version: string, id = 'sample'): void {
  const placeholders = [
    { name: 'name', title: { ru: 'Имя', en: 'Name' }, pattern: '^[a-z]+$', default: 'till' },
    { name: 'store', title: { ru: 'Точка', en: 'Store' }, pattern: '^\\w+$', default: 'msk' },
  ];
  const title = { ru: 'Образец', en: 'Sample' };
  const rendered = ['package.json', '{{name}}.md'];
  write(templateDir, 'template.json', JSON.stringify({ id, version, title, placeholders, rendered }));
}

beforeEach(() => {
  templateDir = tempFolder();
  targetDir = join(tempFolder(), 'project');
  const sdkDir = tempFolder();
  write(sdkDir, 'package.json', '{"name":"@styk/sdk"}');
  manifest('1.0.0');
  write(templateDir, 'files/package.json', '{"name":"{{name}}","store":"{{store}}"}');
  write(templateDir, 'files/{{name}}.md', '# {{name}}');
  write(templateDir, 'files/_gitignore', 'node_modules/\n');
  write(templateDir, 'files/src/code.ts', 'const text = "{{name}}";\n');
  options = { templateDir, targetDir, sdkDir, values: { store: 'spb' }, force: false, dryRun: false };
});

const read = (path: string): string => readFileSync(join(targetDir, path), 'utf8');

/** Every file with content and time of change. */
function stateOf(folder: string): unknown {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => [path, readFileSync(path, 'utf8'), statSync(path).mtimeMs]);
}

describe('a new project', () => {
  it('has the files of the template with the values filled in where the template says so', async () => {
    const result = await scaffold(options);
    expect(result.files.map(({ path, action }) => `${action} ${path}`)).toEqual([
      'created .gitignore',
      'created package.json',
      'created src/code.ts',
      'created till.md',
    ]);
    expect(read('package.json')).toBe('{"name":"till","store":"spb"}');
    expect(read('till.md')).toBe('# till');
    expect(read('src/code.ts')).toContain('{{name}}');
  });

  it('is the same at every run', async () => {
    await scaffold(options);
    const other = join(tempFolder(), 'project');
    await scaffold({ ...options, targetDir: other });
    expect(readFileSync(join(other, '.styk/template.json'), 'utf8')).toBe(read('.styk/template.json'));
  });

  it('links the SDK of the installation', async () => {
    expect((await scaffold(options)).sdk).toBe('linked');
    expect(realpathSync(join(targetDir, 'node_modules/@styk/sdk'))).toBe(realpathSync(options.sdkDir));
  });

  it('leaves an SDK that is installed', async () => {
    write(targetDir, 'node_modules/@styk/sdk/package.json', '{}');
    expect((await scaffold(options)).sdk).toBe('present');
  });

  it('is only described by a dry run', async () => {
    const result = await scaffold({ ...options, dryRun: true });
    expect(result.files).toHaveLength(4);
    expect(existsSync(targetDir)).toBe(false);
  });

  it('does not replace what lies in the folder, and writes nothing then', async () => {
    write(targetDir, 'package.json', '{"name":"mine"}');
    await expect(scaffold(options)).rejects.toMatchObject({ code: 'scaffold-folder-occupied' });
    expect(readdirSync(targetDir)).toEqual(['package.json']);
    await scaffold({ ...options, force: true });
    expect(read('package.json')).toContain('till');
  });
});

describe('a second run', () => {
  beforeEach(() => scaffold(options));

  it('changes nothing', async () => {
    const before = stateOf(targetDir);
    const result = await scaffold(options);
    expect(new Set(result.files.map(({ action }) => action))).toEqual(new Set(['unchanged']));
    expect(stateOf(targetDir)).toEqual(before);
  });

  it('keeps a changed file, and overwrites it only when that is wanted', async () => {
    write(targetDir, 'package.json', '{"name":"mine"}');
    const kept = await scaffold(options);
    expect(kept.files.find(({ path }) => path === 'package.json')?.action).toBe('kept');
    expect(read('package.json')).toBe('{"name":"mine"}');
    // Kept once, it is still somebody's change and not the template's at the next run.
    await scaffold(options);
    expect(read('package.json')).toBe('{"name":"mine"}');
    await scaffold({ ...options, force: true });
    expect(read('package.json')).toBe('{"name":"till","store":"spb"}');
  });

  it('brings a removed file back', async () => {
    rmSync(join(targetDir, 'till.md'));
    await scaffold(options);
    expect(read('till.md')).toBe('# till');
  });

  it('updates what nobody has touched when the template moves on', async () => {
    manifest('1.1.0');
    write(templateDir, 'files/src/code.ts', 'const better = true;\n');
    write(targetDir, 'till.md', 'my notes');
    const result = await scaffold(options);
    expect(read('src/code.ts')).toBe('const better = true;\n');
    expect(read('till.md')).toBe('my notes');
    expect(result.files.filter(({ action }) => action !== 'unchanged')).toEqual([
      { path: 'src/code.ts', action: 'updated' },
      { path: 'till.md', action: 'kept' },
    ]);
    expect(JSON.parse(read('.styk/template.json'))).toMatchObject({ template: 'sample', version: '1.1.0' });
  });

  it('refuses a folder made from another template', async () => {
    manifest('1.0.0', 'other');
    await expect(scaffold(options)).rejects.toMatchObject({ code: 'scaffold-other-template' });
  });

  it('says where a broken record lies', async () => {
    write(targetDir, '.styk/template.json', '{');
    await expect(scaffold(options)).rejects.toMatchObject({
      code: 'scaffold-record-unreadable',
      at: { file: join(targetDir, '.styk/template.json') },
    });
  });
});

describe('values', () => {
  it('are refused where they do not match the pattern, before anything is written', async () => {
    const values = { name: '../escape' };
    await expect(scaffold({ ...options, values })).rejects.toMatchObject({ code: 'scaffold-value-invalid' });
    expect(existsSync(targetDir)).toBe(false);
  });

  it('are needed for every placeholder a template uses', async () => {
    write(templateDir, 'files/package.json', '{{colour}}');
    await expect(scaffold(options)).rejects.toMatchObject({ code: 'scaffold-placeholder-unknown' });
  });
});
