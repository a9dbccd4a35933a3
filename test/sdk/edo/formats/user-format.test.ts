import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { userFormat, validate } from '@styk/sdk/edo';
import { editions, xmlBytes } from '@styk/sdk/edo/engine';
import { describe, expect, test } from 'vitest';
import { hasShared, sharedFile } from '../../../shared.ts';
import { builtIns } from '../proofs/built-in.ts';
import { ConditionList } from '../proofs/conditions.ts';
import { minimal } from '../proofs/grow.ts';
import { fileIdOf, soundDocument } from '../proofs/sound-document.ts';
import { Random } from '../random.ts';
import { mutate } from '../schema/mutate.ts';

const cases = builtIns.map((builtIn, index) => ({ ...builtIn, info: editions[index]?.info }));

describe.skipIf(!hasShared)('an official schema that a user adds', () => {
  const read = (schema: string) => readFileSync(sharedFile(`formats/xsd/${schema}`));

  test.each(cases)('$key: tells prefix, version and КНД as the registry does', ({ schema, info }) => {
    const added = userFormat(read(schema), {}, basename(schema)).info;
    expect(added.prefix).toBe(info?.prefix);
    expect([added.version, ...(added.alsoVersions ?? [])].sort()).toEqual(
      [info?.version, ...(info?.alsoVersions ?? [])].sort(),
    );
    // The buyer titles of 5.01 keep it beside `Документ`, and the МЧД and the annulment have none.
    if (added.knd !== undefined) expect(added.knd).toBe(info?.knd);
    expect(added.edition).toBe(info?.edition);
  });

  test.each(cases)('$key: finds what the built-in format finds, at the same places', async ({ schema, info, load }) => {
    const own = userFormat(read(schema), { id: 'own' }, basename(schema));
    const model = await load();
    const conditions = new ConditionList(model.table);
    let found = 0;
    for (let seed = 1; seed <= 12; seed++) {
      const random = new Random(seed);
      const root = soundDocument(model, conditions, minimal, random);
      mutate(root, random);
      const bytes = xmlBytes(root);
      const fileName = `${fileIdOf(root)}.xml`;
      const key = `${info?.id}/${info?.version}/${info?.edition}`;
      const [theirs, ours] = await Promise.all([
        validate(bytes, { fileName, format: key }),
        validate(bytes, { fileName, format: 'own', userFormats: [own] }),
      ]);
      const official = ({ findings }: typeof ours) =>
        findings.flatMap(({ layer, code, path }) => (/^schema/.test(layer) ? [`${code} ${path}`] : []));
      expect(official(ours)).toEqual(official(theirs));
      expect(ours.conditions).toEqual(theirs.conditions);
      found += official(ours).length;
    }
    expect(found).toBeGreaterThan(0);
  });
});

test('of an added and a built-in format of the same marks the added one is taken while it is in force', async () => {
  const upd = cases.find(({ key }) => key === 'upd-seller/5.03/05_03_05');
  const model = await upd?.load();
  if (model === undefined) throw new Error('upd-seller is not built in');
  const conditions = new ConditionList(model.table);
  const root = soundDocument(model, conditions, minimal, new Random(1));
  const identity = { id: 'upd-seller', prefix: 'ON_NSCHFDOPPR', knd: '1115131', version: '5.03', edition: '05_03_06' };
  const info = { ...identity, title: { ru: 'УПД', en: 'УПД' }, validFrom: '2027-01-01' };
  const own = { info, table: model.table };
  const on = async (date: string) => (await validate(xmlBytes(root), { date, userFormats: [own] })).format?.edition;
  expect(await on('2026-12-31')).toBe('05_03_05');
  expect(await on('2027-01-01')).toBe('05_03_06');
});
