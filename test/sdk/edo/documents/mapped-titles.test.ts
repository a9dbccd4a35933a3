import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  actContractor,
  actCustomer,
  annulment,
  clarification,
  contextOf,
  deliveryConfirmation,
  findFormat,
  receipt,
  sendingConfirmation,
  type TitleType,
  torg12Buyer,
  torg12Seller,
  updBuyer,
  updSeller,
  validate,
  waybillAcceptance,
  waybillConsignee,
  waybillConsignor,
  waybillHandover,
} from '@styk/sdk/edo';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasShared, sharedFile } from '../../../shared.ts';
import { SchemaOracle } from '../libxml2.ts';
import { OfficialConditions } from '../official-conditions.ts';
import { context } from './context.ts';
import {
  annulmentArbitrary,
  clarificationArbitrary,
  confirmationArbitrary,
  receiptArbitrary,
} from './random-notices.ts';
import { actAcceptanceArbitrary, actArbitrary, torg12AcceptanceArbitrary, torg12Arbitrary } from './random-older.ts';
import { updArbitrary } from './random-upd.ts';
import { updBuyerArbitrary } from './random-upd-buyer.ts';
import { acceptanceArbitrary, consigneeArbitrary, consignorArbitrary, handoverArbitrary } from './random-waybill.ts';
import { placesOfDocument, placesOfFormat } from './used-places.ts';

const titles: readonly [string, TitleType, fc.Arbitrary<object>, string][] = [
  ['УПД, seller', updSeller, updArbitrary, 'ON_NSCHFDOPPR_1_997_01_05_03_05.xsd'],
  ['УПД, buyer', updBuyer, updBuyerArbitrary, 'ON_NSCHFDOPPOK_1_997_02_05_03_01.xsd'],
  ['ТОРГ-12, seller', torg12Seller, torg12Arbitrary, 'DP_TOVTORGPR_1_992_01_05_01_04.xsd'],
  ['ТОРГ-12, buyer', torg12Buyer, torg12AcceptanceArbitrary, 'DP_TOVTORGPOK_1_992_02_05_01_04.xsd'],
  ['акт, contractor', actContractor, actArbitrary, 'DP_REZRUISP_1_990_01_05_01_02.xsd'],
  ['акт, customer', actCustomer, actAcceptanceArbitrary, 'DP_REZRUZAK_1_990_02_05_01_02.xsd'],
  ['ЭТрН, T1', waybillConsignor, consignorArbitrary, 'reconstructed/ON_TRNACLGROT_1_973_01_05_01_02.xsd'],
  ['ЭТрН, T2', waybillAcceptance, acceptanceArbitrary, 'reconstructed/ON_TRNACLPPRIN_1_973_02_05_01_01.xsd'],
  ['ЭТрН, T3', waybillConsignee, consigneeArbitrary, 'reconstructed/ON_TRNACLGRPO_1_973_05_05_01_01.xsd'],
  ['ЭТрН, T4', waybillHandover, handoverArbitrary, 'reconstructed/ON_TRNACLPVYN_1_973_06_05_01_01.xsd'],
  ['receipt', receipt, receiptArbitrary, 'DP_IZVPOL_1_982_00_01_03_01.xsd'],
  ['sending confirmation', sendingConfirmation, confirmationArbitrary, 'DP_PDOTPR_1_983_00_01_03_01.xsd'],
  ['delivery confirmation', deliveryConfirmation, confirmationArbitrary, 'DP_PDPOL_1_984_00_01_03_01.xsd'],
  ['clarification', clarification, clarificationArbitrary, 'DP_UVUTOCH_1_985_00_01_03_01.xsd'],
  ['annulment', annulment, annulmentArbitrary, 'DP_PRANNUL_1_985_00_01_01_02.xsd'],
];

/** The loader repeats who the consignor is, and consignors are taken for persons and organisations, not for authorities. */
const unmodelled = ['СвЛицПогрГр', 'ВладИнфр'].map(
  (who) => `/Файл/Документ/СодИнфГО/СвПогруз/${who}/ИдентРекГО/НаимОИВ`,
);

const xmllint = spawnSync('xmllint', ['--version']).status === 0;

describe.each(titles)('%s: any document of the model', (_name, type, arbitrary, schemaFile) => {
  test('builds, validates, and is parsed back to the same model; the model builds to the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrary, async (model) => {
        const built = await type.build(model, context);
        const { findings } = await validate(built.bytes, { fileName: built.fileName });
        expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
        const parsed = type.parse(built.bytes, built.fileName);
        expect(parsed.document).toEqual(model);
        expect(parsed.notCarried).toEqual([]);
        expect((await type.build(parsed.document, context)).bytes).toEqual(built.bytes);
        expect((await type.build(parsed.document, contextOf(parsed.file))).bytes).toEqual(built.bytes);
      }),
      { numRuns: 100 },
    );
  });

  test('together such documents use every element and attribute the format has: the model leaves none out', async () => {
    const missing = await placesOfFormat(findFormat(type.id));
    // Always the same documents; as many as it takes for the rarest place to turn up.
    for (const model of fc.sample(arbitrary, { numRuns: 500, seed: 1 })) {
      if (missing.size === 0) break;
      const { bytes } = await type.build(model, context);
      for (const place of placesOfDocument(bytes)) missing.delete(place);
    }
    expect([...missing].filter((place) => !unmodelled.includes(place))).toEqual([]);
  });

  test.skipIf(!hasShared)('is valid by the official schema and its conditions', async () => {
    using oracle = new SchemaOracle(schemaFile);
    const conditions = new OfficialConditions(schemaFile);
    await fc.assert(
      fc.asyncProperty(arbitrary, async (model) => {
        const { bytes, id } = await type.build(model, context);
        expect(oracle.problems(bytes)).toEqual([]);
        expect(conditions.broken(bytes, id)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test.skipIf(!hasShared || !xmllint)('is valid for xmllint, as it stands in windows-1251', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'styk-xmllint-'));
    try {
      const models = fc.sample(arbitrary, 10);
      const files = await Promise.all(
        models.map(async (model, index) => {
          const file = join(folder, `${index}.xml`);
          writeFileSync(file, (await type.build(model, context)).bytes);
          return file;
        }),
      );
      const schema = sharedFile(`formats/xsd/${schemaFile}`);
      const { status, stderr } = spawnSync('xmllint', ['--noout', '--schema', schema, ...files], { encoding: 'utf8' });
      expect(
        stderr
          .trim()
          .split('\n')
          .filter((line) => !line.endsWith(' validates')),
      ).toEqual([]);
      expect(status).toBe(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
