import { type SchemaModel, validateSchema, type XmlElement } from '@styk/sdk/edo/engine';
import { Random } from '../random.ts';
import type { ConditionList } from './conditions.ts';
import { anyOf, Grower, minimal } from './grow.ts';
import { repairBut } from './repair.ts';
import { Workbench } from './workbench.ts';

const ATTEMPTS = 200;

/**
 * A document, valid by the schema, that breaks one condition and no others than those that are broken with it: some
 * document in which that one is broken on purpose and whatever else this broke is repaired. Undefined where none was found.
 */
export function tripping(
  model: SchemaModel,
  conditions: ConditionList,
  index: number,
  broken: ReadonlySet<number>,
): XmlElement | undefined {
  const context = conditions.contexts[index] ?? '';
  for (let seed = 1; seed <= ATTEMPTS; seed++) {
    const random = new Random(seed);
    const plan = seed % 2 === 1 ? minimal : anyOf(random);
    const bench = new Workbench(model, new Grower(model, random).document(plan), random);
    const ways = context === bench.root.name ? [[]] : bench.ways(context);
    const element = ways.length === 0 ? undefined : lead(bench, random.pick(ways));
    if (element === undefined || !repairBut(bench, conditions, { index, element }, broken, random)) continue;
    if (validateSchema(model, bench.root).length === 0) return bench.root;
  }
  return undefined;
}

/** Goes down from the root, putting in what is missing. */
function lead(bench: Workbench, way: readonly string[]): XmlElement | undefined {
  let element: XmlElement | undefined = bench.root;
  for (const name of way) element = element?.child(name) ?? (element && bench.addChild(element, name));
  return element;
}
