import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { explainCode, explainedCodes, findingCodes } from '@styk/sdk/edo/codes';
import { describe, expect, test } from 'vitest';

const codes = findingCodes.map(({ code }) => code);
const sources = resolve(import.meta.dirname, '../../../sdk/src/edo');

/** The codes of every catalogue of findings there is, found by how catalogues are declared. */
async function declaredCodes(): Promise<string[]> {
  const files = globSync('**/*.ts', { cwd: sources }).filter((file) =>
    readFileSync(join(sources, file), 'utf8').includes('satisfies Record<string, FindingDefinition>'),
  );
  expect(files.length).toBeGreaterThan(4);
  const modules = await Promise.all(
    files.map((file): Promise<Record<string, unknown>> => import(pathToFileURL(join(sources, file)).href)),
  );
  return modules
    .flatMap(Object.values)
    .flatMap((exported: unknown) =>
      Object.entries(typeof exported === 'object' && exported !== null ? exported : {}).flatMap(([code, definition]) =>
        typeof definition === 'object' && definition !== null && 'layer' in definition ? code : [],
      ),
    );
}

describe('the codes of findings', () => {
  test('each stands for one thing', () => {
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });

  test('are all in the catalogue of codes; if not: sdk/src/edo/codes/catalogue.ts', async () => {
    expect((await declaredCodes()).filter((code) => !codes.includes(code))).toEqual([]);
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
