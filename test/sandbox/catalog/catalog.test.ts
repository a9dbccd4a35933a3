import { expect, test } from 'vitest';
import { Shop } from '../customers/shop.ts';
import { newKey, type Reply } from '../harness.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

function at(shop: Shop, offset = 0): string {
  return new Date(shop.now + offset).toISOString();
}

function read(shop: Shop, path: string, headers: Record<string, string> = {}): Promise<Reply> {
  return shop.client.call('GET', `/catalog/v1${path}`, { headers });
}

function send(shop: Shop, path: string, body: object): Promise<Reply> {
  return shop.client.call('PUT', `/catalog/v1${path}`, { body, key: newKey() });
}

function offer(shop: Shop, more: object = {}): object {
  return {
    partnerSku: 'COF-1',
    title: 'Кофе в зёрнах',
    categoryId: 'cat_coffee',
    unit: 'pcs',
    priceKop: 100_000,
    vatCode: 'vat22',
    attributes: { weight: '0.250' },
    asOf: at(shop),
    ...more,
  };
}

const codes = ({ json }: Reply) =>
  json.results.map(({ code, outcome }: { code?: string; outcome: string }) => code ?? outcome);

test('VAT is chosen by the day of the document, and a version comes with its day', async () => {
  const shop = await Shop.open();
  const ratesOn = async (on: string) =>
    (await read(shop, `/dictionaries/vat-rates?on=${on}`)).json.entries.map(({ code }: { code: string }) => code);
  expect(await ratesOn('2018-12-31')).toContain('vat18');
  expect(await ratesOn('2025-12-31')).toContain('vat20');
  expect(await ratesOn('2025-12-31')).not.toContain('vat22');
  expect(await ratesOn('2026-01-01')).toContain('vat22');
  expect(await ratesOn('2026-01-01')).not.toContain('vat20');
  expect((await read(shop, '/dictionaries/vat-rates')).json.version).toBe(3);
  await shop.setClock(Date.parse('2025-06-01T00:00:00Z'));
  const before = (await read(shop, '/dictionaries/vat-rates')).json;
  const twenty = before.entries.find(({ code }: { code: string }) => code === 'vat20');
  expect([before.version, twenty.validTo]).toEqual([2, null]);
});

test('what is unchanged is 304 without a body, per day and language', async () => {
  const shop = await Shop.open();
  const first = await read(shop, '/dictionaries/units');
  const etag = first.headers.get('etag') ?? '';
  const again = await read(shop, '/dictionaries/units', { 'if-none-match': `W/${etag}` });
  expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag]);
  const russian = { 'if-none-match': etag, 'accept-language': 'ru' };
  expect((await read(shop, '/dictionaries/units', russian)).json.entries[0].title).toBe('Грамм');
  const decimals = Object.fromEntries(
    first.json.entries.map(({ code, decimals }: { code: string; decimals: number }) => [code, decimals]),
  );
  expect(decimals).toMatchObject({ l: 3, kg: 3, pcs: 0 });
  expect((await read(shop, '/dictionaries/nothing')).json.code).toBe('not-found');
});

test('every dictionary and every category of them can be read', async () => {
  const shop = await Shop.open();
  for (const name of ['attributes', 'document-formats', 'fulfilment-kinds', 'units', 'vat-rates']) {
    expect([name, (await read(shop, `/dictionaries/${name}`)).json.entries.length > 0]).toEqual([name, true]);
  }
  for (const { code } of (await read(shop, '/dictionaries/categories')).json.entries) {
    expect([code, (await read(shop, `/categories/${code}/schema`)).json.schema.type]).toEqual([code, 'object']);
  }
});

test('each line of offers has its own verdict, and good ones are applied beside bad ones', async () => {
  const shop = await Shop.open();
  const reply = await send(shop, '/offers:batch', {
    offers: [
      offer(shop),
      offer(shop, { partnerSku: 'B', gtin: '4600000000017' }),
      offer(shop, { partnerSku: 'C', categoryId: 'cat_none' }),
      offer(shop, { partnerSku: 'D', unit: 'stone' }),
      offer(shop, { partnerSku: 'E', vatCode: 'vat20' }),
      offer(shop, { partnerSku: 'F', attributes: { weight: '0.2505' } }),
      offer(shop, { partnerSku: 'G', attributes: { weight: '1', taste: 'x' } }),
      offer(shop, { partnerSku: 'H', markingCategory: 'unicorns' }),
      offer(shop, { partnerSku: 'I', categoryId: 'cat_water', attributes: { volume: '0.5' } }),
      offer(shop, { partnerSku: 'J', certificates: [{ kind: 'declaration', number: '1', validTo: '2026-11-21' }] }),
      offer(shop, { partnerSku: 'K', asOf: at(shop, 6 * MINUTE) }),
      offer(shop),
    ],
  });
  expect(codes(reply)).toEqual([
    'applied',
    'gtin-checksum',
    'category-unknown',
    'unit-unknown',
    'vat-code-unknown',
    'attributes-invalid',
    'attributes-invalid',
    'marking-category-unknown',
    'certificate-required',
    'certificate-expired',
    'occurred-at-out-of-range',
    'duplicate',
  ]);
  expect(reply.json).toMatchObject({ applied: 1, superseded: 0, rejected: 11 });
  const older = await send(shop, '/offers:batch', { offers: [offer(shop, { asOf: at(shop, -MINUTE), title: 'Чай' })] });
  expect(codes(older)).toEqual(['superseded']);
  const { items } = (await read(shop, '/offers')).json;
  expect(items).toMatchObject([
    { partnerSku: 'COF-1', title: 'Кофе в зёрнах', state: 'moderation', priceKop: 100_000 },
  ]);
});

test('moderators decide a minute later, and tell', async () => {
  const shop = await Shop.open();
  const titles = { A: 'Кофе', B: 'Кофе [reject]', C: 'СУПЕРЦЕНА кофе' };
  const offers = Object.entries(titles).map(([partnerSku, title]) => offer(shop, { partnerSku, title }));
  await send(shop, '/offers:batch', { offers });
  await shop.setClock(shop.now + MINUTE);
  const { items } = (await read(shop, '/offers')).json;
  expect(items.map(({ state }: { state: string }) => state)).toEqual(['approved', 'rejected', 'changes_requested']);
  expect((await read(shop, '/offers?state=rejected')).json.items).toMatchObject([{ partnerSku: 'B' }]);
  const issues = (await read(shop, '/offers/C/issues')).json.items;
  expect(issues.map(({ code }: { code: string }) => code)).toEqual(['title-shouts', 'mapping-missing']);
  expect((await read(shop, '/offers/none/issues')).json.code).toBe('not-found');
});

test('a jump is held back, the price in force stays, and confirming releases it', async () => {
  const shop = await Shop.open();
  await send(shop, '/offers:batch', { offers: [offer(shop)] });
  const price = (priceKop: number, more: object = {}) =>
    send(shop, '/prices:batch', { prices: [{ partnerSku: 'COF-1', priceKop, asOf: at(shop), ...more }] });
  const current = async () => (await read(shop, '/offers?partnerSku=COF-1')).json.items[0];

  expect(codes(await price(150_000))).toEqual(['applied']);
  expect(codes(await price(225_001))).toEqual(['price-quarantined']);
  expect(await current()).toMatchObject({ priceKop: 150_000, quarantine: { priceKop: 225_001 } });
  const issues = (await read(shop, '/offers/COF-1/issues')).json.items;
  expect(issues.map(({ code }: { code: string }) => code)).toContain('price-quarantined');

  await shop.setClock(shop.now + 3 * DAY);
  expect((await current()).quarantine).toBeUndefined();
  expect(codes(await price(10))).toEqual(['price-quarantined']);
  expect(codes(await price(10, { confirmed: true }))).toEqual(['applied']);
  expect((await current()).quarantine).toBeUndefined();
  expect((await current()).priceKop).toBe(10);

  expect(codes(await price(11, { asOf: at(shop, -MINUTE) }))).toEqual(['superseded']);
  expect(codes(await price(11, { storeId: 'nowhere' }))).toEqual(['store-unknown']);
  expect(codes(await price(11, { partnerSku: 'NONE' }))).toEqual(['sku-unknown']);
  expect(codes(await price(11, { storeId: 'msk-01' }))).toEqual(['applied']);
  expect((await current()).priceKop).toBe(10);
  expect((await shop.client.call('GET', '/sandbox/v1/invariants')).json.violations).toEqual([]);
});

test('1,000 rows with 7 planted errors are exactly 7 findings', async () => {
  const shop = await Shop.open();
  const rows = Array.from({ length: 1000 }, (_, index) => ({
    partnerSku: `sku-${index}`,
    ecosystemSku: 'sku_water_500',
    gtin: '4600000000015',
    unit: 'pcs',
  }));
  const planted = new Map<number, [object, string]>([
    [3, [{ gtin: '4600000000017' }, 'gtin-checksum']],
    [99, [{ ecosystemSku: 'sku_none' }, 'unknown-sku']],
    [250, [{ unit: 'l' }, 'unit-mismatch']],
    [251, [{ ecosystemSku: 'sku_fuel_95' }, 'unit-mismatch']],
    [600, [{ partnerSku: 'sku-5' }, 'duplicate']],
    [601, [{ gtin: '46000016' }, 'gtin-checksum']],
    [999, [{ ecosystemSku: 'sku_water_501' }, 'unknown-sku']],
  ]);
  const mappings = rows.map((row, index) => ({ ...row, ...planted.get(index)?.[0] }));
  const body = { mappings };
  const { json } = await shop.client.call('POST', '/catalog/v1/mappings:validate', { body, key: newKey() });
  const found = json.findings.map(({ line, code }: { line: number; code: string }) => [line, code]);
  expect([json.checked, found]).toEqual([1000, [...planted].map(([line, [, code]]) => [line, code])]);
});

test('a refused mapping leaves the former one in force', async () => {
  const shop = await Shop.open();
  const map = (more: object = {}) => {
    const row = { partnerSku: 'AI-95', ecosystemSku: 'sku_fuel_95', unit: 'l', asOf: at(shop), ...more };
    return send(shop, '/mappings:batch', { mappings: [row] });
  };
  await send(shop, '/offers:batch', {
    offers: [offer(shop, { partnerSku: 'AI-95', categoryId: 'cat_fuel', unit: 'l', attributes: { octane: 95 } })],
  });
  expect(codes(await map())).toEqual(['applied']);
  expect(codes(await map({ unit: 'pcs' }))).toEqual(['unit-mismatch']);
  expect(codes(await map({ asOf: at(shop, -MINUTE) }))).toEqual(['superseded']);
  const [found] = (await read(shop, '/offers?partnerSku=AI-95')).json.items;
  expect([found.ecosystemSku, found.openIssues]).toEqual(['sku_fuel_95', 1]);
  expect(codes(await map())).toEqual(['applied']);
  expect((await read(shop, '/offers/AI-95/issues')).json.items).toEqual([]);
});
