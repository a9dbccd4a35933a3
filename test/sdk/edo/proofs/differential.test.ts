import { readXml, validateSchema, type XmlElement, xmlBytes } from '@styk/sdk/edo/engine';
import { afterAll, describe, expect, test } from 'vitest';
import { hasShared } from '../../../shared.ts';
import { Random } from '../random.ts';
import { mutate } from '../schema/mutate.ts';
import { builtIns, Oracles, rounds, timeout } from './built-in.ts';
import { ConditionList } from './conditions.ts';
import { anyOf, minimal } from './grow.ts';
import { satisfy } from './satisfy.ts';
import { fileIdOf, soundDocument } from './sound-document.ts';
import { Workbench } from './workbench.ts';

/** A sound document is made for so many mutations. */
const MUTATIONS_EACH = 8;

describe.skipIf(!hasShared)(
  'on sound and on broken documents we say what libxml2 says, schema and every condition',
  () => {
    const oracles = new Oracles();
    afterAll(() => oracles[Symbol.dispose]());

    test.each(builtIns)('$key', { timeout }, async ({ schema, load }) => {
      const model = await load();
      const conditions = new ConditionList(model.table);
      const official = oracles.conditions(schema);
      const seen = { valid: 0, invalid: 0, conditions: new Set<number>() };
      for (let seed = 1; seed <= rounds(conditions.texts.length > 20 ? 20 : 8, 400); seed++) {
        const random = new Random(seed);
        const sound = soundDocument(model, conditions, seed % 4 === 0 ? minimal : anyOf(random), random);
        const bytes = xmlBytes(sound);
        for (let round = 0; round <= MUTATIONS_EACH; round++) {
          const { root } = readXml(bytes);
          const done = round === 0 ? 'nothing' : breakSomething(root, random);
          const changed = xmlBytes(root);
          const read = readXml(changed);
          const ours = validateSchema(model, read.root, read.locate);
          const theirs = oracles.schema(schema).problems(changed);
          const told = `seed ${seed}: ${done}; ours: ${ours.map(({ path, message }) => `${path} ${message.en}`).join('; ')}; libxml2: ${theirs.join('; ')}`;
          expect(ours.length === 0, told).toBe(theirs.length === 0);
          const counts = conditions.counts(read.root, fileIdOf(sound));
          expect(counts, told).toEqual(official.counts(changed, fileIdOf(sound)));
          seen[ours.length === 0 ? 'valid' : 'invalid']++;
          for (const [index, count] of counts.entries()) if (count > 0) seen.conditions.add(index);
        }
      }
      // Neither verdict may come from never meeting the other case.
      expect(Math.min(seen.valid, seen.invalid)).toBeGreaterThan(10);
      if (conditions.texts.length > 20) expect(seen.conditions.size).toBeGreaterThan(conditions.texts.length / 2);

      /** A thing broken blindly, or a condition broken on purpose. */
      function breakSomething(root: XmlElement, random: Random): string {
        const bench = new Workbench(model, root, random);
        const elements = [...bench.elements];
        const concerned = conditions.contexts.flatMap((context, index) =>
          elements.filter(({ name }) => name === context).map((element) => ({ index, element })),
        );
        if (concerned.length === 0 || random.chance(50)) return mutate(root, random);
        const { index, element } = random.pick(concerned);
        const condition = conditions.tests[index];
        if (condition !== undefined) satisfy(bench, condition, element, false, random);
        return `broken: ${conditions.texts[index]}`;
      }
    });
  },
);
