import type { SchemaModel, XmlElement } from '@styk/sdk/edo/engine';
import { Random } from '../random.ts';
import type { ConditionList } from './conditions.ts';
import { Grower, type Plan } from './grow.ts';
import { repair } from './repair.ts';
import { Workbench } from './workbench.ts';

/** A document of a format that satisfies its schema and all its conditions. */
export function soundDocument(model: SchemaModel, conditions: ConditionList, plan: Plan, random: Random): XmlElement {
  for (let attempt = 0; attempt < 20; attempt++) {
    const own = new Random(random.below(2 ** 31));
    const bench = new Workbench(model, new Grower(model, own).document(plan), own);
    if (repair(bench, conditions, own)) return bench.root;
  }
  throw new RangeError('no document found that satisfies all conditions');
}

/** The name a document's file has to have, without its extension. */
export function fileIdOf(root: XmlElement): string {
  return root.attribute('ИдФайл') ?? '';
}
