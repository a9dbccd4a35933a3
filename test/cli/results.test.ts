import { StykError } from '@styk/sdk';
import type { ErrorCategory } from '@styk/sdk/errors';
import { describe, expect, it } from 'vitest';
import { exitCodes } from '../../src/cli/output/exit-code.ts';
import { tempFolder } from '../temp-folder.ts';
import { probe, streamingProbe } from './probe-command.ts';
import { runCli } from './run-cli.ts';

async function* counting(last: number) {
  for (let number = 1; number <= last; number++) yield { number };
}

function failure(category: ErrorCategory): StykError {
  const text = { ru: 'сломалось: {what}', en: 'broken: {what}' };
  return new StykError({
    code: 'probe-broken',
    category,
    message: text,
    hint: text,
    params: { what: 'x' },
    at: { file: 'a.xml', line: 2, path: '/b' },
  });
}

describe('a result', () => {
  const once = probe(async () => ({
    data: { sum: 1 },
    text: ({ text }) => text({ ru: 'сумма', en: 'the sum' }),
    exitCode: exitCodes.invalid,
  }));

  it('is text for a person, in the language of the person', async () => {
    const cwd = tempFolder();
    expect(await runCli(['probe', 'run'], { cwd, ...once })).toMatchObject({
      code: 1,
      stdout: 'the sum\n',
      stderr: '',
    });
    expect((await runCli(['probe', 'run'], { cwd, ...once, env: { LANG: 'ru_RU.UTF-8' } })).stdout).toBe('сумма\n');
    expect(
      (await runCli(['probe', 'run'], { cwd, ...once, env: { LANG: 'ru_RU.UTF-8', STYK_LANG: 'en' } })).stdout,
    ).toBe('the sum\n');
  });

  it('is exactly one JSON value under --json', async () => {
    expect((await runCli(['probe', 'run', '--json'], { cwd: tempFolder(), ...once })).stdout).toBe('{"sum":1}\n');
  });
});

describe('a stream', () => {
  const stream = streamingProbe(async () => ({
    items: counting(3),
    text: (item) => `n ${(item as { number: number }).number}`,
    exitCode: () => exitCodes.invalid,
  }));

  it('is a line for each item, and its exit code is asked for at the end', async () => {
    expect(await runCli(['probe', 'run'], { cwd: tempFolder(), ...stream })).toMatchObject({
      code: 1,
      stdout: 'n 1\nn 2\nn 3\n',
    });
  });

  it('is NDJSON under --json', async () => {
    expect((await runCli(['probe', 'run', '--json'], { cwd: tempFolder(), ...stream })).stdout).toBe(
      '{"number":1}\n{"number":2}\n{"number":3}\n',
    );
  });
});

describe('a thrown error', () => {
  it.each<[ErrorCategory, number]>([
    ['invalid', 1],
    ['usage', 2],
    ['unavailable', 3],
    ['internal', 3],
    ['attention', 4],
  ])('of category %s ends with exit code %i', async (category, code) => {
    const throwing = probe(() => Promise.reject(failure(category)));
    expect((await runCli(['probe', 'run'], { cwd: tempFolder(), ...throwing })).code).toBe(code);
  });

  it('tells code, what, where and what to do, on stderr', async () => {
    const throwing = probe(() => Promise.reject(failure('invalid')));
    const run = await runCli(['probe', 'run', '--lang', 'ru'], { cwd: tempFolder(), ...throwing });
    expect(run.stdout).toBe('');
    expect(run.stderr).toBe('ошибка [probe-broken] сломалось: x\n  где: a.xml:2 /b\n  что делать: сломалось: x\n');
  });

  it('is one JSON value on stdout under --json', async () => {
    const throwing = probe(() => Promise.reject(failure('invalid')));
    const run = await runCli(['probe', 'run', '--json'], { cwd: tempFolder(), ...throwing });
    expect(run.stderr).toBe('');
    expect(run.json()).toEqual({
      error: {
        code: 'probe-broken',
        category: 'invalid',
        message: 'broken: x',
        hint: 'broken: x',
        at: { file: 'a.xml', line: 2, path: '/b' },
        params: { what: 'x' },
      },
    });
  });

  it('that nobody foresaw is owned up to, with the stack only under --verbose', async () => {
    const throwing = probe(() => Promise.reject(new TypeError('x is not a function')));
    const short = await runCli(['probe', 'run'], { cwd: tempFolder(), ...throwing });
    expect(short).toMatchObject({ code: 3, stdout: '' });
    expect(short.stderr).toContain('[cli-internal]');
    expect(short.stderr).not.toContain('results.test');
    const long = await runCli(['probe', 'run', '--verbose'], { cwd: tempFolder(), ...throwing });
    expect(long.stderr).toContain('results.test');
  });

  it.each([
    ['ENOENT', 'cli-file-not-found', 2],
    ['EACCES', 'cli-file-forbidden', 3],
    ['EISDIR', 'cli-file-is-folder', 2],
    ['ENOSPC', 'cli-disk-full', 3],
    ['ECONNREFUSED', 'cli-network', 3],
  ])('of the system, %s, becomes %s', async (code, ours, exitCode) => {
    const throwing = probe(() => Promise.reject(Object.assign(new Error(code), { code, path: '/x' })));
    const run = await runCli(['probe', 'run', '--json'], { cwd: tempFolder(), ...throwing });
    expect(run.code).toBe(exitCode);
    expect(run.json()).toMatchObject({ error: { code: ours } });
  });
});

describe('an interruption', () => {
  it('ends with exit code 130 when the handler throws the reason of the signal', async () => {
    const stop = new AbortController();
    const waiting = probe(async (_, { signal }) => {
      stop.abort();
      signal.throwIfAborted();
      return { data: null, text: () => '' };
    });
    const run = await runCli(['probe', 'run', '--json'], { cwd: tempFolder(), signal: stop.signal, ...waiting });
    expect(run.code).toBe(130);
    expect(run.json()).toMatchObject({ error: { code: 'cli-interrupted' } });
  });

  it('ends with exit code 130 when the handler returns what it has done so far, never with 0', async () => {
    const partial = probe(async () => ({ data: 1, text: () => '', exitCode: exitCodes.ok }));
    const run = await runCli(['probe', 'run', '--json'], {
      cwd: tempFolder(),
      signal: AbortSignal.abort(),
      ...partial,
    });
    expect(run).toMatchObject({ code: 130, stdout: '1\n' });
  });

  it('is the proper end of what serves until it is told to stop', async () => {
    const serving = streamingProbe(async () => ({ items: counting(1), text: () => '', endless: true }));
    expect((await runCli(['probe', 'run'], { cwd: tempFolder(), signal: AbortSignal.abort(), ...serving })).code).toBe(
      0,
    );
  });

  it('does not excuse another error', async () => {
    const throwing = probe(() => Promise.reject(failure('invalid')));
    expect((await runCli(['probe', 'run'], { cwd: tempFolder(), signal: AbortSignal.abort(), ...throwing })).code).toBe(
      1,
    );
  });
});

describe('cleanups', () => {
  it.each([
    ['ended well', () => Promise.resolve({ data: null, text: () => '' })],
    ['failed', () => Promise.reject(failure('invalid'))],
  ])('run once, the last one first, when the command has %s', async (_, end) => {
    const done: string[] = [];
    const cleaning = probe(async (__, { onExit }) => {
      onExit(() => void done.push('first'));
      onExit(async () => void done.push('second'));
      return end();
    });
    await runCli(['probe', 'run'], { cwd: tempFolder(), ...cleaning });
    expect(done).toEqual(['second', 'first']);
  });

  it('that fail make the command fail, and with --json there is still one value', async () => {
    const cleaning = probe(async (_, { onExit }) => {
      onExit(() => Promise.reject(failure('unavailable')));
      return { data: 1, text: () => '' };
    });
    const run = await runCli(['probe', 'run', '--json'], { cwd: tempFolder(), ...cleaning });
    expect(run.code).toBe(3);
    expect(run.json()).toMatchObject({ error: { code: 'probe-broken' } });
  });
});

describe('colours', () => {
  const coloured = probe(async () => ({ data: null, text: ({ style }) => style.red('x') }));
  it.each([
    ['on a terminal', [], {}, '\u001b[31mx\u001b[39m\n'],
    ['not with --no-color', ['--no-color'], {}, 'x\n'],
    ['not with NO_COLOR', [], { NO_COLOR: '1' }, 'x\n'],
  ] as const)('%s', async (_, flags, env, expected) => {
    const run = await runCli(['probe', 'run', ...flags], { cwd: tempFolder(), env, terminal: true, ...coloured });
    expect(run.stdout).toBe(expected);
  });

  it('not in a pipe', async () => {
    expect((await runCli(['probe', 'run'], { cwd: tempFolder(), ...coloured })).stdout).toBe('x\n');
  });
});

describe('questions', () => {
  const asking = probe(async (_, { ask }) => {
    const sure = await ask.confirm({ option: 'dry-run', message: { ru: 'Продолжить?', en: 'Go on?' } });
    return { data: { sure }, text: () => '' };
  });

  it('where nobody can answer end with exit code 4 and name the option', async () => {
    const run = await runCli(['probe', 'run'], { cwd: tempFolder(), ...asking });
    expect(run.code).toBe(4);
    expect(run.stderr).toContain('--dry-run');
  });

  it('are answered by --yes', async () => {
    expect((await runCli(['probe', 'run', '--json', '--yes'], { cwd: tempFolder(), ...asking })).json()).toEqual({
      sure: true,
    });
  });
});

describe('standard input', () => {
  const reading = probe(async (_, { stdin }) => ({
    data: Buffer.from(await stdin.bytes(4)).toString(),
    text: () => '',
  }));

  it('is read to its end', async () => {
    expect((await runCli(['probe', 'run', '--json'], { cwd: tempFolder(), stdin: 'abcd', ...reading })).json()).toBe(
      'abcd',
    );
  });

  it('beyond the limit is refused', async () => {
    const run = await runCli(['probe', 'run', '--json'], { cwd: tempFolder(), stdin: 'abcde', ...reading });
    expect(run.json()).toMatchObject({ error: { code: 'cli-stdin-too-large' } });
  });
});
