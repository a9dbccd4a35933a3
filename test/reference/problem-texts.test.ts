import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadContracts } from '../../src/contracts/load.ts';
import { packageRoot } from '../../src/installation/package-root.ts';
import { problemTexts, servedTexts } from '../../src/reference/ecosystem/problem-texts.ts';
import { unservedTexts } from '../../src/reference/ecosystem/unserved-texts.ts';
import { attribute, readPage, textOf } from './page.ts';
import { ownSite } from './sites.ts';

const texts = problemTexts();

test('every code of the contracts is told in both languages', async () => {
  const { files } = await ownSite();
  const sections = readPage(files.get('errors.html') ?? '').elements.filter(
    (element) => attribute(element, 'class') === 'problem',
  );
  const codes = sections.map((section) => (attribute(section, 'id') ?? '').replace('code-', ''));
  expect(codes.filter((code) => !texts.has(code))).toEqual([]);
  for (const [index, code] of codes.entries()) {
    const text = textOf(sections[index] ?? sections[0] ?? { nodeName: '#text', parentNode: null, value: '' });
    expect(text).toContain(texts.get(code)?.title.ru);
    expect(text).toContain(texts.get(code)?.title.en);
  }
  // What is told without being a code of any contract is of no use to anybody.
  expect([...Object.keys(unservedTexts)].filter((code) => !codes.includes(code))).toEqual([]);
});

test('a code that the sandbox answers is told in its words alone', () => {
  expect(Object.keys(unservedTexts).filter((code) => code in servedTexts)).toEqual([]);
});

test('operations, codes and events that the texts name exist', () => {
  const names = new Set(loadContracts(join(packageRoot(), 'openapi')).operations.map(({ operationId }) => operationId));
  const fields = new Set(['acceptBy', 'uploadId', 'partSize', 'customerId', 'nextCursor', 'errors', 'detail']);
  const named = Object.values(unservedTexts).flatMap(({ remediation }) =>
    Object.values(remediation ?? {}).flatMap((text) => [...text.matchAll(/\b[a-z]+[A-Z]\w+\b/g)].map(([name]) => name)),
  );
  expect(named.filter((name) => !names.has(name) && !fields.has(name))).toEqual([]);
  expect(named.length).toBeGreaterThan(5);
});
