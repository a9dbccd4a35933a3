import { copyFileSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildUpd, sampleUpd, type Upd } from '@styk/sdk/edo';
import { type GivenPower, MCHD_REASONS, WAIVABLE_MCHD_CHECKS } from '@styk/sdk/mchd';
import { expect, test } from 'vitest';
import { runCli } from '../cli/run-cli.ts';
import { context } from '../sdk/edo/documents/context.ts';
import { COMPANY, delegable, PERSON, passedOn, signature, signed, trusting } from '../sdk/mchd/pki.ts';
import { SAMPLE } from '../sdk/mchd/samples.ts';
import { AT, fixturePath } from '../sdk/signing/support/fixtures.ts';
import { tempFolder } from '../temp-folder.ts';
import { codeBlocks, shellLines } from './code-blocks.ts';
import { shellWords } from './shell-words.ts';

const page = 'docs/mchd.md';

/** The files that the page speaks of. */
async function prepare(cwd: string): Promise<void> {
  const put = (name: string, { file, signatures }: GivenPower) => {
    writeFileSync(join(cwd, name), file);
    writeFileSync(join(cwd, `${name}.sig`), signatures[0] ?? '');
  };
  const power = await signed(trusting(), 'head-rsa');
  put('mchd.xml', power);
  put(power.fileName ?? '', power);
  put('first.xml', await signed(delegable(), 'head-rsa'));
  put('delegated.xml', await signed(passedOn(), 'ip256'));

  const sample = sampleUpd();
  const seller = { ...sample.seller, name: COMPANY.name, inn: COMPANY.inn, kpp: COMPANY.kpp };
  const reference = { number: SAMPLE, issued: '2026-09-01', store: 'https://m4d.nalog.gov.ru/' };
  const signers = [{ name: PERSON.name, position: 'Кладовщик', powers: 'mchd-reference', mchd: [reference] }];
  const { bytes } = await buildUpd({ ...sample, seller, signers } as unknown as Upd, context);
  writeFileSync(join(cwd, 'upd.xml'), bytes);
  writeFileSync(join(cwd, 'upd.xml.sig'), await signature(bytes, 'person-rsa'));

  copyFileSync(fixturePath('pki/roots.pem'), join(cwd, 'ca.pem'));
  copyFileSync(fixturePath('pki/intermediates.pem'), join(cwd, 'chain.pem'));
  copyFileSync(fixturePath('pki/person-rsa.crt.pem'), join(cwd, 'employee.pem'));
  for (const name of ['int-rsa', 'root-rsa', 'int256', 'root256']) {
    copyFileSync(fixturePath(`pki/${name}.crl.der`), join(cwd, `${name}.crl`));
  }
  const [list = '', , powers = ''] = codeBlocks(page, 'json').map(({ code }) => code);
  writeFileSync(join(cwd, 'register.json'), list);
  writeFileSync(join(cwd, 'powers.json'), powers);
}

test('every command of the page works on what the page shows', async () => {
  const cwd = tempFolder();
  await prepare(cwd);
  const clock = { now: () => AT.getTime(), sleep: async () => undefined };
  const lines = codeBlocks(page, 'sh').flatMap(({ code }) => shellLines(code));
  expect(lines.length).toBeGreaterThan(6);
  for (const line of lines) {
    const [, ...argv] = shellWords(line).flatMap((word) => (word.includes('*') ? globSync(word, { cwd }) : [word]));
    const { code, stdout, stderr } = await runCli(argv, { cwd, clock });
    expect([line, code, stderr, stdout]).toEqual([line, 0, '', stdout]);
    expect(stdout, line).not.toBe('');
  }
});

test('the answer about one number serves as well as the list', async () => {
  const cwd = tempFolder();
  await prepare(cwd);
  writeFileSync(join(cwd, 'register.json'), codeBlocks(page, 'json')[1]?.code ?? '');
  const given = ['--ca', 'ca.pem', '--chain', 'chain.pem', '--crl', ...globSync('*.crl', { cwd })];
  const at = ['--at', AT.toISOString()];
  const { code } = await runCli(['mchd', 'check', 'mchd.xml', ...given, '--revoked', 'register.json', ...at], { cwd });
  expect(code).toBe(0);
});

const text = readFileSync(join(import.meta.dirname, '../..', page), 'utf8');

test('the page lists every code with its answer and its words', () => {
  const rows = [...text.matchAll(/^\| `((?:mchd|authority)-[\w-]+)` \| ([\w-]+) \| (.*) \|$/gm)].map(
    ([, ...cells]) => cells,
  );
  expect(rows).toEqual(Object.entries(MCHD_REASONS).map(([code, { result, en }]) => [code, result, en]));
});

test('the page names every check of a power of attorney that may be left out', () => {
  for (const check of WAIVABLE_MCHD_CHECKS.slice(-3)) expect(text).toContain(`\`${check}\``);
});
