import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from '@styk/sdk/edo';
import { loadFormat, readXml, type XmlElement } from '@styk/sdk/edo/engine';
import { parseMchd } from '@styk/sdk/mchd';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasShared, sharedFile } from '../../shared.ts';
import { tempFolder } from '../../temp-folder.ts';
import { SchemaOracle } from '../edo/libxml2.ts';
import { ConditionList } from '../edo/proofs/conditions.ts';
import { anyOf, maximal } from '../edo/proofs/grow.ts';
import { soundDocument } from '../edo/proofs/sound-document.ts';
import { Random } from '../edo/random.ts';
import { mchdArbitrary } from './random-mchd.ts';
import { built, changed, delegatedMchd, textOf } from './samples.ts';

const SCHEMA = 'ON_EMCHD_1_928_00_01_01_01.xsd';

const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;

test('what is built is read back as it was given', async () => {
  await fc.assert(
    fc.asyncProperty(mchdArbitrary, async (input) => {
      const { bytes, id, fileName, mchd } = await built(input);
      expect(parseMchd(bytes)).toEqual({ id, mchd });
      expect(mchd).toEqual(input);
      expect((await validate(bytes, { fileName })).verdict).toBe('valid');
    }),
    { numRuns: 300 },
  );
});

test('the same input and moment give the same bytes, in UTF-8, under the namespace of the format', async () => {
  const [one, other] = [await built(), await built()];
  expect(one.bytes).toEqual(other.bytes);
  expect(textOf(one.bytes)).toMatch(
    /^<\?xml version="1.0" encoding="UTF-8"\?>\n<Доверенность xmlns="urn:\/\/x-artefacts\/EMCHD_1" /,
  );
  expect(one.fileName).toBe(`${one.id}.xml`);
  expect(one.id).toMatch(/^ON_EMCHD_20260901_/);
});

test('characters beyond windows-1251 survive', async () => {
  const { bytes, mchd } = await built(changed({ note: 'Ὀρλώ 😀 ₽ №' }));
  expect(mchd.note).toBe('Ὀρλώ 😀 ₽ №');
  expect(parseMchd(bytes).mchd.note).toBe('Ὀρλώ 😀 ₽ №');
});

test('eleven digits of СНИЛС are written as the format has them', async () => {
  const [principal] = changed()['principals'] as [{ heads: [{ person: object }] }];
  const head = { person: { ...principal.heads[0].person, snils: '11223344595' } };
  const { mchd } = await built(changed({ principals: [{ ...principal, heads: [head] }] }));
  expect(mchd).toMatchObject({ principals: [{ heads: [{ person: { snils: '112-233-445 95' } }] }] });
});

describe.skipIf(!hasShared)('the official schema', () => {
  test('admits what is built, by libxml2', async () => {
    using oracle = new SchemaOracle(SCHEMA);
    await fc.assert(
      fc.asyncProperty(mchdArbitrary, async (input) => {
        expect(oracle.problems((await built(input)).bytes)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test.skipIf(!hasXmllint)('admits what is built, by xmllint', async () => {
    const folder = tempFolder();
    const files: string[] = [];
    for (const input of [changed(), delegatedMchd(), ...fc.sample(mchdArbitrary, 20)]) {
      const { bytes, fileName } = await built(input);
      files.push(join(folder, fileName));
      writeFileSync(join(folder, fileName), bytes);
    }
    const schema = sharedFile(`formats/xsd/${SCHEMA}`);
    expect(() => execFileSync('xmllint', ['--noout', '--schema', schema, ...files], { stdio: 'pipe' })).not.toThrow();
  });

  test('has no place for which the model has no field', async () => {
    const { model } = await loadFormat('mchd');
    const conditions = new ConditionList(model.table);
    const admitted = new Set<string>();
    for (let seed = 1; seed <= 40; seed++) {
      const random = new Random(seed);
      const plan = seed <= 4 ? maximal(seed - 1) : anyOf(random);
      collectPlaces(soundDocument(model, conditions, plan, random), '', admitted);
    }
    const written = new Set<string>();
    for (const input of fc.sample(mchdArbitrary, { numRuns: 400, seed: 1 })) {
      collectPlaces(readXml((await built(input)).bytes).root, '', written);
    }
    expect(admitted.size).toBeGreaterThan(500);
    expect([...admitted].filter((place) => !written.has(place) && !NOT_WRITTEN.has(place))).toEqual([]);
  });
});

/** The numbers of an earlier power have two names each; one is for the first power, the other for the one before this. */
const NOT_WRITTEN = new Set(
  ['НомДовер', 'ВнНомДовер', 'НомРНД'].flatMap((name) => [
    `/Доверенность/Документ/Передов/СвПервДовер/@${name}N`,
    `/Доверенность/Документ/Передов/СвПередов/@${name}Перв`,
  ]),
);

/** Every element and attribute there is, as a path of names. */
function collectPlaces(element: XmlElement, above: string, into: Set<string>): void {
  const path = `${above}/${element.name}`;
  into.add(path);
  for (const { name } of element.attributes) if (name !== 'xmlns') into.add(`${path}/@${name}`);
  for (const child of element.children) collectPlaces(child, path, into);
}
