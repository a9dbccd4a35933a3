import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

// Hundreds of test files, and the programs that they start, read the same modules: what was compiled once is kept.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, 'node_modules/.cache/styk-tests');

/** Where the machine-readable counts go; set by .ci/run. */
const report = process.env.STYK_TEST_REPORT;
const resolve = { conditions: ['styk-source'] };

export default defineConfig({
  resolve,
  ssr: { resolve: { conditions: ['styk-source'], externalConditions: ['styk-source'] } },
  test: {
    pool: 'forks',
    // By itself it leaves a core free: on two cores that is half of them.
    maxWorkers: '100%',
    // Tests that run together are those that wait for other programs.
    maxConcurrency: 4,
    // What is waited for comes at once on a free machine; on a busy one it takes what it takes, and only a hang is a failure.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
    reporters: report === undefined ? ['default'] : ['default', 'json'],
    ...(report === undefined ? {} : { outputFile: { json: report } }),
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: ['test/e2e/**', '**/node_modules/**'] },
      },
      // Drives what `npm run build` has made, so it is made again first where the sources are newer.
      {
        extends: true,
        test: { name: 'e2e', include: ['test/e2e/**/*.test.ts'], globalSetup: 'test/e2e/fresh-build.ts' },
      },
    ],
  },
});
