import {
  buildUpd,
  buildUpdBuyer,
  decodeWindows1251,
  encodeWindows1251,
  parseUpd,
  sampleUpd,
  torg12Seller,
  type Upd,
  validate,
} from '@styk/sdk/edo';
import { explainCode, type FindingCode, findingCodes } from '@styk/sdk/edo/codes';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { context } from '../documents/context.ts';
import { updArbitrary } from '../documents/random-upd.ts';
import { correctionText, type RuleCase, ruleCases } from './rule-cases.ts';

const TODAY = '2026-10-06';

/** Waybills and powers of attorney have tests of their own. */
const codes = findingCodes.filter(({ layer, code }) => layer === 'rules' && !/^(TRN|MCHD)-/.test(code));

/** The document before its fault. */
async function soundText({ upd = {}, document, sound = [] }: RuleCase): Promise<string> {
  const text = await textOf(upd, document);
  return sound.reduce((changed, [from, to]) => {
    expect(changed.search(from instanceof RegExp ? from : escaped(from)), `${from} is not there`).toBeGreaterThan(-1);
    return changed.replace(from, to);
  }, text);
}

async function textOf(change: Partial<Upd>, document: RuleCase['document']): Promise<string> {
  const sample = sampleUpd();
  const upd = compact({ ...sample, lines: sample.lines.slice(0, 1), ...change });
  if (document === 'correction') return correctionText;
  if (document === 'torg12') {
    const torg12 = torg12Seller.sample() as { readonly lines: readonly object[] };
    const { bytes } = await torg12Seller.build({ ...torg12, lines: torg12.lines.slice(0, 1) }, context);
    return decodeWindows1251(bytes);
  }
  const { bytes } = await buildUpd(upd, context);
  if (document === undefined) return decodeWindows1251(bytes);
  const answer = { result: 'accepted', acceptedOn: '2026-10-06', operation: 'Принято', signers: sample.signers };
  const seller = { title: parseUpd(bytes), signatures: [Uint8Array.of(0x30, 1)] };
  return decodeWindows1251((await buildUpdBuyer(seller, answer, context)).bytes);
}

function compact(upd: Upd): Upd {
  return Object.fromEntries(Object.entries(upd).filter(([, value]) => value !== undefined)) as unknown as Upd;
}

function escaped(text: string): RegExp {
  return new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
}

/** Codes of what is found, but for remarks that hold of any such file. */
async function found(text: string) {
  const id = /ИдФайл="([^"]*)"/.exec(text)?.[1] ?? '';
  const { findings } = await validate(encodeWindows1251(text), { fileName: `${id}.xml`, today: TODAY });
  for (const { message, hint } of findings)
    expect(Object.values({ ...message, ...hint }).join()).not.toMatch(/\{\w+\}/);
  return findings;
}

test('every rule has its case', () => {
  expect(Object.keys(ruleCases).sort()).toEqual(codes.map(({ code }) => code).sort());
});

describe.each(codes.map((one): [string, FindingCode] => [one.code, one]))('%s', (code, { severity }) => {
  const { wrong = '', right = '' } = explainCode(code) ?? {};

  test('is silent on the right document, and the only one to speak on the wrong one', async () => {
    const rule = ruleCases[code] ?? {};
    const text = await soundText(rule);
    expect((await found(text)).map((one) => `${one.code} ${one.path}`)).toEqual([]);
    expect(text, 'the example is not in the document').toContain(right);
    const faulty = (rule.also ?? []).reduce(
      (changed, [from, to]) => changed.replaceAll(from, to),
      text.replace(right, () => wrong),
    );
    const findings = await found(faulty);
    expect([...new Set(findings.map((one) => one.code))]).toEqual([code]);
    for (const { path, line, column } of findings) {
      expect(path).toMatch(/^\/Файл/);
      expect(line).toBeGreaterThan(1);
      expect(column).toBeGreaterThan(0);
    }
    expect(findings.map((one) => one.severity)).toContain(severity);
  });
});

test('documents of any shape break no rule', async () => {
  await fc.assert(
    fc.asyncProperty(updArbitrary, async (upd) => {
      const { bytes, fileName } = await buildUpd(trimmed(upd), context);
      const { findings } = await validate(bytes, { fileName });
      // Characters that windows-1251 lacks are part of the test.
      expect(findings.filter(({ code }) => code !== 'bytes-character-reference')).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

/** Texts are random, blanks at their edges included, which TEXT-01 is about. */
function trimmed(upd: Upd): unknown {
  return JSON.parse(JSON.stringify(upd), (_key, value: unknown) =>
    typeof value === 'string' ? value.trim() || 'x' : value,
  );
}
