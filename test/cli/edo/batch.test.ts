import { copyFileSync, mkdirSync, readdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { createVerifier } from '@styk/sdk/signing';
import { describe, expect, test } from 'vitest';
import { AT, fixturePath, TRUST } from '../../sdk/signing/support/fixtures.ts';
import { createProject, type TestProject } from '../ecosystem/project.ts';

const KEY = ['--key', fixturePath('pki/head256.key.pem'), '--cert', fixturePath('pki/head256.crt.pem')];
const RSA = ['--key', fixturePath('pki/head-rsa.key.pem'), '--cert', fixturePath('pki/head-rsa.crt.pem')];
const GIVEN = ['--ca', fixturePath('pki/roots.pem'), '--chain', fixturePath('pki/intermediates.pem')];
const TRUSTED = [...GIVEN, '--crl', fixturePath('pki/int256.crl.der'), '--at', AT.toISOString()];

/** A folder `out` with documents of different content, named so that their order is that of their numbers. */
function projectWith(count: number): TestProject {
  const project = createProject();
  mkdirSync(project.path('out'));
  for (let number = 0; number < count; number++) project.write(nameOf(number), `<doc>${number}</doc>`);
  return project;
}

function nameOf(number: number): string {
  return `out/doc-${String(number).padStart(4, '0')}.xml`;
}

interface Signed {
  readonly signatures: readonly { readonly file: string; readonly resumed?: true; readonly signedAt: string }[];
  readonly failures?: readonly { readonly file: string; readonly error: { readonly code: string } }[];
}

type Verified = readonly {
  readonly file: string;
  readonly verdict: string;
  readonly error?: { readonly code: string };
}[];

const byThreads = [
  ['one thread', ['--threads', '1']],
  ['two threads', ['--threads', '2']],
] as const;

describe.each(byThreads)('%s', (_, threads) => {
  test('a pattern that the shell left alone: every file is signed and verified, in order', async () => {
    const project = projectWith(70);
    const files = Array.from({ length: 70 }, (_, number) => nameOf(number));
    const signed = await project.styk(['edo', 'sign', 'out/*.xml', ...KEY, ...threads, '--json']);
    expect([signed.code, signed.stderr]).toEqual([0, '']);
    const { signatures, failures } = signed.json() as Signed;
    expect([signatures.map(({ file }) => file), failures]).toEqual([files, undefined]);

    const verified = await project.styk(['edo', 'verify', 'out/*.xml', ...TRUSTED, ...threads, '--json']);
    expect([verified.code, verified.stderr]).toEqual([0, '']);
    const results = verified.json() as Verified;
    expect(results.map(({ file, verdict }) => [file, verdict])).toEqual(files.map((file) => [file, 'passed']));
  });

  test('one bad file does not stop the others, and is told', async () => {
    const project = projectWith(40);
    unlinkSync(project.path(nameOf(7)));
    writeFileSync(project.path('files.txt'), Array.from({ length: 40 }, (_, number) => nameOf(number)).join('\n'));
    const signed = await project.styk(['edo', 'sign', '@files.txt', ...KEY, ...threads, '--json']);
    const { signatures, failures } = signed.json() as Signed;
    expect([signed.code, signatures.length]).toEqual([3, 39]);
    expect(failures).toMatchObject([{ file: nameOf(7), error: { code: 'cli-file-not-found' } }]);

    unlinkSync(project.path(`${nameOf(9)}.sig`));
    const verified = await project.styk(['edo', 'verify', 'out', ...TRUSTED, ...threads, '--json']);
    const results = verified.json() as Verified;
    expect([verified.code, results.length]).toEqual([3, 39]);
    const unsigned = { file: nameOf(9), verdict: 'indeterminate', error: { code: 'cli-edo-signature-missing' } };
    expect(results.filter(({ verdict }) => verdict !== 'passed')).toMatchObject([unsigned]);

    writeFileSync(project.path(nameOf(3)), 'changed');
    expect((await project.styk(['edo', 'verify', 'out', ...TRUSTED, ...threads])).code).toBe(1);
  });

  test('--resume keeps what is good, signs the rest, and takes nothing else for a signature', async () => {
    const project = projectWith(30);
    const sign = (more: readonly string[] = []) =>
      project.styk(['edo', 'sign', 'out', ...KEY, ...threads, ...more, '--json']);
    await sign();
    const kept = readFileSync(project.path(`${nameOf(0)}.sig`));
    for (const gone of [3, 4, 5]) unlinkSync(project.path(`${nameOf(gone)}.sig`));
    project.write(`${nameOf(10)}.sig`, 'notes of somebody');
    copyFileSync(project.path(`${nameOf(12)}.sig`), project.path(`${nameOf(11)}.sig`));
    await project.styk(['edo', 'sign', nameOf(13), ...RSA, '--force']);
    project.write(`${nameOf(3)}.sig.999999.new`, 'half a signa');

    const again = await sign(['--resume']);
    const { signatures, failures } = again.json() as Signed;
    expect(again.code).toBe(1);
    expect(signatures.filter(({ resumed }) => !resumed).map(({ file }) => file)).toEqual([3, 4, 5].map(nameOf));
    expect(failures?.map(({ file, error }) => [file, error.code])).toEqual(
      [10, 11, 13].map((number) => [nameOf(number), 'cli-edo-signature-in-the-way']),
    );
    expect(readFileSync(project.path(`${nameOf(0)}.sig`))).toEqual(kept);
    expect(readFileSync(project.path(`${nameOf(10)}.sig`), 'utf8')).toBe('notes of somebody');
    expect(readdirSync(project.path('out')).filter((name) => name.endsWith('.new'))).toEqual([]);
  });

  test('--add with --resume signs once, however often it is called', async () => {
    const project = projectWith(5);
    await project.styk(['edo', 'sign', 'out', ...RSA]);
    for (let time = 0; time < 2; time++) {
      const added = await project.styk(['edo', 'sign', 'out', ...KEY, ...threads, '--add', '--resume', '--json']);
      const { signatures } = added.json() as Signed;
      expect([added.code, signatures.map(({ resumed }) => resumed === true)]).toEqual([0, Array(5).fill(time === 1)]);
    }
    const signature = readFileSync(project.path(`${nameOf(0)}.sig`));
    const question = { signature, content: readFileSync(project.path(nameOf(0))), at: AT };
    expect((await createVerifier(TRUST).verify(question)).signers).toHaveLength(2);
  });
});

test('the time of signing is that of the clock, in other threads too', async () => {
  const project = projectWith(3);
  const clock = { now: () => AT.getTime(), sleep: async () => undefined };
  const run = await project.styk(['edo', 'sign', 'out', ...KEY, '--threads', '2', '--json'], { clock });
  const { signatures } = run.json() as Signed;
  expect(new Set(signatures.map(({ signedAt }) => signedAt))).toEqual(new Set([AT.toISOString()]));
});

test('an interrupted run finishes what it has begun and says how far it is', async () => {
  const project = projectWith(60);
  const interruption = new AbortController();
  let asked = 0;
  const now = () => {
    if (++asked === 20) interruption.abort(new Error('SIGINT'));
    return AT.getTime();
  };
  const clock = { now, sleep: async () => undefined };
  const options = { clock, signal: interruption.signal };
  const run = await project.styk(['edo', 'sign', 'out', ...KEY, '--threads', '1', '--json'], options);
  const { signatures } = run.json() as Signed;
  const written = readdirSync(project.path('out')).filter((name) => name.endsWith('.sig'));
  expect([run.code, written.length]).toEqual([130, signatures.length]);
  expect(signatures.length).toBeGreaterThan(10);
  expect(signatures.length).toBeLessThan(30);
  expect(run.stderr).toContain(`${signatures.length} of 60`);
});

test.each([
  ['a signature that is there stops the run before anything is signed', ['out'], 2, 'cli-file-exists'],
  ['--resume and --force contradict each other', ['out', '--resume', '--force'], 2, 'cli-edo-resume-or-force'],
  ['--add and --attached contradict each other', ['out', '--add', '--attached'], 2, 'cli-edo-add-or-attached'],
  ['a pattern that nothing matches', ['none/*.xml'], 2, 'cli-file-pattern-unmatched'],
  ['a folder with nothing to sign', ['empty'], 2, 'cli-edo-nothing-selected'],
  ['an empty list', ['@empty.txt'], 2, 'cli-edo-nothing-selected'],
  ['a list that is not there', ['@none.txt'], 2, 'cli-file-not-found'],
])('%s', async (_, words, code, error) => {
  const project = projectWith(3);
  mkdirSync(project.path('empty'));
  project.write('empty.txt', '\n');
  project.write(`${nameOf(2)}.sig`, '');
  const run = await project.styk(['edo', 'sign', ...words, ...KEY]);
  expect([run.code, run.stderr]).toEqual([code, expect.stringContaining(error)]);
  expect(readdirSync(project.path('out')).filter((name) => name.endsWith('.sig'))).toHaveLength(1);
});
