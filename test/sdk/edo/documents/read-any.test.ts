import { contextOf, EdoInputError, type TitleType, updBuyer, updSeller } from '@styk/sdk/edo';
import { loadFormat, xmlBytes } from '@styk/sdk/edo/engine';
import { describe, expect, test } from 'vitest';
import { ConditionList } from '../proofs/conditions.ts';
import { anyOf, maximal, minimal, type Plan } from '../proofs/grow.ts';
import { soundDocument } from '../proofs/sound-document.ts';
import { Random } from '../random.ts';

const plans: readonly [Plan, Random][] = [
  [minimal, new Random(1)],
  ...[0, 1, 2, 3].map((branch): [Plan, Random] => [maximal(branch), new Random(branch)]),
  ...Array.from({ length: 40 }, (_, seed): [Plan, Random] => {
    const random = new Random(seed + 1);
    return [anyOf(random), random];
  }),
];

const fileName = 'ON_NSCHFDOPPR_2BM-2_2BM-1_20250203_0f8fad5b-d9cb-469f-a165-70867728950e_0_0_0_0_0_00.xml';

/** Schemas admit 29 February of years that had none. */
const notOfTheModel = /^input-date /;

function refused(work: () => unknown): string[] {
  try {
    work();
    return [];
  } catch (error) {
    if (!(error instanceof EdoInputError)) throw error;
    return error.findings.map(({ code, path }) => `${code} ${path}`);
  }
}

describe.each<[string, TitleType]>([
  ['upd-seller/5.03', updSeller],
  ['upd-buyer/5.03', updBuyer],
])('any document that the schema of %s admits', (format, type) => {
  test.each(plans.map(([plan, random], number) => ({ number, plan, random })))(
    'is read, and what was read is taken by a build; no. $number',
    async ({ plan, random }) => {
      const { model } = await loadFormat(format);
      const root = soundDocument(model, new ConditionList(model.table), plan, random);
      for (const signature of root.find('Документ/ИдИнфПрод')?.childrenNamed('ЭП') ?? []) signature.text = 'AQ==';
      const bytes = xmlBytes(root);
      const why = refused(() => type.parse(bytes, fileName));
      expect(why.filter((reason) => !notOfTheModel.test(reason))).toEqual([]);
      if (why.length > 0) return;
      const { document, file } = type.parse(bytes, fileName);
      const error: unknown = await type.build(document, contextOf(file)).catch((thrown: unknown) => thrown);
      // Made-up values break the rules; the input itself is in order.
      const findings = error instanceof EdoInputError ? error.findings : [];
      expect(findings.filter(({ layer }) => layer === 'input').map(({ code, path }) => `${code} ${path}`)).toEqual([]);
    },
  );
});
