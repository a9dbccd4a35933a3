import { readXml, validateSchema, xmlBytes } from '@styk/sdk/edo/engine';
import { afterAll, describe, expect, test } from 'vitest';
import { hasShared } from '../../../shared.ts';
import { Random } from '../random.ts';
import { type BuiltIn, builtIns, Oracles } from './built-in.ts';
import { ConditionList } from './conditions.ts';
import { Entailments } from './entailment.ts';
import { minimal } from './grow.ts';
import { fileIdOf, soundDocument } from './sound-document.ts';
import { tripping } from './trip.ts';

/** The older technological documents, the annulment and the МЧД have none. */
const withConditions = builtIns.filter(({ key }) => !/^mchd|\/1\.02\//.test(key));

test('which conditions are always broken together is proven from their tests, and is what the file says', async () => {
  const told = new Set<string>();
  for (const { load } of withConditions) {
    const { table } = await load();
    const { texts } = new ConditionList(table);
    const entailments = new Entailments(table);
    for (const [index, text] of texts.entries()) {
      const others = [...entailments.of(index)].filter((other) => other !== index);
      // Broken by the same documents, or only one way round.
      const lines = others.map((other) => `  ${entailments.of(other).has(index) ? '⇔' : '⇒'} ${texts[other]}`);
      if (lines.length > 0) told.add([text, ...lines].join('\n'));
    }
  }
  await expect(`${[...told].join('\n')}\n`).toMatchFileSnapshot('broken-together.txt');
});

describe.skipIf(!hasShared)('every official condition has a document that breaks it and nothing else', () => {
  const oracles = new Oracles();
  afterAll(() => oracles[Symbol.dispose]());

  test.each(withConditions)('$key', async (format) => {
    const model = await format.load();
    const conditions = new ConditionList(model.table);
    const entailments = new Entailments(model.table);
    const sound = soundDocument(model, conditions, minimal, new Random(1));
    expect(conditions.texts.length).toBe(oracles.conditions(format.schema).count);
    for (const [index, text] of conditions.texts.entries()) {
      const together = new Set([...entailments.of(index), ...alsoBroken(format, text, conditions)]);
      const isAboutName = text.includes('usch:getFileName()');
      const root = isAboutName ? sound : tripping(model, conditions, index, together);
      if (root === undefined) throw new Error(`no document breaks ${text} alone`);
      const fileId = isAboutName ? 'another name' : fileIdOf(root);
      const expected = [...together].sort((a, b) => a - b);
      const told = `${index} ${text}`;
      const bytes = xmlBytes(root);
      const read = readXml(bytes).root;
      expect(validateSchema(model, read), told).toEqual([]);
      expect(broken(conditions.counts(read, fileId)), told).toEqual(expected);
      expect(oracles.schema(format.schema).problems(bytes), told).toEqual([]);
      expect(broken(oracles.conditions(format.schema).counts(bytes, fileId)), told).toEqual(expected);
    }
  });
});

/** The indexes of what is broken. */
function broken(counts: readonly number[]): number[] {
  return counts.flatMap((count, index) => (count > 0 ? [index] : []));
}

/**
 * The schema of 5.02 asks every line of an invoice that is not for an advance for `СтТовБезНДСВсего`, which lines do not have
 * (5.03 asks the totals for it). Whoever breaks the rule about shipping documents has such an invoice.
 */
function alsoBroken({ key }: BuiltIn, text: string, { texts }: ConditionList): number[] {
  if (!key.startsWith('upd-seller/5.02') || !text.endsWith('ДокПодтвОтгрНом')) return [];
  return [texts.findIndex((other) => other.startsWith('СведТов') && other.endsWith('@СтТовБезНДСВсего'))];
}
