import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../temp-folder.ts';
import { launcher, projectNode, styk } from './styk.ts';

describe('the launcher', () => {
  it('prints the version of the package', async () => {
    const run = await styk(['--version'], { cwd: tempFolder() });
    expect(run).toEqual({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), stderr: '' });
  });

  it('runs a command and passes its exit code on', async () => {
    const run = await styk(['config', 'get', 'lang', '--json'], { cwd: tempFolder() });
    expect(run).toMatchObject({ code: 1, stderr: '' });
    expect(JSON.parse(run.stdout)).toMatchObject({ error: { code: 'cli-config-key-unset' } });
  });

  it('says how to build a clone that has not been built', () => {
    const clone = cloneWithoutBuild();
    const run = spawnSync(projectNode, [join(clone, 'bin/styk.js'), 'doctor'], { encoding: 'utf8' });
    expect(run).toMatchObject({ status: 3, stdout: '' });
    expect(run.stderr).toContain('npm ci');
  });
});

describe('on a Node.js that is too old', () => {
  /** `--require` of a file that claims an old version: the launcher knows nothing but `process.versions`. */
  function run(folder: string, argv: readonly string[], env: Readonly<Record<string, string>> = {}) {
    const pretend = join(folder, 'pretend.cjs');
    writeFileSync(pretend, "Object.defineProperty(process.versions, 'node', { value: '20.11.0' });");
    return spawnSync(projectNode, ['--require', pretend, join(folder, 'bin/styk.js'), ...argv], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], ...env },
    });
  }

  it('prints the version all the same', () => {
    expect(run(cloneWithoutBuild(), ['--version'])).toMatchObject({ status: 0, stderr: '' });
  });

  it.each([
    ['C', 'Node.js 22.22 or newer is needed, this is 20.11.0'],
    ['ru_RU.UTF-8', 'нужен Node.js 22.22 или новее, а это 20.11.0'],
  ])('refuses anything else in the language %s with exit code 3', (LANG, says) => {
    const refused = run(cloneWithoutBuild(), ['doctor'], { LANG });
    expect(refused).toMatchObject({ status: 3, stdout: '' });
    expect(refused.stderr).toContain(says);
  });

  it('goes over to a newer `node` package in a folder above, with arguments and exit code', () => {
    const clone = cloneWithoutBuild();
    const home = join(clone, 'node_modules/node');
    mkdirSync(join(home, 'bin'), { recursive: true });
    writeFileSync(join(home, 'package.json'), '{"version":"24.21.0"}');
    writeFileSync(join(home, 'bin/node'), '#!/bin/sh\necho "newer: $@"\nexit 7\n', { mode: 0o755 });
    const handed = run(clone, ['doctor', '--json']);
    expect(handed.status).toBe(7);
    expect(handed.stdout).toMatch(/^newer: .*bin\/styk\.js doctor --json\n$/);
  });
});

/** A folder with the launcher and nothing it could hand over to. */
function cloneWithoutBuild(): string {
  const folder = tempFolder();
  mkdirSync(join(folder, 'bin'));
  cpSync(launcher, join(folder, 'bin/styk.js'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module","version":"1.2.3"}');
  return folder;
}
