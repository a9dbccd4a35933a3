import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createVerifier, listPkcs12, readCertificates } from '@styk/sdk/signing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shellLines } from '../../docs/code-blocks.ts';
import { shellWords } from '../../docs/shell-words.ts';
import { gostOpenssl, hasGostEngine } from '../../sdk/signing/support/openssl.ts';
import { tempFolder } from '../../temp-folder.ts';
import { runCli } from '../run-cli.ts';

const NOW = Date.UTC(2026, 10, 22, 9, 30, 0);
const clock = { now: () => NOW, sleep: async () => undefined };

interface Made {
  readonly out: string;
  readonly files: readonly string[];
  readonly passphrase: string | null;
  readonly commands: readonly string[];
}

async function make(cwd: string, ...options: readonly string[]): Promise<Made> {
  const run = await runCli(['cert', 'make-test', '--json', ...options], { cwd, clock });
  expect([run.code, run.stderr]).toEqual([0, '']);
  return run.json() as Made;
}

/** Those that are documented to end with 1 show what is refused. */
const REFUSED = /cert check .*(revoked|expired)\.cert/;

async function runAll(lines: readonly string[], cwd: string): Promise<void> {
  expect(lines.length).toBeGreaterThan(6);
  for (const line of lines) {
    const [program, ...argv] = shellWords(line);
    expect(program).toBe('styk');
    const { code, stderr, stdout } = await runCli(argv, { cwd, clock });
    expect([line, code, stderr]).toEqual([line, REFUSED.test(line) ? 1 : 0, '']);
    expect(stdout).not.toBe('');
  }
}

describe.each(['gost256', 'gost512', 'rsa'])('a test identity in %s', (algorithm) => {
  const cwd = mkdtempSync(join(tmpdir(), 'styk-identity-'));
  let made: Made;
  afterAll(() => rmSync(cwd, { recursive: true }));
  beforeAll(async () => {
    made = await make(cwd, '--out', 'keys', '--algorithm', algorithm, '--seed', 'test');
  });

  test('is what it says: every file, and no other; private ones for their owner only', () => {
    const found = readdirSync(join(cwd, 'keys'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(cwd, 'keys/').length));
    expect(found.sort()).toEqual([...made.files].sort());
    for (const file of found) {
      const isPrivate = /key\.pem$|\.pfx$/.test(file);
      expect([file, statSync(join(cwd, 'keys', file)).mode & 0o777]).toEqual([file, isPrivate ? 0o600 : 0o644]);
    }
  });

  test('the commands it prints work as printed', async () => {
    await runAll(made.commands, cwd);
  });

  test('the README lists every file, says TEST ONLY, and its commands work inside the folder', async () => {
    const folder = tempFolder();
    await make(folder, '--out', '.', '--algorithm', algorithm, '--seed', 'test');
    const readme = readFileSync(join(folder, 'README.md'), 'utf8');
    expect(readme).toContain('TEST ONLY');
    for (const file of made.files) if (file !== 'README.md') expect(readme).toContain(`| \`${file}\` |`);
    const [, code = ''] = /```sh\n(.*?)```/s.exec(readme) ?? [];
    await runAll(
      shellLines(code).filter((line) => !line.startsWith('#')),
      folder,
    );
  });

  test('the passphrase that is shown opens the PFX, another does not', () => {
    const pfx = readFileSync(join(cwd, 'keys/head.pfx'));
    const opened = listPkcs12(pfx, made.passphrase ?? '');
    expect(opened.map(({ hasPrivateKey }) => hasPrivateKey)).toEqual([true, false, false]);
    expect(() => listPkcs12(pfx, 'another')).toThrowError(
      expect.objectContaining({ code: 'signing-passphrase-wrong' }),
    );
  });

  test('certificates of the services hold, too', () => {
    const read = (file: string) => readFileSync(join(cwd, 'keys', file));
    const verifier = createVerifier({
      anchors: [read('trust/root.pem')],
      intermediates: [read('trust/issuing.pem')],
      crls: [read('trust/root.crl'), read('trust/issuing.crl')],
    });
    for (const id of ['tsa', 'ocsp']) {
      const [certificate = new Uint8Array()] = readCertificates(read(`authority/${id}.cert.pem`));
      expect(verifier.verifyCertificate({ certificate, at: new Date(NOW) }).verdict).toBe('passed');
    }
  });

  test('the same seed gives the same files but for the salts of the PFX', async () => {
    const again = tempFolder();
    await make(again, '--out', 'keys', '--algorithm', algorithm, '--seed', 'test');
    for (const file of made.files.filter((name) => !name.endsWith('.pfx'))) {
      expect([file, readFileSync(join(again, 'keys', file))]).toEqual([file, readFileSync(join(cwd, 'keys', file))]);
    }
  });
});

test.skipIf(!hasGostEngine)(
  'openssl opens the PFX, takes the chain and the signature of the power of attorney',
  async () => {
    const cwd = tempFolder();
    const { passphrase } = await make(cwd, '--out', '.');
    const path = (file: string) => join(cwd, file);
    writeFileSync(path('all.pem'), ['root', 'issuing'].map((id) => readFileSync(path(`trust/${id}.pem`))).join(''));
    const time = ['-attime', String(NOW / 1000)];
    const pkcs12 = gostOpenssl(['pkcs12', '-in', path('head.pfx'), '-passin', 'env:PFX', '-nodes'], {
      PFX: passphrase ?? '',
    });
    expect(pkcs12.stdout.toString()).toContain('BEGIN PRIVATE KEY');
    const verify = (file: string) =>
      gostOpenssl([
        'verify',
        '-x509_strict',
        ...time,
        '-CAfile',
        path('trust/root.pem'),
        '-untrusted',
        path('trust/issuing.pem'),
        path(file),
      ]);
    for (const file of ['head', 'employee', 'entrepreneur', 'authority/tsa', 'authority/ocsp']) {
      expect(verify(`${file}.cert.pem`)).toMatchObject({ ok: true, stderr: '' });
    }
    expect(verify('expired.cert.pem').stderr).toContain('certificate has expired');
    const cms = gostOpenssl([
      ...[
        'cms',
        '-verify',
        '-binary',
        '-cades',
        '-purpose',
        'any',
        '-inform',
        'DER',
        ...time,
        '-CAfile',
        path('all.pem'),
      ],
      ...['-in', path('mchd.xml.sig'), '-content', path('mchd.xml'), '-out', '/dev/null'],
    ]);
    expect(cms.ok, cms.stderr).toBe(true);
  },
);

test('nothing is replaced unless that is asked for', async () => {
  const cwd = tempFolder();
  await make(cwd, '--out', 'keys');
  const before = readFileSync(join(cwd, 'keys/head.key.pem'));
  const refused = await runCli(['cert', 'make-test', '--out', 'keys'], { cwd, clock });
  expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('cli-file-exists')]);
  expect(readFileSync(join(cwd, 'keys/head.key.pem'))).toEqual(before);
  await make(cwd, '--out', 'keys', '--force');
  expect(readFileSync(join(cwd, 'keys/head.key.pem'))).not.toEqual(before);
});

test('a passphrase that is given is not shown again, and none is ever written down', async () => {
  const cwd = tempFolder();
  writeFileSync(join(cwd, 'secret.txt'), 'of my own\n');
  const given = await make(cwd, '--out', 'file', '--passphrase-file', 'secret.txt');
  expect(given.passphrase).toBe(null);
  expect(listPkcs12(readFileSync(join(cwd, 'file/head.pfx')), 'of my own')).toHaveLength(3);
  const env = { STYK_KEY_PASSPHRASE: 'from the environment' };
  const run = await runCli(['cert', 'make-test', '--out', 'env'], { cwd, clock, env });
  expect(run.stdout).not.toContain('from the environment');
  expect(listPkcs12(readFileSync(join(cwd, 'env/head.pfx')), env.STYK_KEY_PASSPHRASE)).toHaveLength(3);
  const { passphrase } = await make(cwd, '--out', 'made');
  const text = (file: string) => readFileSync(join(cwd, 'made', file), 'latin1');
  expect(
    readdirSync(join(cwd, 'made')).filter(
      (file) => statSync(join(cwd, 'made', file)).isFile() && text(file).includes(passphrase ?? ''),
    ),
  ).toEqual([]);
});

test('an organisation of one’s own stands in certificate, power of attorney and document', async () => {
  const cwd = tempFolder();
  const own = ['--name', 'ООО «Вектор & Ко»', '--inn', '5407654327', '--ogrn', '1027700132195'];
  const { commands } = await make(cwd, '--out', 'my keys', ...own);
  await runAll(commands, cwd);
  const inspected = await runCli(['cert', 'inspect', 'my keys/head.cert.pem', '--json'], { cwd, clock });
  const [{ certificates } = { certificates: [] }] = inspected.json() as { certificates: { subject: object }[] }[];
  expect(certificates[0]?.subject).toMatchObject({ innLe: '5407654327', ogrn: '1027700132195' });
});

test.each([
  ['--inn', '5407654328'],
  ['--inn', '500100732259'],
  ['--ogrn', '1027700000009'],
  ['--ogrn', '326960000000010'],
])('%s %s is refused', async (option, value) => {
  const run = await runCli(['cert', 'make-test', option, value], { cwd: tempFolder(), clock });
  expect([run.code, run.stderr]).toEqual([2, expect.stringContaining('cli-cert-number-wrong')]);
});

test('the time of the identity is that of the clock', async () => {
  const cwd = tempFolder();
  await make(cwd, '--out', 'keys', '--days', '10');
  copyFileSync(join(cwd, 'keys/head.cert.pem'), join(cwd, 'head.pem'));
  const checkAt = async (at: string) =>
    (await runCli(['cert', 'check', 'head.pem', '--trust', 'keys/trust', '--at', at], { cwd, clock })).code;
  expect([await checkAt('2026-11-30T00:00:00Z'), await checkAt('2026-12-03T00:00:00Z')]).toEqual([0, 1]);
});
