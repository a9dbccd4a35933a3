import { resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { expect, test } from 'vitest';

test('what browsers import asks for nothing of Node.js', async () => {
  const outside: string[] = [];
  const bundle = await rolldown({
    input: resolve(import.meta.dirname, '../../../sdk/src/testing/browser.ts'),
    platform: 'browser',
    logLevel: 'silent',
    resolve: { conditionNames: ['styk-source', 'browser', 'import'] },
    external: (id) => /^(node:|undici$|msw|ajv)/.test(id) && outside.push(id) > 0,
  });
  await bundle.generate();
  expect(outside.filter((id) => id.startsWith('node:') || id === 'msw/node')).toEqual([]);
});
