import { type TitleType, waybillAcceptance, waybillConsignee, waybillConsignor, waybillHandover } from '@styk/sdk/edo';
import { loadFormat, readXml, type SchemaModel, type XmlElement } from '@styk/sdk/edo/engine';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { context } from './context.ts';
import { acceptanceArbitrary, consigneeArbitrary, consignorArbitrary, handoverArbitrary } from './random-waybill.ts';

/** Everything a format has, as `type name`; types are told apart by their number in the table. */
function partsOf(model: SchemaModel): Set<string> {
  const parts = new Set<string>();
  const visit = (typeIndex: number): void => {
    const type = model.type(typeIndex);
    if (type.kind === 'simple') return;
    for (const name of type.attributes.keys()) parts.add(`${typeIndex} @${name}`);
    for (const [name, { type: below }] of type.elements) {
      if (parts.has(`${typeIndex} ${name}`)) continue;
      parts.add(`${typeIndex} ${name}`);
      visit(below);
    }
  };
  visit(model.table.root.type);
  return parts;
}

function strike(model: SchemaModel, element: XmlElement, typeIndex: number, parts: Set<string>): void {
  const type = model.type(typeIndex);
  if (type.kind === 'simple') return;
  for (const { name } of element.attributes) parts.delete(`${typeIndex} @${name}`);
  for (const child of element.children) {
    parts.delete(`${typeIndex} ${child.name}`);
    const below = type.elements.get(child.name);
    if (below !== undefined) strike(model, child, below.type, parts);
  }
}

test.each<[string, TitleType, fc.Arbitrary<object>]>([
  ['waybill-consignor', waybillConsignor, consignorArbitrary],
  ['waybill-acceptance', waybillAcceptance, acceptanceArbitrary],
  ['waybill-consignee', waybillConsignee, consigneeArbitrary],
  ['waybill-handover', waybillHandover, handoverArbitrary],
])('the model of %s holds every part its format has', async (format, type, arbitrary) => {
  const { model } = await loadFormat(format);
  const missing = partsOf(model);
  expect(missing).toContain('0 @ИдФайл');
  for (const input of fc.sample(arbitrary, { numRuns: 300, seed: 1 })) {
    const { bytes } = await type.build(input, context);
    strike(model, readXml(bytes).root, model.table.root.type, missing);
  }
  expect([...missing]).toEqual([]);
});
