import { expect, test } from 'vitest';
import { isTimestamp } from '../../src/receipts/csv/timestamp.ts';

test.each(['2026-11-30T12:00:00+03:00', '2024-02-29T00:00:00Z', '2026-01-01T23:59:59.999-10:00'])('%s', (text) => {
  expect(isTimestamp(text)).toBe(true);
});

test.each([
  '2026-11-31T12:00:00+03:00',
  '2025-02-29T12:00:00Z',
  '2026-13-01T12:00:00Z',
  '2026-11-20T24:30:00Z',
  '2026-11-20T12:00:00',
  '2026-11-20 12:00:00Z',
  '20.11.2026',
  '',
])('%s is none', (text) => {
  expect(isTimestamp(text)).toBe(false);
});
