import { buildUpd, decodeWindows1251, encodeWindows1251, sampleUpd, type UpdLine, validate } from '@styk/sdk/edo';
import { expect, test } from 'vitest';
import { cpuMs } from '../../../cpu-time.ts';
import { context } from '../documents/context.ts';
import { gtin } from '../documents/sound-values.ts';

const [line] = sampleUpd().lines;

/** As many marked lines, each with a code of its own. */
async function document(count: number): Promise<string> {
  const lines = Array.from({ length: count }, (_, index) => ({
    ...line,
    quantity: '1',
    gtin,
    marked: [{ codes: [`01${gtin}21${String(index).padStart(13, 'a')}`] }],
  })) as UpdLine[];
  return decodeWindows1251((await buildUpd({ ...sampleUpd(), lines }, context)).bytes);
}

async function timed(text: string): Promise<{ ms: number; codes: ReadonlySet<string>; count: number }> {
  const bytes = encodeWindows1251(text);
  let codes: string[] = [];
  const ms = await cpuMs(async () => {
    codes = (await validate(bytes)).findings.map(({ code }) => code);
  });
  return { ms, codes: new Set(codes), count: codes.length };
}

test('time grows with the number of lines and of codes, whether they are sound or all at fault', async () => {
  const [few, many] = [await document(1000), await document(8000)];
  // The same code and number in every line, of other goods, in another unit.
  const spoil = (text: string) =>
    text
      .replaceAll(/<КИЗ>[^<]*/g, '<КИЗ>010460123456789421abc')
      .replaceAll(/НомСтр="\d+"/g, 'НомСтр="1"')
      .replaceAll('НаимЕдИзм="шт"', 'НаимЕдИзм="кг"');
  await timed(few);
  for (const change of [(text: string) => text, spoil]) {
    const [small, large] = [await timed(change(few)), await timed(change(many))];
    expect(large.ms / Math.max(small.ms, 1)).toBeLessThan(8 * 3);
  }
  const { codes, count } = await timed(spoil(few));
  expect([...codes].sort()).toEqual(['MARK-03', 'MARK-05', 'MARK-06', 'REF-02', 'UPD-22']);
  expect(count).toBe(5 * 1000 - 2);
});
