import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../temp-folder.ts';
import { runCli } from './run-cli.ts';

async function scriptFile(shell: string): Promise<string> {
  const folder = tempFolder();
  const path = join(folder, `styk.${shell}`);
  writeFileSync(path, (await runCli(['completion', shell, '--lang', 'ru'], { cwd: folder })).stdout);
  return path;
}

const has = (shell: string) => spawnSync(shell, ['-c', 'true']).status === 0;

/** What is typed up to the cursor, and suggestions that have to be among those offered, or must not be. */
const expectations: readonly [typed: string, offered: string[], notOffered: string[]][] = [
  ['styk ', ['config', 'doctor', 'completion'], ['get', '--json']],
  ['styk con', ['config'], ['doctor']],
  ['styk config ', ['get', 'set', 'list', 'explain'], ['config']],
  ['styk config s', ['set'], ['get']],
  ['styk config set --', ['--project', '--json'], ['--all']],
  ['styk config list --', ['--all'], ['--project']],
  ['styk doctor --lang ', ['ru', 'en'], ['doctor']],
  ['styk completion ', ['bash', 'zsh', 'fish', 'powershell'], []],
];

describe.skipIf(!has('bash'))('completion in bash', () => {
  it.each(expectations)('%s', async (typed, offered, notOffered) => {
    const words = typed.split(' ');
    const program = `source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _styk; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const out = execFileSync('bash', ['-c', program, 'bash', await scriptFile('bash'), ...words], { encoding: 'utf8' });
    const suggestions = out.split('\n');
    expect(suggestions).toEqual(expect.arrayContaining(offered));
    for (const word of notOffered) expect(suggestions).not.toContain(word);
  });
});

describe.skipIf(!has('fish'))('completion in fish', () => {
  it.each(expectations)('%s', async (typed, offered, notOffered) => {
    const program = 'source $argv[1]; complete -C $argv[2]';
    const out = execFileSync('fish', ['-c', program, await scriptFile('fish'), typed], { encoding: 'utf8' });
    const suggestions = out.split('\n').map((line) => line.split('\t')[0]);
    expect(suggestions).toEqual(expect.arrayContaining(offered));
    for (const word of notOffered) expect(suggestions).not.toContain(word);
  });
});

describe.skipIf(!has('zsh'))('completion in zsh', () => {
  it.each(expectations)('%s', async (typed, offered, notOffered) => {
    // The functions of zsh's completion system are replaced by ones that print what they are given.
    const program = `
      compdef() { : }
      compadd() { shift; print -l -- "$@" }
      _describe() { print -l -- \${(P)2} }
      _files() { : }
      source "$1"; shift; words=("$@"); CURRENT=$#; _styk`;
    const out = execFileSync('zsh', ['-fc', program, 'zsh', await scriptFile('zsh'), ...typed.split(' ')], {
      encoding: 'utf8',
    });
    const last = typed.split(' ').at(-1) ?? '';
    const suggestions = out
      .split('\n')
      .map((line) => line.split(':')[0] ?? '')
      .filter((word) => word.startsWith(last));
    expect(suggestions).toEqual(expect.arrayContaining(offered));
    for (const word of notOffered) expect(suggestions).not.toContain(word);
  });
});

it('in PowerShell knows every command', async () => {
  const { stdout } = await runCli(['completion', 'powershell'], { cwd: tempFolder() });
  for (const place of ["''", "'config'", "'config set'", "'doctor'"]) expect(stdout).toContain(`${place} = @{`);
});
