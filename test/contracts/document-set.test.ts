import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { documentKey, loadDocumentSet } from '../../src/contracts/document-set.ts';
import { parseDocument } from '../../src/contracts/parse-document.ts';
import { tempFolder } from '../temp-folder.ts';

function write(files: Readonly<Record<string, string>>): string {
  const folder = tempFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

test('files are found through their references, in JSON and YAML, up and down the folders', () => {
  const folder = write({
    'api/main.yaml': 'paths:\n  /a: { $ref: "paths/a.json#/get%20it" }\n',
    'api/paths/a.json': '{ "get it": { "$ref": "../../shared%20types/b.yml#/B" } }',
    'shared types/b.yml': 'B: { $ref: "#/C" }\nC: { $ref: "../api/main.yaml" }\n',
  });
  const set = loadDocumentSet([join(folder, 'api/main.yaml')]);
  expect(set.entries).toEqual(['api/main.yaml']);
  expect([...set.documents.keys()].sort()).toEqual(['api/main.yaml', 'api/paths/a.json', 'shared types/b.yml']);
  expect([...set.missing]).toEqual([]);
  expect(documentKey('api/paths/a.json', '../../shared%20types/b.yml#/B')).toBe('shared types/b.yml');
  expect(documentKey('api/main.yaml', '#/x')).toBe('api/main.yaml');
});

test('nothing is fetched, and what is not there is named with the reason', () => {
  const folder = write({
    'main.yaml':
      'a: { $ref: "http://127.0.0.1:1/x.yaml#/a" }\nb: { $ref: gone.yaml }\nc: { $ref: /etc/passwd }\nd: { $ref: broken.json }',
    'broken.json': '{ "a": ',
  });
  const { documents, missing } = loadDocumentSet([join(folder, 'main.yaml')]);
  expect([...documents.keys()]).toEqual(['main.yaml']);
  expect(missing.get('http://127.0.0.1:1/x.yaml')).toMatch(/nothing is fetched/);
  expect(missing.get('gone.yaml')).toBe('no such file');
  expect(missing.get('broken.json')).toBeDefined();
  expect([...missing].filter(([, reason]) => reason === 'neither .json nor .yaml').length).toBe(1);
});

test('an entry that is no contract is an error which names the place', () => {
  const folder = write({ 'a.yaml': 'a: 1\na: 2\n', 'b.yaml': '- 1\n' });
  expect(() => loadDocumentSet([join(folder, 'a.yaml')])).toThrow(
    expect.objectContaining({ code: 'contracts-unreadable', at: expect.objectContaining({ line: 2, column: 1 }) }),
  );
  expect(() => loadDocumentSet([join(folder, 'b.yaml')])).toThrow(
    expect.objectContaining({ code: 'contracts-unreadable' }),
  );
  expect(() => loadDocumentSet([join(folder, 'gone.yaml')])).toThrow(
    expect.objectContaining({ code: 'contracts-unreadable' }),
  );
});

test.each([
  ['nested too deeply', `{"a":${'['.repeat(500)}${']'.repeat(500)}}`],
  ['an anchor that holds itself', 'a: &a\n  b: *a\n'],
])('%s', (_name, text) => {
  expect(() => parseDocument(text, 'x.yaml')).toThrow(expect.objectContaining({ code: 'contracts-too-large' }));
});

test('merge keys of YAML 1.1 and a byte order mark are understood', () => {
  expect(parseDocument('\uFEFFbase: &b { x: 1 }\nmore: { <<: *b, y: 2 }\n', 'x.yaml')).toEqual({
    base: { x: 1 },
    more: { x: 1, y: 2 },
  });
});
