import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatSources, formatTableText, tablesFolder } from '../../src/codegen/format-tables.ts';
import { hasShared, sharedFile } from '../shared.ts';

describe.skipIf(!hasShared)(
  'the committed tables are what the official schemas give (npm run generate:formats)',
  () => {
    test.each(formatSources)('$table', ({ schema, table }) => {
      const generated = formatTableText(readFileSync(sharedFile(`formats/xsd/${schema}`)));
      expect(readFileSync(join(tablesFolder, table), 'utf8')).toBe(generated);
    });
  },
);

test('tables hold names, types and facets, and none of the official descriptions', () => {
  for (const { table } of formatSources) {
    expect(readFileSync(join(tablesFolder, table), 'utf8')).not.toMatch(/"title"|Сведения о/);
  }
});
