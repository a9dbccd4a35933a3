import { readdirSync, readFileSync } from 'node:fs';
import { compileXsd, readXml, SchemaModel, validateSchema, xmlBytes } from '@styk/sdk/edo/engine';
import { afterAll, describe, expect, test } from 'vitest';
import { hasShared, sharedFile } from '../../../shared.ts';
import { SchemaOracle } from '../libxml2.ts';
import { rounds } from '../proofs/built-in.ts';
import { Random } from '../random.ts';
import { randomInstance } from './instance.ts';
import { mutate } from './mutate.ts';

const schemas = hasShared
  ? ['', 'reconstructed/'].flatMap((folder) =>
      readdirSync(sharedFile(`formats/xsd/${folder}`))
        .filter((name) => name.endsWith('.xsd'))
        .map((name) => folder + name),
    )
  : [];

describe.skipIf(!hasShared)('verdicts agree with libxml2 on the official schemas', () => {
  const oracles: SchemaOracle[] = [];
  afterAll(() => {
    for (const oracle of oracles) oracle[Symbol.dispose]();
  });

  test.each(schemas)('%s', (schema) => {
    const oracle = new SchemaOracle(schema);
    oracles.push(oracle);
    const table = compileXsd(readFileSync(sharedFile(`formats/xsd/${schema}`)));
    const model = new SchemaModel(table);
    const count = rounds(60, 1000);
    const verdicts = { valid: 0, invalid: 0 };
    for (let seed = 1; seed <= count; seed++) {
      const random = new Random(seed);
      const root = randomInstance(table, random);
      const done = seed % 4 === 0 ? 'nothing' : mutate(root, random);
      const bytes = xmlBytes(root);
      const document = readXml(bytes);
      const ours = validateSchema(model, document.root, document.locate);
      const theirs = oracle.problems(bytes);
      const told = `seed ${seed}: ${done}; ours: ${ours.map((found) => `${found.path} ${found.message.en}`).join('; ')}; libxml2: ${theirs.join('; ')}`;
      expect(ours.length === 0, told).toBe(theirs.length === 0);
      if (done === 'nothing') expect(theirs, told).toEqual([]);
      verdicts[ours.length === 0 ? 'valid' : 'invalid']++;
    }
    // Neither verdict may come from never meeting the other case.
    expect(verdicts.valid).toBeGreaterThan(count / 5);
    expect(verdicts.invalid).toBeGreaterThan(count / 5);
  });
});
