import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSecrets } from '../../src/cli/config/secrets.ts';
import { tempFolder } from '../temp-folder.ts';
import { runCli } from './run-cli.ts';

describe('styk config', () => {
  it('set writes to the user file, get and list and explain find it there', async () => {
    const cwd = tempFolder();
    const set = await runCli(['config', 'set', 'lang', 'ru', '--json'], { cwd });
    const file = join(cwd, '.styk-config/config.json');
    expect(set).toMatchObject({ code: 0, stderr: '' });
    expect(set.json()).toEqual({ key: 'lang', value: 'ru', file });
    expect((await runCli(['config', 'get', 'lang'], { cwd })).stdout).toBe('ru\n');
    expect((await runCli(['config', 'list', '--json'], { cwd })).json()).toEqual([
      { key: 'lang', value: 'ru', source: 'user', origin: `${file}: lang` },
    ]);
    expect((await runCli(['confg'], { cwd })).stderr).toContain('команды «styk confg» нет');
  });

  it('set --project writes to the project file and keeps what is there', async () => {
    const cwd = tempFolder();
    const file = join(cwd, 'styk.config.json');
    writeFileSync(file, '{"quiet":true}');
    await runCli(['config', 'set', 'lang', 'ru', '--project'], { cwd });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ quiet: true, lang: 'ru' });
  });

  it('set --profile writes into that profile only', async () => {
    const cwd = tempFolder();
    const made = await runCli(['config', 'set', 'lang', 'ru', '--profile', 'prod'], { cwd });
    expect(made.code).toBe(0);
    expect((await runCli(['config', 'get', 'lang'], { cwd })).code).toBe(1);
    expect((await runCli(['config', 'get', 'lang', '--profile', 'prod'], { cwd })).stdout).toBe('ru\n');
  });

  it.each([
    ['a value of another type', ['set', 'json', 'perhaps'], 'cli-value-not-a-switch'],
    ['a value that is no choice', ['set', 'lang', 'fr'], 'cli-value-not-a-choice'],
    ['a misspelt key', ['set', 'lnag', 'ru'], 'cli-config-key-misspelt'],
    ['a key nobody reads', ['set', 'frobnicate', '1'], 'cli-config-key-unknown'],
    ['a secret', ['set', 'clientSecret', 'hunter2'], 'cli-config-key-unknown'],
  ])('%s is refused and nothing is written', async (_, argv, code) => {
    const cwd = tempFolder();
    const run = await runCli(['config', ...argv, '--json'], { cwd });
    expect(run.code).toBe(2);
    expect(run.json()).toMatchObject({ error: { code } });
    expect(existsSync(join(cwd, '.styk-config'))).toBe(false);
  });

  it('explain names every place that has a say, the one that counts first', async () => {
    const cwd = tempFolder();
    await runCli(['config', 'set', 'lang', 'ru'], { cwd });
    await runCli(['config', 'set', 'lang', 'en', '--project'], { cwd });
    const run = await runCli(['config', 'explain', 'lang', '--json'], { cwd, env: { STYK_LANG: 'ru' } });
    expect(run.json()).toMatchObject({
      key: 'lang',
      value: 'ru',
      source: 'environment',
      origin: 'STYK_LANG',
      overridden: [
        { value: 'en', source: 'project' },
        { value: 'ru', source: 'user' },
      ],
    });
  });

  it('warns when the chosen profile is in no file', async () => {
    const run = await runCli(['doctor', '--profile', 'prdo'], { cwd: tempFolder() });
    expect(run.code).toBe(0);
    expect(run.stderr).toContain('"prdo"');
  });
});

describe('secrets', () => {
  it('are kept by profile in a file only its owner can read', async () => {
    const configDir = join(tempFolder(), 'new');
    const prod = openSecrets({ configDir, profile: 'prod', env: {} });
    await prod.set('clientSecret', 'hunter2');
    expect(await prod.get('clientSecret')).toBe('hunter2');
    expect(await openSecrets({ configDir, profile: 'test', env: {} }).get('clientSecret')).toBeUndefined();
    expect(statSync(join(configDir, 'secrets.json')).mode & 0o777).toBe(0o600);
    expect(statSync(configDir).mode & 0o777).toBe(0o700);
    await prod.delete('clientSecret');
    expect(await prod.get('clientSecret')).toBeUndefined();
  });

  it('in the environment come first', async () => {
    const configDir = tempFolder();
    await openSecrets({ configDir, profile: 'default', env: {} }).set('clientSecret', 'file');
    const secrets = openSecrets({ configDir, profile: 'default', env: { STYK_CLIENT_SECRET: 'variable' } });
    expect(await secrets.get('clientSecret')).toBe('variable');
  });

  it('in a file others can read are refused', async () => {
    const configDir = tempFolder();
    mkdirSync(configDir, { recursive: true });
    writeFileSync(join(configDir, 'secrets.json'), '{}');
    chmodSync(join(configDir, 'secrets.json'), 0o644);
    const secrets = openSecrets({ configDir, profile: 'default', env: {} });
    await expect(secrets.get('x')).rejects.toMatchObject({ code: 'cli-secrets-exposed' });
  });

  it('of one name in a prototype are not found', async () => {
    const configDir = tempFolder();
    const secrets = openSecrets({ configDir, profile: 'toString', env: {} });
    expect(await secrets.get('constructor')).toBeUndefined();
  });
});
