import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXml, validateSchema, xmlBytes } from '@styk/sdk/edo/engine';
import { afterAll, describe, expect, test } from 'vitest';
import { hasShared, sharedFile } from '../../../shared.ts';
import { tempFolder } from '../../../temp-folder.ts';
import { Random } from '../random.ts';
import { builtIns, Oracles, rounds, timeout } from './built-in.ts';
import { ConditionList } from './conditions.ts';
import { anyOf, maximal, minimal, type Plan } from './grow.ts';
import { fileIdOf, soundDocument } from './sound-document.ts';

/** No choice of the built-in formats has more branches. */
const ALTERNATIVES = 4;

/** Minimal, maximal with each branch of the choices, and so many by chance. */
function plans(count: number): { name: string; plan: Plan; random: Random }[] {
  return [
    { name: 'minimal', plan: minimal, random: new Random(1) },
    ...Array.from({ length: ALTERNATIVES }, (_, branch) => ({
      name: `maximal, branch ${branch}`,
      plan: maximal(branch),
      random: new Random(branch),
    })),
    ...Array.from({ length: count }, (_, seed) => {
      const random = new Random(seed + 1);
      return { name: `random, seed ${seed + 1}`, plan: anyOf(random), random };
    }),
  ];
}

describe.skipIf(!hasShared)('documents made from a table are what the official schema and its conditions admit', () => {
  const oracles = new Oracles();
  afterAll(() => oracles[Symbol.dispose]());

  test.each(builtIns)('$key', { timeout }, async ({ schema, load }) => {
    const model = await load();
    const conditions = new ConditionList(model.table);
    const folder = tempFolder();
    const none = conditions.texts.map(() => 0);
    const official = oracles.conditions(schema);
    expect(official.count).toBe(conditions.texts.length);
    const files = plans(rounds(12, 500)).map(({ name, plan, random }, number) => {
      const root = soundDocument(model, conditions, plan, random);
      const bytes = xmlBytes(root);
      const { root: read } = readXml(bytes);
      expect(validateSchema(model, read), name).toEqual([]);
      expect(conditions.counts(read, fileIdOf(root)), name).toEqual(none);
      expect(oracles.schema(schema).problems(bytes), name).toEqual([]);
      expect(official.counts(bytes, fileIdOf(root)), name).toEqual(none);
      const file = join(folder, `${number}.xml`);
      writeFileSync(file, shortened(bytes), 'latin1');
      return file;
    });
    expectValid(files, schema);
  });
});

/** Decimals of no more than 24 digits: libxml2 before 2.13 refuses longer ones, which the formats admit. */
function shortened(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/(?<=[">])(?:9{15}\.9{11}|9{26})(?=["<])/g, '9');
}

/** The windows-1251 bytes themselves, where xmllint is installed: libxml2-wasm sees a UTF-8 copy. */
function expectValid(files: readonly string[], schema: string): void {
  if (!hasXmllint) return;
  const path = sharedFile(`formats/xsd/${schema}`);
  execFileSync('xmllint', ['--noout', '--huge', '--schema', path, ...files], { stdio: ['ignore', 'ignore', 'pipe'] });
}

const hasXmllint = (() => {
  try {
    execFileSync('xmllint', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    process.stderr.write('notice: xmllint is absent, the generated documents are checked by libxml2-wasm alone\n');
    return false;
  }
})();
