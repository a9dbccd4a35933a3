import { defineConfig } from 'vitest/config';

const resolve = { conditions: ['styk-source'] };

export default defineConfig({
  resolve,
  ssr: { resolve: { conditions: ['styk-source'], externalConditions: ['styk-source'] } },
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'forks',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
