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
