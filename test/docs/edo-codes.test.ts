import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findingCodes } from '@styk/sdk/edo/codes';
import { expect, test } from 'vitest';
import { edoCodesPage } from '../../src/docs/edo-codes-page.ts';

const root = resolve(import.meta.dirname, '../..');

test.each([
  ['docs/edo-codes.md', 'en'],
  ['docs/edo-codes.ru.md', 'ru'],
] as const)('%s is current; if not: npm run generate:docs', (path, language) => {
  expect(readFileSync(join(root, path), 'utf8')).toBe(edoCodesPage(language));
});

test.each(['en', 'ru'] as const)('every code has its section, in %s', (language) => {
  const page = edoCodesPage(language);
  for (const { code } of findingCodes) expect(page).toContain(`### ${code}\n`);
});
