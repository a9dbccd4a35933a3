import { explainCode, explainedCodes, findingCodes } from '@styk/sdk/edo/codes';
import { describe, expect, test } from 'vitest';

const codes = findingCodes.map(({ code }) => code);

describe('the codes of findings', () => {
  test('each stands for one thing', () => {
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });

  test('each is explained, and nothing else is; texts are in sdk/src/edo/codes/texts', () => {
    expect([...explainedCodes].sort()).toEqual([...codes].sort());
  });
});

describe.each(codes)('%s', (code) => {
  const explained = explainCode(code);

  test('is told in both languages, with a remedy and a source', () => {
    const { message, meaning, fix, source } = explained ?? {};
    for (const text of [message, meaning, fix]) {
      expect(text?.ru).toMatch(/[а-яё]/i);
      expect(text?.en).toMatch(/[a-z]/i);
      expect(placesOf(text?.ru)).toEqual(placesOf(text?.en).map((place) => place.replace(/En$/, 'Ru')));
    }
    expect(fix).not.toEqual(message);
    expect(source).not.toBe('');
  });

  test('has an example that shows a difference', () => {
    expect(explained?.wrong).not.toBe(explained?.right);
  });
});

function placesOf(text = ''): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();
}
