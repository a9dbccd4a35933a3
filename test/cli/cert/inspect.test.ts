import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeOutput, readCertificates } from '@styk/sdk/signing';
import { describe, expect, test } from 'vitest';
import { craftTrustList } from '../../sdk/signing/support/craft-trust-list.ts';
import { EXPECTED, fixture, fixturePath } from '../../sdk/signing/support/fixtures.ts';
import { tempFolder } from '../../temp-folder.ts';
import { type CliRun, runCli } from '../run-cli.ts';

const AT = ['--at', '2026-12-01T12:00:00+03:00'];

interface Facts {
  readonly subject: Readonly<Record<string, string>>;
  readonly holder: string;
  readonly state: string;
  readonly notAfter: string;
  readonly serial: string;
  readonly thumbprint: { readonly sha1: string; readonly sha256: string };
  readonly key: { readonly algorithm: string; readonly bits?: number; readonly curve?: { readonly name: string } };
  readonly privateKey: boolean | null;
  readonly qualification: { readonly qualified: string; readonly because: string; readonly lacks: readonly string[] };
}

interface Inspected {
  readonly file: string;
  readonly kind: string;
  readonly certificates: readonly Facts[];
}

const pki = (name: string) => fixturePath(`pki/${name}`);

function inspect(files: readonly string[], options: readonly string[] = [], env = {}): Promise<CliRun> {
  return runCli(['cert', 'inspect', ...files, ...AT, ...options], { cwd: tempFolder(), env });
}

async function factsOf(file: string, options: readonly string[] = [], env = {}): Promise<Facts> {
  const run = await inspect([file], ['--json', ...options], env);
  expect([run.code, run.stderr]).toEqual([0, '']);
  const [facts] = (run.json() as Inspected[])[0]?.certificates ?? [];
  if (facts === undefined) throw new Error('no certificate');
  return facts;
}

test.each(Object.entries(EXPECTED.signers))(
  '%s: holder, serial and thumbprint are those openssl tells',
  async (name, expected) => {
    const { subject, serial, thumbprint } = await factsOf(pki(`${name}.crt.pem`));
    expect([serial, thumbprint.sha1]).toEqual([
      expected.serialHex.toLowerCase(),
      expected.sha1Thumbprint.toLowerCase(),
    ]);
    expect(Object.values(subject).every((value) => Object.values(expected.subject).includes(value))).toBe(true);
  },
);

test.each([
  ['head256', 'organisation', 'GOST R 34.10-2012-256', 256, 'CryptoPro XchA'],
  ['person256', 'person', 'GOST R 34.10-2012-256', 256, 'TC 26 256-A'],
  ['ip256', 'entrepreneur', 'GOST R 34.10-2012-256', 256, 'CryptoPro A'],
  ['person512', 'person', 'GOST R 34.10-2012-512', 512, 'TC 26 512-C'],
  ['head-rsa', 'organisation', 'RSA', 2048, undefined],
  ['int256', 'authority', 'GOST R 34.10-2012-256', 256, 'CryptoPro A'],
])('%s is of a %s with a key of %s', async (name, holder, algorithm, bits, curve) => {
  const facts = await factsOf(pki(`${name}.crt.pem`));
  expect(facts.holder).toBe(holder);
  expect(facts.key).toMatchObject({ algorithm, bits });
  expect(facts.key.curve?.name).toBe(curve);
});

describe('forms of files', () => {
  const pem = readFileSync(pki('head256.crt.pem'));
  const [der = new Uint8Array()] = readCertificates(pem);

  test.each([
    ['DER', der],
    ['base64', encodeOutput(der, 'base64', '')],
    ['PEM with BOM and CRLF', Buffer.from(`\ufeff${pem.toString().replaceAll('\n', '\r\n')}`)],
    ['PEM after its key', Buffer.concat([readFileSync(pki('head256.key.pem')), pem])],
  ])('%s', async (_, bytes) => {
    const file = join(tempFolder(), 'certificate');
    writeFileSync(file, bytes);
    expect((await factsOf(file)).serial).toBe(EXPECTED.signers['head256']?.serialHex.toLowerCase());
  });

  test('a signature shows the certificates inside', async () => {
    const run = await inspect([fixturePath('samples/doc.head256.with-chain.sig')], ['--json']);
    const [{ kind, certificates } = { kind: '', certificates: [] }] = run.json() as Inspected[];
    expect([kind, certificates.map(({ holder }) => holder).sort()]).toEqual([
      'signature',
      ['authority', 'organisation'],
    ]);
  });

  test.each(['head256.pfx', 'head256-gost.pfx', 'head-rsa.pfx'])(
    '%s tells which certificate has its key',
    async (file) => {
      const secret = join(tempFolder(), 'secret');
      writeFileSync(secret, `${EXPECTED.pfxPassword}\n`);
      const { privateKey, holder } = await factsOf(pki(file), ['--passphrase-file', secret]);
      expect([privateKey, holder]).toEqual([true, 'organisation']);
      const env = { STYK_KEY_PASSPHRASE: EXPECTED.pfxPassword };
      expect((await factsOf(pki(file), [], env)).privateKey).toBe(true);
      expect((await factsOf(pki('head256.crt.pem'))).privateKey).toBe(null);
    },
  );

  test('a PFX without its passphrase asks a person, with a wrong one says so', async () => {
    const [asked, wrong] = [
      await inspect([pki('head256.pfx')]),
      await inspect([pki('head256.pfx')], [], { STYK_KEY_PASSPHRASE: 'x' }),
    ];
    expect([asked.code, asked.stderr]).toEqual([4, expect.stringContaining('cli-answer-needed')]);
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('signing-passphrase-wrong')]);
  });

  test.each([
    ['a text', Buffer.from('nothing of the kind')],
    ['an empty file', Buffer.alloc(0)],
    ['a cut certificate', der.subarray(0, 200)],
    ['a key alone', readFileSync(pki('head256.key.pem'))],
    ['a revocation list', fixture('pki/int256.crl.der')],
  ])('%s is no certificate', async (_, bytes) => {
    const file = join(tempFolder(), 'file');
    writeFileSync(file, bytes);
    const run = await inspect([file]);
    expect([run.code, run.stderr]).toEqual([2, expect.stringContaining('cli-cert-unreadable')]);
  });
});

describe('how long', () => {
  test.each([
    ['2024-02-01T00:00:00Z', 'not-yet'],
    ['2025-05-20T00:00:00Z', 'in-force'],
    ['2026-12-01T00:00:00Z', 'expired'],
  ])('at %s: %s, and the exit code is 0', async (at, state) => {
    const run = await runCli(['cert', 'inspect', pki('expired256.crt.pem'), '--json', '--at', at], {
      cwd: tempFolder(),
    });
    expect(run.code).toBe(0);
    const [{ certificates } = { certificates: [] }] = run.json() as Inspected[];
    expect(certificates[0]?.state).toBe(state);
  });

  test('days are counted whole; green, yellow with less than a month left, red when it is over', async () => {
    const file = pki('expired256.crt.pem');
    const end = Date.parse((await factsOf(file)).notAfter);
    const tell = async (days: number) => {
      const at = new Date(end - days * 86_400_000).toISOString();
      const { stdout } = await runCli(['cert', 'inspect', file, '--at', at], { cwd: tempFolder(), terminal: true });
      return (
        stdout
          .replaceAll('\u001b[', '<')
          .split('\n')
          .find((line) => line.includes('2025')) ?? ''
      );
    };
    expect(await tell(30)).toContain('<32m30 days left');
    expect(await tell(29)).toContain('<33m29 days left');
    expect(await tell(-3)).toContain('<31mended 3 days ago');
  });
});

describe('qualified or not', () => {
  /** A certificate that has the form, and what is said of it with a list in which its authority has this status. */
  async function judged(status?: string) {
    const cwd = tempFolder();
    const clock = { now: () => Date.parse('2026-12-01T09:00:00Z'), sleep: async () => undefined };
    await runCli(['cert', 'make-test', '--out', '.'], { cwd, clock });
    const list = readFileSync(join(cwd, 'trust-list.xml'), 'utf8');
    writeFileSync(join(cwd, 'list.xml'), list.replace('Действует<', `${status}<`));
    const { qualification } = await factsOf(
      join(cwd, 'head.cert.pem'),
      status === undefined ? [] : ['--trust-list', join(cwd, 'list.xml'), '--chain', join(cwd, 'trust/issuing.pem')],
    );
    return [qualification.qualified, qualification.because];
  }

  test('is not known without the list, and is known with it', async () => {
    expect(await judged()).toEqual(['unknown', 'authority-unknown']);
    expect(await judged('Действует')).toEqual(['yes', 'authority-accredited']);
    expect(await judged('Прекращена')).toEqual(['no', 'authority-not-accredited']);
  });

  test('a certificate without the form is none, whatever the list says', async () => {
    const { qualification } = await factsOf(pki('head256.crt.pem'));
    expect(qualification).toMatchObject({ qualified: 'no', because: 'form-incomplete' });
    expect(qualification.lacks).toContain('issuer-sign-tool');
  });

  test('a list that does not know the authority says nothing', async () => {
    const cwd = tempFolder();
    await runCli(['cert', 'make-test', '--out', '.'], { cwd });
    const certificates = readCertificates(fixture('pki/int256.crt.pem'));
    const list = join(cwd, 'other.xml');
    writeFileSync(
      list,
      craftTrustList([{ name: 'УЦ', certificates, statuses: [['Действует', '2020-01-01T00:00:00']] }]),
    );
    const { qualification } = await factsOf(join(cwd, 'head.cert.pem'), ['--trust-list', list]);
    expect([qualification.qualified, qualification.because]).toEqual(['unknown', 'authority-not-found']);
  });
});

test('a person reads it in Russian and in English', async () => {
  const cwd = tempFolder();
  copyFileSync(pki('head256.crt.pem'), join(cwd, 'head.cer'));
  const tell = async (language: string) =>
    (await runCli(['cert', 'inspect', 'head.cer', '--lang', language, ...AT], { cwd })).stdout;
  const [russian, english] = [await tell('ru'), await tell('en')];
  for (const part of [
    'владелец',
    'ИНН организации',
    'ГОСТ Р 34.10-2012, 256 бит, кривая CryptoPro XchA',
    'неотрекаемость',
    'осталось',
  ]) {
    expect(russian).toContain(part);
  }
  for (const part of ['holder', 'GOST R 34.10-2012, 256 bits, curve CryptoPro XchA', 'non-repudiation', 'days left']) {
    expect(english).toContain(part);
  }
  expect(`${russian}${english}`).not.toMatch(/undefined|\{\w+\}/);
});
