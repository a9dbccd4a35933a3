import { describe, expect, it } from 'vitest';
import { tempFolder } from '../temp-folder.ts';
import { runCli } from './run-cli.ts';

const mistakes: readonly [line: string, code: string, says: string][] = [
  ['confg', 'cli-command-misspelt', 'styk config'],
  ['frobnicate', 'cli-command-unknown', 'styk --help'],
  ['config', 'cli-command-incomplete', 'get, set, list, explain'],
  ['config gte', 'cli-command-misspelt', 'styk config get'],
  ['doctor --jsom', 'cli-option-misspelt', '--json'],
  ['doctor --frobnicate', 'cli-option-unknown', 'styk doctor --help'],
  ['doctor --lang', 'cli-option-value-missing', '--lang <code>'],
  ['doctor --lang fr', 'cli-value-not-a-choice', 'ru, en'],
  ['config get', 'cli-argument-missing', '<key>'],
  ['config get lang again', 'cli-argument-excess', 'again'],
  ['completion tcsh', 'cli-value-not-a-choice', 'bash, zsh'],
];

describe('a wrong command line', () => {
  it.each(mistakes)('styk %s → %s on stderr with exit code 2', async (line, code, says) => {
    const run = await runCli(line.split(' '), { cwd: tempFolder() });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain(`[${code}]`);
    expect(run.stderr).toContain(says);
  });

  it.each(mistakes)('styk %s --json → one JSON value on stdout and nothing on stderr', async (line, code) => {
    const run = await runCli(['--json', ...line.split(' ')], { cwd: tempFolder() });
    expect(run).toMatchObject({ code: 2, stderr: '' });
    expect(run.json()).toMatchObject({ error: { code, category: 'usage' } });
  });

  it('is explained in the language asked for on that very line', async () => {
    const run = await runCli(['confg', '--lang', 'ru'], { cwd: tempFolder() });
    expect(run.stderr).toContain('Возможно, вы имели в виду «styk config»');
  });
});

describe('global options', () => {
  it.each([
    ['before the command', ['--json', 'doctor']],
    ['after the command', ['doctor', '--json']],
  ])('count %s', async (_, argv) => {
    expect((await runCli(argv, { cwd: tempFolder() })).json()).toMatchObject({ ready: true });
  });
});
