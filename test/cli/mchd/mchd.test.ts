import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildUpd, sampleUpd, type Upd } from '@styk/sdk/edo';
import { samplePowers } from '@styk/sdk/mchd';
import { describe, expect, test } from 'vitest';
import { context } from '../../sdk/edo/documents/context.ts';
import { COMPANY, delegable, PERSON, passedOn, signature, signed, trusting } from '../../sdk/mchd/pki.ts';
import { changed, type Input, SAMPLE } from '../../sdk/mchd/samples.ts';
import { AT, fixturePath } from '../../sdk/signing/support/fixtures.ts';
import { tempFolder } from '../../temp-folder.ts';
import { runCli } from '../run-cli.ts';

const TRUST = [
  ...['--ca', fixturePath('pki/roots.pem'), '--chain', fixturePath('pki/intermediates.pem')],
  ...['--crl', ...['int-rsa', 'root-rsa', 'int256'].map((name) => fixturePath(`pki/${name}.crl.der`))],
];
const now = AT.toISOString();

/** A folder with powers of attorney, their signatures beside them, and the data by which they are judged. */
async function folder(files: Readonly<Record<string, readonly [Input, string]>>): Promise<string> {
  const cwd = tempFolder();
  for (const [name, [input, who]] of Object.entries(files)) {
    const { file, signatures } = await signed(input, who);
    writeFileSync(join(cwd, name), file);
    if (who !== '') writeFileSync(join(cwd, `${name}.sig`), signatures[0] ?? '');
  }
  writeFileSync(join(cwd, 'register.json'), JSON.stringify({ asOf: now, revoked: [] }));
  writeFileSync(join(cwd, 'powers.json'), JSON.stringify(samplePowers));
  return cwd;
}

describe('styk mchd inspect', () => {
  test('tells a person who trusts whom with what, until when, and whether it is signed', async () => {
    const cwd = await folder({ 'mchd.xml': [trusting(), 'head-rsa'] });
    const { code, stdout, stderr } = await runCli(['mchd', 'inspect', 'mchd.xml', '--at', now], { cwd });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(SAMPLE);
    expect(stdout).toMatch(/principal: ООО «ТЕСТ-ПОСТАВЩИК», ИНН 9699000012, .*Тестов Иван Петрович acts without/);
    expect(stdout).toMatch(/representative: Доверенная Мария Сергеевна/);
    expect(stdout).toMatch(/term: in force, from 2026-09-01 to 2027-08-31, 260 days left/);
    expect(stdout).toContain('STYK_TEST_SIGN');
    expect(stdout).toMatch(/may not be passed on/);
    expect(stdout).toMatch(/signature: mchd\.xml\.sig/);
  });

  test('in Russian', async () => {
    const cwd = await folder({ 'mchd.xml': [passedOn(), 'ip256'] });
    const { stdout } = await runCli(['mchd', 'inspect', 'mchd.xml', '--at', now, '--lang', 'ru'], { cwd });
    expect(stdout).toMatch(/передаёт полномочия: Предпринимателев Олег Олегович/);
    expect(stdout).toMatch(/действует, с 01\.10\.2026 по 30\.06\.2027, осталось \d+ (день|дня|дней)/);
    expect(stdout).toMatch(/выдана по доверенности: 2a7e9a54/);
  });

  test('gives a program the same', async () => {
    const cwd = await folder({ 'mchd.xml': [trusting({ validUntil: '2026-10-31' }), 'head-rsa'] });
    const run = await runCli(['mchd', 'inspect', 'mchd.xml', '--at', now, '--json'], { cwd });
    expect(run.json()).toMatchObject([
      {
        file: 'mchd.xml',
        signatures: ['mchd.xml.sig'],
        mchd: {
          number: SAMPLE,
          state: 'expired',
          daysLeft: 0,
          principals: [{ kind: 'organisation', inn: COMPANY.inn, heads: ['Тестов Иван Петрович'] }],
          representatives: [{ kind: 'individual', name: 'Доверенная Мария Сергеевна', inn: PERSON.inn }],
          standsOn: null,
        },
      },
    ]);
  });

  test('a file that is none is refused with its name; one that breaks a rule is told and ends with 1', async () => {
    const cwd = await folder({ 'mchd.xml': [changed(), 'head-rsa'] });
    writeFileSync(join(cwd, 'other.xml'), '<a/>');
    const other = await runCli(['mchd', 'inspect', 'other.xml'], { cwd });
    expect(other.code).toBe(1);
    expect(other.stderr).toContain('other.xml');
    const { file } = await signed(changed(), 'head-rsa');
    const wrong = Buffer.from(file).toString().replace('СрокДейст="2027-08-31"', 'СрокДейст="2026-08-31"');
    writeFileSync(join(cwd, 'wrong.xml'), wrong);
    const broken = await runCli(['mchd', 'inspect', 'wrong.xml'], { cwd });
    expect(broken.code).toBe(1);
    expect(broken.stdout).toContain('MCHD-02');
  });
});

describe('styk mchd check', () => {
  const check = (cwd: string, ...more: string[]) =>
    runCli(['mchd', 'check', 'mchd.xml', ...TRUST, '--at', now, '--json', ...more], { cwd });
  const open = (run: Awaited<ReturnType<typeof check>>) => {
    const { checks } = run.json() as { checks: { code: string; result: string }[] };
    return checks.filter(({ result }) => result !== 'ok').map(({ code }) => code);
  };

  test('holds: 0; without the register: 3; of another person: 1', async () => {
    const cwd = await folder({ 'mchd.xml': [trusting(), 'head-rsa'] });
    const person = ['--cert', fixturePath('pki/person-rsa.crt.pem')];
    const sound = await check(cwd, '--revoked', 'register.json', ...person);
    expect([sound.code, open(sound)]).toEqual([0, ['mchd-powers-not-asked']]);
    expect(sound.json()).toMatchObject({ verdict: 'passed', file: 'mchd.xml', mchd: { number: SAMPLE } });
    const unknown = await check(cwd, ...person);
    expect([unknown.code, open(unknown)]).toEqual([3, ['mchd-revocation-unknown', 'mchd-powers-not-asked']]);
    expect((await check(cwd, '--allow-unchecked', 'mchd-revocation')).code).toBe(0);
    const other = ['--cert', fixturePath('pki/ip256.crt.pem')];
    expect((await check(cwd, '--revoked', 'register.json', ...other)).code).toBe(1);
  });

  test('with a document and a table of powers', async () => {
    const cwd = await folder({ 'mchd.xml': [trusting(), 'head-rsa'] });
    const { bytes } = await buildUpd(sampleUpd(), context);
    writeFileSync(join(cwd, 'upd.xml'), bytes);
    const given = ['--revoked', 'register.json', '--document', 'upd.xml'];
    expect((await check(cwd, ...given)).code).toBe(3);
    expect((await check(cwd, ...given, '--powers', 'powers.json')).code).toBe(0);
  });

  test('passed on: with the one it stands on', async () => {
    const cwd = await folder({ 'mchd.xml': [passedOn(), 'ip256'], 'first.xml': [delegable(), 'head-rsa'] });
    expect((await check(cwd, '--revoked', 'register.json')).code).toBe(3);
    expect((await check(cwd, '--revoked', 'register.json', '--parent', 'first.xml')).code).toBe(0);
    const text = await runCli(
      ['mchd', 'check', 'mchd.xml', ...TRUST, '--at', now, '--revoked', 'register.json', '--parent', 'first.xml'],
      { cwd },
    );
    expect(text.stdout).toContain('the power of attorney holds');
    expect(text.stdout).toContain(`${SAMPLE}: `);
  });

  test('a signature elsewhere is named; data that are no JSON are refused', async () => {
    const cwd = await folder({ 'mchd.xml': [trusting(), 'head-rsa'] });
    const { file } = await signed(trusting(), 'head-rsa');
    writeFileSync(join(cwd, 'own.p7s'), await signature(file, 'head256'));
    expect((await check(cwd, '--sig', 'own.p7s', '--revoked', 'register.json')).code).toBe(0);
    writeFileSync(join(cwd, 'register.json'), 'revoked');
    const refused = await check(cwd, '--revoked', 'register.json');
    expect([refused.code, `${refused.stdout}${refused.stderr}`]).toEqual([
      2,
      expect.stringContaining('cli-mchd-not-json'),
    ]);
  });
});

test('styk edo verify --mchd: an employee signs for the company', async () => {
  const cwd = await folder({ 'mchd.xml': [trusting(), 'head-rsa'] });
  const sample = sampleUpd();
  const seller = { ...sample.seller, name: COMPANY.name, inn: COMPANY.inn, kpp: COMPANY.kpp };
  const reference = { number: SAMPLE, issued: '2026-09-01', store: 'https://m4d.nalog.gov.ru/' };
  const signers = [{ name: PERSON.name, position: 'Кладовщик', powers: 'mchd-reference', mchd: [reference] }];
  const { bytes } = await buildUpd({ ...sample, seller, signers } as unknown as Upd, context);
  writeFileSync(join(cwd, 'upd.xml'), bytes);
  writeFileSync(join(cwd, 'upd.xml.sig'), await signature(bytes, 'person-rsa'));
  const verify = (...more: string[]) =>
    runCli(['edo', 'verify', 'upd.xml', ...TRUST, '--at', now, '--party', COMPANY.inn, '--json', ...more], { cwd });
  const given = ['--mchd', 'mchd.xml', '--mchd-revoked', 'register.json', '--mchd-powers', 'powers.json'];
  const sound = await verify(...given);
  expect(sound.json()).toMatchObject([{ verdict: 'passed' }]);
  expect(sound.code).toBe(0);
  expect((await verify()).code).toBe(3);
  expect((await verify('--mchd', 'mchd.xml')).code).toBe(3);
  const waived = await verify('--mchd', 'mchd.xml', '--allow-unchecked', 'mchd-revocation', 'powers');
  expect(waived.code).toBe(0);
});
