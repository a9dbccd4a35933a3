import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { gostModulePath, gostModuleText } from '../../src/codegen/gost-module.ts';

test('the committed WebAssembly is what its sources compile to', async () => {
  expect((await readFile(gostModulePath, 'utf8')) === (await gostModuleText())).toBe(true);
});
