import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../temp-folder.ts';
import { showInput } from './probe-command.ts';
import { runCli } from './run-cli.ts';

interface Sources {
  readonly flags?: string;
  readonly env?: Record<string, string>;
  readonly project?: unknown;
  readonly user?: unknown;
}

async function run({ flags = '', env = {}, project, user }: Sources) {
  const cwd = tempFolder();
  if (project !== undefined) writeFileSync(join(cwd, 'styk.config.json'), JSON.stringify(project));
  if (user !== undefined) {
    mkdirSync(join(cwd, '.styk-config'));
    writeFileSync(join(cwd, '.styk-config/config.json'), JSON.stringify(user));
  }
  const argv = ['probe', 'run', '--json', ...flags.split(' ').filter((word) => word !== '')];
  return runCli(argv, { cwd, env, ...showInput });
}

async function options(sources: Sources) {
  return ((await run(sources)).json() as { options: Record<string, unknown> }).options;
}

describe('without anything given', () => {
  it('options have their defaults, switches are off, lists are empty', async () => {
    expect(await options({})).toEqual({ port: 4010, only: [], dryRun: false });
  });
});

describe('precedence: flag > environment > project > user > default', () => {
  const flags = '--port 1';
  const env = { STYK_PORT: '2' };
  const project = { port: 3 };
  const user = { port: 4 };
  it.each<[string, Sources, number]>([
    ['flag', { flags, env, project, user }, 1],
    ['environment', { env, project, user }, 2],
    ['project', { project, user }, 3],
    ['user', { user }, 4],
    ['default', {}, 4010],
  ])('%s', async (_, sources, port) => expect(await options(sources)).toMatchObject({ port }));

  it('the more specific key of one file wins', async () => {
    const file = { out: 'all', probe: { out: 'noun', run: { out: 'command' } } };
    expect(await options({ project: file })).toMatchObject({ out: 'command' });
    expect(await options({ project: { out: 'all', probe: { out: 'noun' } } })).toMatchObject({ out: 'noun' });
  });

  it('the active profile wins inside its file, but not over a file that comes before', async () => {
    const file = { out: 'common', profiles: { prod: { out: 'prod' } } };
    expect(await options({ user: file })).toMatchObject({ out: 'common' });
    expect(await options({ user: file, flags: '--profile prod' })).toMatchObject({ out: 'prod' });
    expect(await options({ user: file, env: { STYK_PROFILE: 'prod' } })).toMatchObject({ out: 'prod' });
    expect(await options({ user: file, project: { profile: 'prod' } })).toMatchObject({ out: 'prod' });
    expect(await options({ user: file, project: { out: 'here' }, flags: '--profile prod' })).toMatchObject({
      out: 'here',
    });
  });

  it('the project file is the nearest one above the folder', async () => {
    const root = tempFolder();
    const cwd = join(root, 'a/b');
    mkdirSync(cwd, { recursive: true });
    writeFileSync(join(root, 'styk.config.json'), '{"out":"far"}');
    expect((await runCli(['probe', 'run', '--json'], { cwd, ...showInput })).json()).toMatchObject({
      options: { out: 'far' },
    });
    writeFileSync(join(root, 'a/styk.config.json'), '{"out":"near"}');
    expect((await runCli(['probe', 'run', '--json'], { cwd, ...showInput })).json()).toMatchObject({
      options: { out: 'near' },
    });
  });

  it('--config names another file', async () => {
    const cwd = tempFolder();
    writeFileSync(join(cwd, 'styk.config.json'), '{"out":"usual"}');
    writeFileSync(join(cwd, 'other.json'), '{"out":"other"}');
    const argv = ['probe', 'run', '--json', '--config', 'other.json'];
    expect((await runCli(argv, { cwd, ...showInput })).json()).toMatchObject({ options: { out: 'other' } });
  });
});

describe('values', () => {
  it.each<[string, Sources, Record<string, unknown>]>([
    ['a repeated flag', { flags: '--only a --only b' }, { only: ['a', 'b'] }],
    ['a flag with several words', { flags: '--only a b --dry-run' }, { only: ['a', 'b'], dryRun: true }],
    ['a list in a variable', { env: { STYK_ONLY: 'a,b' } }, { only: ['a', 'b'] }],
    ['a list in a file', { project: { only: ['a', 'b'] } }, { only: ['a', 'b'] }],
    ['a switch in a variable', { env: { STYK_DRY_RUN: '1' } }, { dryRun: true }],
    [
      'a switch turned off in a variable',
      { env: { STYK_DRY_RUN: 'false' }, project: { dryRun: true } },
      { dryRun: false },
    ],
    ['a switch in a file', { project: { dryRun: true } }, { dryRun: true }],
    ['= between flag and value', { flags: '--port=7' }, { port: 7 }],
    ['a choice', { flags: '--format xml' }, { format: 'xml' }],
  ])('%s', async (_, sources, expected) => expect(await options(sources)).toMatchObject(expected));

  it.each<[string, Sources, string, string]>([
    ['text for a number', { flags: '--port many' }, 'cli-value-not-an-integer', '--port'],
    ['a negative number', { flags: '--port=-1' }, 'cli-value-not-an-integer', '--port'],
    ['a number too large to be exact', { flags: '--port 9007199254740993' }, 'cli-value-not-an-integer', '--port'],
    ['text for a switch', { env: { STYK_DRY_RUN: 'maybe' } }, 'cli-value-not-a-switch', 'STYK_DRY_RUN'],
    ['none of the choices', { project: { format: 'pdf' } }, 'cli-value-not-a-choice', 'styk.config.json: format'],
    ['a number for text', { project: { out: 5 } }, 'cli-value-wrong-type', 'styk.config.json: out'],
  ])('%s is refused, and the error says where it was written', async (_, sources, code, origin) => {
    const refused = await run(sources);
    expect(refused.code).toBe(2);
    const { error } = refused.json() as { error: { code: string; message: string } };
    expect(error.code).toBe(code);
    expect(error.message).toContain(origin);
  });
});

describe('slips in configuration files', () => {
  it('a key that no option reads is warned about on stderr and stops nobody', async () => {
    const warned = await run({ project: { otu: 'x', $schema: 'x', profiles: { prod: { prot: 1, port: 1 } } } });
    expect(warned.code).toBe(0);
    expect(warned.stderr).toContain('"otu"');
    expect(warned.stderr).toContain('"profiles.prod.prot"');
    expect(warned.stderr.trim().split('\n')).toHaveLength(2);
  });

  it('--quiet keeps the warning back', async () => {
    expect((await run({ project: { otu: 'x' }, flags: '--quiet' })).stderr).toBe('');
  });

  it('a file that is not JSON stops the command and says where', async () => {
    const cwd = tempFolder();
    writeFileSync(join(cwd, 'styk.config.json'), '{\n  out: 1\n}');
    const refused = await runCli(['probe', 'run', '--json'], { cwd, ...showInput });
    expect(refused.code).toBe(2);
    expect(refused.json()).toMatchObject({
      error: { code: 'cli-config-malformed', at: { file: join(cwd, 'styk.config.json'), line: 2, column: 3 } },
    });
  });

  it('a broken file keeps nobody from reading help', async () => {
    const cwd = tempFolder();
    writeFileSync(join(cwd, 'styk.config.json'), '[');
    expect(await runCli(['probe', 'run', '--help'], { cwd, ...showInput })).toMatchObject({ code: 0, stderr: '' });
  });
});
