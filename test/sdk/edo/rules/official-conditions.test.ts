import { buildUpd, buildUpdBuyer, encodeWindows1251, parseUpd, sampleUpd, validate } from '@styk/sdk/edo';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasShared } from '../../../shared.ts';
import { context } from '../documents/context.ts';
import { updArbitrary } from '../documents/random-upd.ts';
import { OfficialConditions } from '../official-conditions.ts';

describe.skipIf(!hasShared)('the official conditions, evaluated by libxml2', () => {
  test('every seller title we build satisfies all 54', async () => {
    const conditions = new OfficialConditions('ON_NSCHFDOPPR_1_997_01_05_03_05.xsd');
    expect(conditions.count).toBe(54);
    await fc.assert(
      fc.asyncProperty(updArbitrary, async (upd) => {
        const { bytes, id } = await buildUpd(upd, context);
        expect(conditions.broken(bytes, id)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('so does the buyer title, all 12', async () => {
    const conditions = new OfficialConditions('ON_NSCHFDOPPOK_1_997_02_05_03_01.xsd');
    expect(conditions.count).toBe(12);
    const title = parseUpd((await buildUpd(sampleUpd(), context)).bytes);
    const answer = { result: 'not-accepted', acceptedOn: '2026-10-07', signers: sampleUpd().signers };
    const { bytes, id } = await buildUpdBuyer({ title, signatures: [Uint8Array.of(1)] }, answer, context);
    expect(conditions.broken(bytes, id)).toEqual([]);
  });

  test('on changed documents we find exactly what libxml2 finds', async () => {
    const conditions = new OfficialConditions('ON_NSCHFDOPPR_1_997_01_05_03_05.xsd');
    let broken = 0;
    for (const upd of fc.sample(updArbitrary, { numRuns: 8, seed: 970 })) {
      const built = await buildUpd(upd, context);
      for (const { text, done } of changes(new TextDecoder('windows-1251').decode(built.bytes))) {
        const bytes = encodeWindows1251(text);
        const { findings } = await validate(bytes, { fileName: built.fileName });
        const ours = findings.filter(({ layer }) => layer === 'schematron');
        const official = conditions.broken(bytes, built.id);
        if (official.length > 0) broken++;
        expect(ours.length, `${done}: ${official.join('; ')}`).toBe(official.length);
      }
    }
    expect(broken).toBeGreaterThan(50);
  });
});

/** The document without each of its attributes and each of its childless elements in turn, and with every other Функция. */
function* changes(text: string): Generator<{ text: string; done: string }> {
  for (const match of text.matchAll(/ [А-Яа-яЁё_]+="[^"]*"|<[А-Яа-яЁё]+[^<>]*\/>\n|<([А-Яа-яЁё]+)>[^<]*<\/\1>\n/g)) {
    yield {
      text: text.slice(0, match.index) + text.slice(match.index + match[0].length),
      done: `without ${match[0].slice(0, 60)}`,
    };
  }
  for (const kind of ['СЧФ', 'СЧФДОП', 'ДОП', 'СвРК', 'СвЗК']) {
    yield { text: text.replace(/Функция="[^"]*"/, `Функция="${kind}"`), done: `Функция=${kind}` };
  }
  yield { text: text.replace(/ЦенаТов="[^"]*"/, 'ЦенаТов="0"'), done: 'ЦенаТов=0' };
  for (const method of ['1', '3', '5']) {
    yield { text: text.replace(/СпосПодтПолном="."/, `СпосПодтПолном="${method}"`), done: `СпосПодтПолном=${method}` };
  }
}
