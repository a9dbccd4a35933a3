import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { REASONS, WAIVABLE_CHECKS } from '@styk/sdk/signing';
import { expect, test } from 'vitest';

const page = readFileSync(resolve(import.meta.dirname, '../../../../docs/verification.md'), 'utf8');

test('docs/verification.md lists every code with its answer and its words', () => {
  const rows = [...page.matchAll(/^\| `([\w-]+)` \| (ok|warning|error|not-checked) \| (.*) \|$/gm)];
  const told = rows.map(([, code, result, en]) => ({ code, result, en }));
  expect(told).toEqual(Object.entries(REASONS).map(([code, { result, en }]) => ({ code, result, en })));
});

test('docs/verification.md explains every check that may be left out', () => {
  for (const check of WAIVABLE_CHECKS) expect(page).toContain(`| \`${check}\` |`);
});
