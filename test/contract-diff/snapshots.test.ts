import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diffContracts } from '../../src/contract-diff/diff-contracts.ts';
import { readContracts } from '../../src/contract-diff/read-contracts.ts';
import { newestSnapshot, takeSnapshot } from '../../src/contract-diff/snapshots/snapshots.ts';
import { withoutTexts } from '../../src/contract-diff/without-texts.ts';
import { packageRoot } from '../../src/installation/package-root.ts';
import { tempFolder } from '../temp-folder.ts';

const openapi = join(packageRoot(), 'openapi');

test('a snapshot is the contracts without their texts', () => {
  const root = tempFolder();
  const folder = takeSnapshot(openapi, root, '1.2.3');
  const { set } = readContracts(folder);
  expect([...set.documents.keys()].sort()).toEqual([...readContracts(openapi).set.documents.keys()].sort());
  expect(diffContracts(set, readContracts(openapi).set)).toEqual([]);
  const loyalty = readFileSync(join(folder, 'loyalty.yaml'), 'utf8');
  expect(loyalty).not.toMatch(/[а-яё]/i);
  expect(loyalty.length).toBeLessThan(readFileSync(join(openapi, 'loyalty.yaml'), 'utf8').length / 2);
});

test('what is released is not rewritten', () => {
  const root = tempFolder();
  takeSnapshot(openapi, root, '1.2.3');
  expect(() => takeSnapshot(openapi, root, '1.2.3')).toThrow(
    expect.objectContaining({ code: 'contract-diff-snapshot-exists' }),
  );
});

test('the newest snapshot is that of the highest version, with its declared breaks', () => {
  const root = tempFolder();
  expect(newestSnapshot(join(root, 'none'))).toBeUndefined();
  for (const version of ['0.9.0', '0.10.0', '0.2.0', 'draft']) mkdirSync(join(root, version));
  const declared = [
    { rule: 'operation-removed', old: 'a.yaml#/paths/~1x/get', new: null, reason: 'Nobody called it.' },
  ];
  writeFileSync(join(root, '0.10.0', 'declared-breaks.json'), JSON.stringify(declared));
  expect(newestSnapshot(root)).toEqual({ version: '0.10.0', folder: join(root, '0.10.0'), declared });
});

test('texts are what people read, not members that happen to be called so', () => {
  const schema = {
    type: 'object',
    description: 'A text.',
    'x-description-ru': 'Текст.',
    required: ['description', 'example'],
    properties: {
      description: { type: 'string', description: 'A text too.', examples: ['a'] },
      example: { type: 'string', default: 'example', enum: ['description'] },
      properties: { type: 'object', properties: { summary: { type: 'string', summary: 'No keyword, but a text.' } } },
    },
  };
  expect(withoutTexts({ components: { schemas: { tags: schema } } })).toEqual({
    components: {
      schemas: {
        tags: {
          type: 'object',
          required: ['description', 'example'],
          properties: {
            description: { type: 'string' },
            example: { type: 'string', default: 'example', enum: ['description'] },
            properties: { type: 'object', properties: { summary: { type: 'string' } } },
          },
        },
      },
    },
  });
});
