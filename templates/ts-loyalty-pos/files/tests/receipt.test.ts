import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPrintable, toPrintable } from '../src/cp866.ts';
import { localTime } from '../src/local-time.ts';
import { maskedLog } from '../src/masked-log.ts';
import { renderReceipt } from '../src/receipt-renderer.ts';
import { priceLine } from '../src/sale-body.ts';
import { basket } from './till-at-test.ts';

const text = (placement: string, align: string, text: string) => ({
  kind: 'legal',
  placement,
  align,
  style: 'normal',
  text,
});

for (const width of [32, 42]) {
  test(`a receipt of ${width} columns is never wider, is in CP866 and keeps every text of the centre in order`, () => {
    const texts = [
      text('footer', 'left', 'Баллов доступно: 510'),
      text('header', 'center', 'Программа лояльности'),
      text('footer', 'right', 'До уровня «Золото»: 1 000 ₽'),
    ];
    const lines = renderReceipt(
      {
        title: 'КАССОВЫЙ ЧЕК',
        receiptKey: 'fn9999078902005430-fd4294967295',
        occurredAt: '2026-11-20T10:00:00+03:00',
        lines: basket.map(priceLine),
        discounts: new Map([['1', 8_000]]),
        texts,
      },
      width,
    );
    for (const line of lines) {
      assert.ok(line.length <= width, line);
      assert.ok(isPrintable(line), line);
    }
    assert.equal(lines[0]?.trim(), 'Программа лояльности');
    assert.deepEqual(
      lines.slice(-2).map((line) => line.trim()),
      ['Баллов доступно: 510', 'До уровня "Золото": 1 000 руб'],
    );
  });
}

test('a row too wide for the paper goes on in the next line and loses nothing', () => {
  const cheese = { ...basket[0], lineId: '1', sku: 's', qty: '12345.678', unit: 'упаковка', priceKop: 123_456_789 };
  const lines = renderReceipt(
    { title: 'ЧЕК', receiptKey: 'k', occurredAt: 't', lines: [priceLine(cheese)], discounts: new Map(), texts: [] },
    32,
  );
  for (const line of lines) assert.ok(line.length <= 32, line);
  assert.ok(lines.join('').includes('  12345.678 упаковка x 1234567.89'));
});

test('what CP866 lacks is replaced', () => {
  assert.equal(toPrintable('Кофе «Эспрессо» — 100 ₽ 😀'), 'Кофе "Эспрессо" - 100 руб ?');
});

test('times carry the offset of the store', () => {
  const moment = Date.UTC(2026, 10, 20, 15, 30, 5);
  assert.equal(localTime(moment, 'Asia/Vladivostok'), '2026-11-21T01:30:05+10:00');
  assert.equal(localTime(moment, 'Europe/Kaliningrad'), '2026-11-20T17:30:05+02:00');
  assert.equal(localTime(moment, 'UTC'), '2026-11-20T15:30:05+00:00');
});

test('the log shows neither cards nor secrets', () => {
  let written = '';
  const log = maskedLog((line) => {
    written += line;
  });
  log('sale', { note: 'card 2200000000000017', clientSecret: 'abc', receiptKey: 'fn9999078902005430-fd1' });
  assert.equal(
    written,
    '{"event":"sale","note":"card 2200********0017","clientSecret":"***","receiptKey":"fn9999078902005430-fd1"}\n',
  );
});

for (const personal of [
  '2200 0000 0000 0017',
  '+7 (916) 123-45-67',
  '8 916 123 45 67',
  '+79161234567',
  2200000000000017,
]) {
  test(`the log masks ${typeof personal} ${personal}`, () => {
    let written = '';
    maskedLog((line) => {
      written += line;
    })('event', { value: personal });
    assert.match(written, /\*\*\*\*/);
    assert.ok(!written.includes(String(personal)));
  });
}

test('the log leaves times, amounts and ids readable', () => {
  let written = '';
  const facts = { at: '2026-11-20T10:00:00+03:00', kopecks: 123_456, key: '12345678-1234-4123-8123-123456789012' };
  maskedLog((line) => {
    written += line;
  })('event', facts);
  assert.deepEqual(JSON.parse(written), { event: 'event', ...facts });
});
