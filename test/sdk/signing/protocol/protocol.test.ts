import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Verification } from '@styk/sdk/signing';
import { type Protocol, presentProtocol, protocolHtml } from '@styk/sdk/signing/protocol';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { AT, DOCUMENT, fixture, TAMPERED, TRUST } from '../support/fixtures.ts';
import { judgedDocument, protocolOf } from './judged.ts';

const schemaFile = createRequire(import.meta.url).resolve('@styk/sdk/schemas/verification-protocol.json');
const isValid = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(schemaFile, 'utf8')));

const good = async () => protocolOf([await judgedDocument(['doc.head256.sig'])]);

/** One of everything: good, changed, revoked beside good, unknown, unreadable, archive, powers. */
async function varied(): Promise<Protocol> {
  const reason = { ru: 'Лишний файл: x', en: 'Surplus: x' };
  return protocolOf(
    [
      await judgedDocument(['doc.head256.sig']),
      await judgedDocument(['doc.head512.sig'], TAMPERED),
      await judgedDocument(['doc.revoked256.sig', 'doc.person512.sig']),
      await judgedDocument(['doc.head-rsa.sig'], DOCUMENT, { ...TRUST, anchors: [] }),
      { file: { name: 'none.xml' }, signatures: [], failure: { code: 'x-y', message: { ru: 'нет', en: 'none' } } },
      {
        file: { name: 'a.zip' },
        signatures: [],
        checks: [{ id: 'archive', result: 'error', code: 'edo-archive-x', reason }],
      },
    ],
    { powers: [{ file: 'mchd.xml', sha256: '0'.repeat(64), number: 'n', from: '2026-01-01', to: '2027-01-01' }] },
  );
}

describe('the data', () => {
  test('follow the published schema', async () => {
    for (const protocol of [await good(), await varied()]) {
      isValid(JSON.parse(JSON.stringify(protocol)));
      expect(isValid.errors).toBeNull();
    }
  });

  test('the schema refuses what is not of it', async () => {
    const protocol = JSON.parse(JSON.stringify(await good()));
    expect(isValid({ ...protocol, verdict: 'valid' })).toBe(false);
    expect(isValid({ ...protocol, surplus: 1 })).toBe(false);
  });

  test('are the same for the same input, byte by byte', async () => {
    const [first, second] = [await varied(), await varied()];
    expect(JSON.stringify(first)).toBe(JSON.stringify(second));
    for (const language of ['ru', 'en'] as const) {
      expect(protocolHtml(first, language)).toBe(protocolHtml(second, language));
    }
  });

  test('name the document and the signature by their digests', async () => {
    const [document] = (await good()).documents;
    const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    expect(document?.file).toMatchObject({ size: DOCUMENT.length, sha256: sha256(DOCUMENT) });
    expect(document?.signatures[0]?.file?.sha256).toBe(sha256(fixture('samples/doc.head256.sig')));
    // openssl dgst -md_gost12_256 of doc.xml
    expect(document?.file).toHaveProperty(
      'streebog256',
      'f8e7e7df40c08efe23c8d038d13dc873bd26a99318472769e9416bc963461160',
    );
  });

  test('one refused signature decides; without any nothing has passed', async () => {
    expect((await varied()).counts).toEqual({ passed: 2, failed: 3, indeterminate: 2 });
    expect((await varied()).verdict).toBe('failed');
    expect(protocolOf([]).verdict).toBe('indeterminate');
  });

  test('say what was allowed to be left out', async () => {
    const trust = { ...TRUST, crls: [] };
    const { createVerifier } = await import('@styk/sdk/signing');
    const allowUnchecked = ['revocation'] as const;
    const question = { signature: fixture('samples/doc.head256.sig'), content: DOCUMENT, at: AT, allowUnchecked };
    const verification = await createVerifier(trust).verify(question);
    const protocol = protocolOf([{ file: { name: 'doc.xml' }, signatures: [{ verification }] }], {
      trust,
      allowUnchecked,
    });
    const signer = protocol.documents[0]?.signatures[0]?.signers[0];
    expect(signer?.indication).toBe('TOTAL-PASSED');
    expect(signer?.checks.find(({ id }) => id === 'revocation')).toMatchObject({ waived: true, required: true });
    expect(protocolHtml(protocol, 'ru')).toContain('разрешено не проверять');
  });
});

type Node = DefaultTreeAdapterTypes.ChildNode;

function everyNode(nodes: readonly Node[]): readonly Node[] {
  return nodes.flatMap((node) => [node, ...('childNodes' in node ? everyNode(node.childNodes) : [])]);
}

describe('the page', () => {
  test.each([
    ['ru', 'Подпись подлинна', 'со слов подписанта', 'Не проверено и почему', 'В подписи нет штампа времени'],
    ['en', 'The signature is genuine', 'claimed by the signer', 'Not checked, and why', 'has no timestamp'],
  ] as const)('says in %s what was found, by which clock, and what was not checked', async (language, ...texts) => {
    const page = protocolHtml(await good(), language);
    for (const text of texts) expect(page).toContain(text);
    for (const text of ['Тестов Иван Петрович', 'Генеральный директор', '9699000012', 'TOTAL-PASSED']) {
      expect(page).toContain(text);
    }
  });

  test('does not tell the СНИЛС, and neither do the data', async () => {
    const protocol = await good();
    expect(protocol.documents[0]?.signatures[0]?.signers[0]?.subject.snils).toMatch(/^\*{3}-\*{3}-\*{2}\d \d{2}$/);
    const snils = /\b\d{11}\b/;
    expect(JSON.stringify(protocol)).not.toMatch(snils);
    expect(protocolHtml(protocol, 'ru')).not.toMatch(snils);
  });

  test('loads nothing and runs nothing', async () => {
    const page = protocolHtml(await varied(), 'ru');
    expect(page).not.toMatch(/<(script|link|img|iframe|object|a|form|svg)\b|url\(|@import|https?:/i);
    expect(page).toContain("default-src 'none'");
  });

  test('shows hostile names of certificates and files and does not obey them', async () => {
    const hostile = `<script>alert(1)</script>"'><img src=x onerror=alert(2)>\u202Egnp.exe\u2066\u200B\u0000\uD800${'о'.repeat(5000)}`;
    const zalgo = `z${'\u0301'.repeat(200)}`;
    const document = await judgedDocument(['doc.head256.sig']);
    const [signature] = document.signatures;
    const verification: Verification = signature?.verification ?? { verdict: 'failed', signers: [], checks: [] };
    const signers = verification.signers.map((signer) => ({
      ...signer,
      subject: { cn: hostile, title: hostile, organization: zalgo, surname: hostile, inn: hostile, snils: hostile },
      issuer: hostile,
      serial: hostile,
      timestampAuthority: hostile,
      judgedAtSource: 'timestamp' as const,
    }));
    const checks = verification.checks.map((check) => ({ ...check, reason: { ru: hostile, en: hostile } }));
    const judged = { file: { name: hostile }, signatures: [{ verification: { ...verification, signers, checks } }] };
    const powers = [{ file: hostile, sha256: '', number: hostile, principal: hostile }];
    const protocol = protocolOf([judged], { powers, program: { name: 'styk', version: '0' } });
    const page = protocolHtml(protocol, 'ru');
    const nodes = everyNode(parse(page).childNodes);
    const known =
      'html head meta title style body article header h1 p strong span section h2 dl div dt dd bdi code table tbody tr th td small footer';
    for (const node of nodes) {
      if (!('tagName' in node)) continue;
      expect(known.split(' ')).toContain(node.tagName);
      expect(node.attrs.filter(({ name }) => name.startsWith('on') || name === 'style')).toEqual([]);
    }
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).toContain('‹U+202E›');
    expect(page).not.toMatch(/[\p{Cf}\p{Cs}]|(?=\P{Zs})[^\P{Cc}\n]/u);
    expect(page).not.toMatch(/\u0301{3}/);
    expect(page.length).toBeLessThan(60_000);
  });

  test('has a sheet for each document, the last one with what was trusted', async () => {
    const sheets = presentProtocol(await varied(), 'ru');
    expect(sheets).toHaveLength(6);
    const titles = sheets.map(({ parts }) => parts.map((part) => ('title' in part ? part.title : undefined)));
    expect(titles.map((list) => list.includes('По чему проверяли'))).toEqual([false, false, false, false, false, true]);
  });
});
