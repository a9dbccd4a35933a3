import { validate } from '@styk/sdk/edo';
import { explainCode, findingCodes } from '@styk/sdk/edo/codes';
import { describe, expect, test } from 'vitest';
import { built, changed, delegatedMchd, type Input, textOf } from './samples.ts';

const TODAY = '2026-11-22';
const codes = findingCodes.filter(({ code }) => code.startsWith('MCHD-')).map(({ code }) => code);

/** The sound document of a rule where that is not the sample, and what has to change along. */
const cases: Readonly<
  Record<string, { readonly input?: Input; readonly also?: readonly (readonly [string, string])[] }>
> = {
  'MCHD-12': { also: [['ЕИОФЛ="1"', 'ЕИОФЛ="0"']] },
  'MCHD-13': { input: delegatedMchd() },
  'MCHD-14': { input: delegatedMchd() },
};

async function found(text: string) {
  const fileName = `${/ИдФайл="([^"]*)"/.exec(text)?.[1] ?? ''}.xml`;
  const { findings } = await validate(new TextEncoder().encode(text), { fileName, today: TODAY });
  return findings;
}

describe.each(codes)('%s', (code) => {
  test('is silent on the right document, and the only one to speak on the wrong one', async () => {
    const { input = changed(), also = [] } = cases[code] ?? {};
    const { wrong = '', right = '', fix } = explainCode(code) ?? {};
    expect(fix?.ru).toBeTruthy();
    const sound = textOf((await built(input)).bytes);
    expect(await found(sound)).toEqual([]);
    expect(sound, 'the example is not in the document').toContain(right);
    const faulty = also.reduce((text, [from, to]) => text.replace(from, to), sound.replace(right, wrong));
    const findings = await found(faulty);
    expect([...new Set(findings.map((one) => one.code))]).toEqual([code]);
    for (const { path, line, message, hint } of findings) {
      expect(path).toMatch(/^\/Доверенность/);
      expect(line).toBeGreaterThan(1);
      expect(Object.values({ ...message, ...hint }).join()).not.toMatch(/\{\w+\}/);
    }
  });
});

test('there is a rule for each thing that the schema leaves open', () => {
  expect(codes.length).toBe(16);
});

test('a test organisation of an operator may carry a wrong ИНН', async () => {
  const sound = textOf((await built()).bytes);
  const findings = await found(sound.replace('ИННЮЛ="7701234560"', 'ИННЮЛ="9699000011"'));
  expect(findings.map(({ code, severity }) => [code, severity])).toEqual([['MCHD-04', 'warning']]);
});

test('nothing invalid is built, and what is wrong is told at its place in the input', async () => {
  const wrong = changed({ validUntil: '2026-08-01', representatives: [], powers: {} });
  await expect(built(wrong)).rejects.toMatchObject({
    findings: expect.arrayContaining([
      expect.objectContaining({ code: 'MCHD-02', path: '/validUntil' }),
      expect.objectContaining({ code: 'MCHD-08', path: expect.stringMatching(/^\/powers/) }),
      expect.objectContaining({ code: 'schema-missing-element' }),
    ]),
  });
  await expect(built(changed({ numer: '1' }))).rejects.toMatchObject({
    findings: [expect.objectContaining({ code: 'input-unknown-field', path: '/numer' })],
  });
});
