import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/contract-diff/rules/all-rules.ts';

const cases = globSync('*.test.ts', { cwd: import.meta.dirname })
  .map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'))
  .join('\n');

const placesIn = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

describe.each(Object.entries(rules))('%s', (id, { text }) => {
  test('is a kebab-case name told in both languages with the same places', () => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(text.ru).toMatch(/[а-яё]/i);
    expect(text.en).not.toMatch(/[а-яё]/i);
    expect(placesIn(text.ru)).toEqual(placesIn(text.en));
  });

  test('is met by a case', () => {
    // Cases of schemas are told once for both directions.
    expect(cases.includes(id.replace(/^(request|response)-/, ''))).toBe(true);
  });
});
