import { defineConfig } from 'vitest/config';

/** Where the machine-readable counts go; set by .ci/run. */
const report = process.env.STYK_TEST_REPORT;
const resolve = { conditions: ['styk-source'] };

export default defineConfig({
  resolve,
  ssr: { resolve: { conditions: ['styk-source'], externalConditions: ['styk-source'] } },
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'forks',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: report === undefined ? ['default'] : ['default', 'json'],
    ...(report === undefined ? {} : { outputFile: { json: report } }),
  },
});
