import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync } from 'node:fs';
import type { Protocol } from '@styk/sdk/signing/protocol';
import { describe, expect, test } from 'vitest';
import { protocolPdf } from '../../../src/cli/commands/edo/protocol/protocol-pdf.ts';
import { judgedDocument, protocolOf } from '../../sdk/signing/protocol/judged.ts';
import { AT, fixturePath, TRUST } from '../../sdk/signing/support/fixtures.ts';
import { createProject, type TestProject } from '../ecosystem/project.ts';

const TRUSTED = [
  ...['--ca', fixturePath('pki/roots.pem'), '--chain', fixturePath('pki/intermediates.pem')],
  ...['--crl', fixturePath('pki/int256.crl.der'), fixturePath('pki/root256.crl.der')],
];
const THEN = ['--at', AT.toISOString()];

function projectWith(document = 'doc.xml'): TestProject {
  const project = createProject();
  copyFileSync(fixturePath(`samples/${document}`), project.path('doc.xml'));
  copyFileSync(fixturePath('samples/doc.head256.sig'), project.path('doc.xml.sig'));
  return project;
}

describe.each(['report.html', 'report.pdf', 'report.json'])('%s', (file) => {
  test('is the same byte by byte for the same input and --at', async () => {
    const project = projectWith();
    const write = async () => {
      const run = await project.styk(['edo', 'verify', 'doc.xml', ...TRUSTED, ...THEN, '--report', file, '--force']);
      expect([run.code, run.stderr]).toEqual([0, '']);
      return readFileSync(project.path(file));
    };
    expect(await write()).toEqual(await write());
  });

  test('replaces no file without --force, and says so before anything is verified', async () => {
    const project = projectWith();
    project.write(file, 'mine');
    const run = await project.styk(['edo', 'verify', 'doc.xml', ...TRUSTED, '--report', file]);
    expect([run.code, run.stdout]).toEqual([2, '']);
    expect(readFileSync(project.path(file), 'utf8')).toBe('mine');
  });
});

test('a refused signature has its protocol, and the exit code stays', async () => {
  const project = projectWith('doc-tampered.xml');
  const run = await project.styk(['edo', 'verify', 'doc.xml', ...TRUSTED, ...THEN, '--report', 'p.json', '--json']);
  expect(run.code).toBe(1);
  expect(JSON.stringify(run.json())).not.toContain('streebog256');
  const protocol = JSON.parse(readFileSync(project.path('p.json'), 'utf8')) as Protocol;
  expect(protocol).toMatchObject({ at: '2026-12-15T00:00:00Z', atSource: 'given', verdict: 'failed' });
  expect(protocol.documents[0]?.signatures[0]).toMatchObject({
    indication: 'TOTAL-FAILED',
    subIndication: 'HASH_FAILURE',
  });
});

test('a protocol without --at is dated by the clock, and says so', async () => {
  const project = projectWith();
  const clock = { now: () => AT.getTime(), sleep: async () => undefined };
  await project.styk(['edo', 'verify', 'doc.xml', ...TRUSTED, '--report', 'p.json'], { clock });
  expect(JSON.parse(readFileSync(project.path('p.json'), 'utf8'))).toMatchObject({
    at: '2026-12-15T00:00:00Z',
    atSource: 'clock',
  });
});

test('a file without a signature stands in the protocol with the reason', async () => {
  const project = projectWith();
  project.write('none.xml', '<x/>');
  const run = await project.styk(['edo', 'verify', '.', ...TRUSTED, ...THEN, '--report', 'p.json']);
  expect(run.code).toBe(3);
  const { verdict, documents } = JSON.parse(readFileSync(project.path('p.json'), 'utf8')) as Protocol;
  expect([verdict, documents[1]?.failure?.code]).toEqual(['indeterminate', 'cli-edo-signature-missing']);
});

test('a name that ends in nothing known is refused', async () => {
  const run = await projectWith().styk(['edo', 'verify', 'doc.xml', '--report', 'protocol.docx']);
  expect([run.code, run.stderr]).toEqual([2, expect.stringContaining('cli-edo-report-kind')]);
});

const isThere = (program: string) => spawnSync(program, ['-v']).error === undefined;

describe.skipIf(!isThere('pdftotext'))('the PDF, as poppler reads it', () => {
  const read = (program: string, args: readonly string[], pdf: Uint8Array) =>
    spawnSync(program, [...args], { input: pdf, encoding: 'utf8' }).stdout;

  test('one signer is one page, whose text can be searched in Russian', async () => {
    const pdf = await protocolPdf(protocolOf([await judgedDocument(['doc.head256.sig'])]), 'ru');
    expect(read('pdfinfo', ['-'], pdf)).toMatch(/Pages:\s+1\n/);
    const text = read('pdftotext', ['-layout', '-', '-'], pdf);
    for (const part of ['Подпись подлинна', 'Тестов Иван Петрович', 'Не проверено и почему', 'Страница 1 из 1']) {
      expect(text).toContain(part);
    }
  });

  test('every document begins a page, and pages are counted', async () => {
    const documents = await Promise.all(
      ['doc.head256.sig', 'doc.revoked256.sig', 'doc.ip256.sig'].map((name) => judgedDocument([name])),
    );
    const pdf = await protocolPdf(protocolOf(documents), 'en');
    const pages = read('pdftotext', ['-layout', '-', '-'], pdf)
      .split('\f')
      .filter((page) => page.trim() !== '');
    expect(pages.length).toBeGreaterThanOrEqual(3);
    for (const [index, page] of pages.entries()) expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
    expect(pages.filter((page) => page.includes('Verification protocol'))).toHaveLength(3);
  });

  test('hostile names are shown and not obeyed', async () => {
    const document = await judgedDocument(['doc.head256.sig'], undefined, TRUST);
    const hostile = `\u202Eevil\u0000 漢字 ${'щ'.repeat(3000)}`;
    const pdf = await protocolPdf(protocolOf([{ ...document, file: { name: hostile } }]), 'ru');
    const text = read('pdftotext', ['-', '-'], pdf);
    expect(text).toContain('‹U+202E›evil‹U+0000› ‹U+6F22›‹U+5B57›');
    expect(text).toContain('[+');
  });
});
