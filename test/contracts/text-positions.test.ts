import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createTextPositions } from '../../src/contracts/text-positions.ts';
import { tempFolder } from '../temp-folder.ts';

const yaml = `openapi: 3.1.1
paths:
  /a/{b}: &item
    get: { operationId: x, tags: [one, two] }
  /c: *item
  # 404 is a number to YAML
  responses:
    404: {}
`;

test.each([
  ['', 1, 1],
  ['/openapi', 1, 1],
  ['/paths/~1a~1{b}', 3, 3],
  ['/paths/~1a~1{b}/get/operationId', 4, 12],
  ['/paths/~1a~1{b}/get/tags/1', 4, 40],
  ['/paths/~1c/get', 4, 5],
  ['/paths/responses/404', 8, 5],
  // What is not there is where it would be.
  ['/paths/~1a~1{b}/post/summary', 3, 3],
])('%s is at %i:%i', (pointer, line, column) => {
  const file = join(tempFolder(), 'a.yaml');
  writeFileSync(file, yaml);
  expect(createTextPositions()(file, pointer)).toEqual({ line, column });
});

test('JSON has places too', () => {
  const file = join(tempFolder(), 'a.json');
  writeFileSync(file, JSON.stringify({ paths: { '/a': { get: {} } } }, null, 2));
  expect(createTextPositions()(file, '/paths/~1a/get')).toEqual({ line: 4, column: 7 });
});
