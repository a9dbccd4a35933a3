import { formatFileName, formats, parseFileName } from '@styk/sdk/edo';
import { loadFormat, recogniseFormat, XmlElement } from '@styk/sdk/edo/engine';
import fc from 'fast-check';
import { expect, test } from 'vitest';

test('every registered format loads, and its table agrees with the registry', async () => {
  for (const info of formats) {
    const { model } = await loadFormat(`${info.id}/${info.version}`);
    const text = JSON.stringify(model.table);
    expect(model.table.root.name).toBe('Файл');
    expect(text).toContain(`["${info.knd}"]`);
    expect(text).toContain(`["${info.version}"]`);
  }
});

test('ids and prefixes are unique', () => {
  for (const key of ['id', 'prefix', 'knd'] as const)
    expect(new Set(formats.map((info) => info[key])).size).toBe(formats.length);
});

test('an unknown format is refused', async () => {
  await expect(loadFormat('upd-seller/4.0')).rejects.toMatchObject({ code: 'edo-format-unknown' });
});

test('a file name is the sum of its parts', () => {
  const id = fc.string({ unit: fc.constantFrom(...'ABCabc012-.@'), minLength: 4, maxLength: 46 });
  const parts = fc.record({
    prefix: fc.constantFrom('ON_NSCHFDOPPR', 'ON_NSCHFDOPPOK'),
    recipientId: id,
    senderId: id,
    date: fc.constantFrom('2026-01-01', '2026-12-31'),
    guid: fc.uuid(),
    flags: fc.record({
      traceable: fc.boolean(),
      marked: fc.boolean(),
      alcohol: fc.boolean(),
      tobacco: fc.boolean(),
      oil: fc.boolean(),
      code: fc.constantFrom('00', '07'),
    }),
  });
  fc.assert(
    fc.property(parts, (name) => {
      expect(parseFileName(formatFileName(name))).toEqual(name);
    }),
  );
});

test.each([
  'ON_NSCHFDOPPR_2BE1_2BM1_20261005_0f8fad5b-d9cb-469f-a165-70867728950e',
  'ON_NSCHFDOPPR_2BE1_2BM1_2026105_0f8fad5b-d9cb-469f-a165-70867728950e_0_0_0_0_0_00',
  'ON_NSCHFDOPPR_2BE1_20261005_0f8fad5b-d9cb-469f-a165-70867728950e_0_0_0_0_0_00',
  'ON_NSCHFDOPPR_2BE1_2BM1_20261005_0f8fad5b-d9cb-469f-a165-70867728950e_0_0_0_0_2_00',
])('%s is no name of 5.03', (id) => {
  expect(parseFileName(id)).toBeUndefined();
});

function document(attributes: Record<string, string>, knd?: string): XmlElement {
  const root = new XmlElement('Файл');
  for (const [name, value] of Object.entries(attributes)) root.attributes.push({ name, value, offset: -1 });
  const child = new XmlElement('Документ');
  if (knd !== undefined) child.attributes.push({ name: 'КНД', value: knd, offset: -1 });
  root.children.push(child);
  return root;
}

test('a format is told by КНД and version, without КНД by the prefix of the name', () => {
  expect(recogniseFormat(document({ ВерсФорм: '5.03' }, '1115132')).id).toBe('upd-buyer');
  expect(recogniseFormat(document({ ВерсФорм: '5.03', ИдФайл: 'ON_NSCHFDOPPR_x' })).id).toBe('upd-seller');
  expect(() => recogniseFormat(document({ ВерсФорм: '5.01' }, '1115131'))).toThrowError(
    expect.objectContaining({ code: 'edo-format-not-recognised' }),
  );
});
