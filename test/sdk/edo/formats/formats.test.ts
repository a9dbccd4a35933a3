import { findFormat, formatFileName, formatInForce, formats, isInForce, parseFileName } from '@styk/sdk/edo';
import { loadFormat, recogniseFormat, XmlElement } from '@styk/sdk/edo/engine';
import fc from 'fast-check';
import { expect, test } from 'vitest';

test('every registered format loads, and its table agrees with the registry', async () => {
  for (const info of formats) {
    const { model } = await loadFormat(`${info.id}/${info.version}/${info.edition}`);
    const { root, types } = model.table;
    const text = JSON.stringify(types);
    expect(root.name).toBe(info.id === 'mchd' ? 'Доверенность' : 'Файл');
    // КНД stands in the buyer titles of 5.01 beside another element, and is no constant in МЧД.
    if (info.knd !== undefined) expect(text).toContain(`["${info.knd}"]`);
    expect(text).toContain(JSON.stringify([...(info.alsoVersions ?? []), info.version]));
  }
});

test('an id belongs to one title of one document, and names its files by one prefix', () => {
  for (const info of formats) {
    const same = formats.filter(({ id }) => id === info.id);
    for (const key of ['document', 'party', 'prefix', 'knd'] as const)
      expect(new Set(same.map((one) => one[key])).size).toBe(1);
  }
  const keys = formats.map(({ id, version, edition }) => `${id}/${version}/${edition}`);
  expect(new Set(keys).size).toBe(keys.length);
});

test('of an id no day has two formats of the same version, and what replaces a withdrawn one exists', () => {
  for (const info of formats) {
    const others = formats.filter((one) => one !== info && one.id === info.id && one.version === info.version);
    for (const other of others) expect(isInForce(other, info.validFrom), `${info.id} ${info.edition}`).toBe(false);
    if (info.replacedBy !== undefined) expect(findFormat(info.replacedBy).validTo).toBeUndefined();
  }
});

test.each([
  ['upd-seller', '2026-01-01', '5.03', '05_03_05'],
  ['upd-seller', '2025-12-31', '5.03', '05_03_04'],
  ['upd-seller', '2024-12-31', '5.02', '05_02_02'],
  ['upd-seller', '2020-01-01', '5.01', '05_01_03'],
  ['torg12-seller', '2025-12-31', '5.01', '05_01_04'],
])('%s on %s is made in %s, edition %s', (id, date, version, edition) => {
  expect(formatInForce(id, date)).toMatchObject({ version, edition });
});

test('ТОРГ-12 and the акт have no format since 2026', () => {
  for (const id of ['torg12-seller', 'torg12-buyer', 'act-contractor', 'act-customer'])
    expect(formatInForce(id, '2026-01-01')).toBeUndefined();
});

test('a format is found by id, version and edition', async () => {
  expect(findFormat('upd-seller').version).toBe('5.03');
  expect(findFormat('upd-seller/5.03/05_03_04').edition).toBe('05_03_04');
  expect(findFormat('receipt/1.01').version).toBe('1.02');
  for (const key of ['upd', 'upd-seller/9', 'upd-seller/5.03/1', 'upd-seller/5.03/05_03_05/x'])
    expect(() => findFormat(key)).toThrowError(expect.objectContaining({ code: 'edo-format-unknown' }));
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
  expect(() => recogniseFormat(document({ ВерсФорм: '4.01' }, '1115131'))).toThrowError(
    expect.objectContaining({ code: 'edo-format-not-recognised' }),
  );
});
