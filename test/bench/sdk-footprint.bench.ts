/**
 * What the SDK weighs in somebody's program: a single call bundled and minified, without undici (goal at most 25 kB with gzip),
 * against openapi-fetch and axios; and CPU time of starting a program that imports one domain, or all, against an empty one.
 *
 * node --conditions=styk-source test/bench/sdk-footprint.bench.ts
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { medianCpu } from './process-cpu.ts';

const ROUNDS = 15;

const PROGRAMS = {
  'styk, one call': `import { StykClient } from '@styk/sdk'; import { createSale } from '@styk/sdk/api/loyalty';
    globalThis.sell = (options, sale) => createSale(new StykClient(options), sale);`,
  'styk, everything': `import { Styk } from '@styk/sdk'; globalThis.open = (options) => new Styk(options);`,
  'openapi-fetch': `import createClient from 'openapi-fetch'; globalThis.open = createClient;`,
  axios: `import axios from 'axios'; globalThis.open = axios;`,
} as const;

// Inside the tree, so that packages are found by their names.
const folder = mkdtempSync(resolve('node_modules/.styk-footprint-'));
const file = (name: string): string => join(folder, `${name.replaceAll(/\W+/g, '-')}.mjs`);

async function bundle(name: string, program: string, platform: 'browser' | 'node'): Promise<string> {
  const input = file(`${name} source`);
  writeFileSync(input, program);
  const conditionNames = ['styk-source', platform, 'import', 'default'];
  const build = await rolldown({ input, platform, external: ['undici'], resolve: { conditionNames } });
  const { output } = await build.generate({ minify: true, format: 'esm', codeSplitting: false });
  return output.map((chunk) => ('code' in chunk ? chunk.code : '')).join('');
}

try {
  writeFileSync(file('empty'), '');
  const starts: Record<string, readonly string[]> = { empty: [process.execPath, file('empty')] };
  for (const [name, program] of Object.entries(PROGRAMS)) {
    const code = await bundle(name, program, 'browser');
    const goal = name === 'styk, one call' ? ' (goal at most 25.0)' : '';
    const [plain, packed] = [code.length, gzipSync(code).length].map((size) => (size / 1000).toFixed(1));
    process.stdout.write(`size      ${name.padEnd(18)} ${plain} kB minified, ${packed} kB with gzip${goal}\n`);
    writeFileSync(file(name), await bundle(name, program, 'node'));
    starts[name] = [process.execPath, file(name)];
  }
  const cpu = medianCpu(starts, ROUNDS);
  for (const [name, ms] of Object.entries(cpu)) {
    const ratio = (ms / (cpu['empty'] ?? Number.NaN)).toFixed(2);
    process.stdout.write(`start     ${name.padEnd(18)} ${ratio} of an empty program\n`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
