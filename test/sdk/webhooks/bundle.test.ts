import { resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');

async function bundle(entry: string) {
  const input = resolve(root, 'sdk/src/webhooks', entry);
  const external: string[] = [];
  const built = await rolldown({
    input,
    platform: 'browser',
    logLevel: 'silent',
    external: (id) => id.startsWith('node:') && external.push(id) > 0,
  });
  const { output } = await built.generate({ minify: true });
  return { code: output.map((chunk) => ('code' in chunk ? chunk.code : '')).join(''), external };
}

test('runs where there is no Node.js: nothing of it is imported or expected', async () => {
  const { code, external } = await bundle('index.ts');
  expect(external).toEqual([]);
  expect(code).not.toMatch(/\b(Buffer|process|require)\b/);
});

test('one verifier is small, for the rest falls away', async () => {
  const whole = await bundle('index.ts');
  const verifier = await bundle('message/webhook-verifier.ts');
  expect(verifier.code).not.toContain('aggregateversion');
  expect(verifier.code.length).toBeLessThan(whole.code.length * 0.8);
});

test('the store that needs Node.js names its types only', async () => {
  expect((await bundle('dedupe/sqlite-dedupe-store.ts')).external).toEqual([]);
});
