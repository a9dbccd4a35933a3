import type { FormatTable } from '@styk/sdk/edo/engine';
import { SchemaModel, XmlElement } from '@styk/sdk/edo/engine';
import type { Random } from '../random.ts';

type Type = ReturnType<SchemaModel['type']>;
type Simple = Extract<Type, { kind: 'simple' }>;
type Particle = NonNullable<Extract<Type, { kind: 'complex' }>['content']>['items'][number];

/** Values for the patterns of official schemas; the ones that fit a type are used. */
const candidates = [
  '12',
  '77',
  '99',
  '643',
  '796',
  '0796',
  '7701',
  '12345',
  '101000',
  '1115131',
  '12345678',
  '044525000',
  '7701234560',
  '12345678901',
  '540712345653',
  '1234567890123',
  '323770000123451',
  '770101001',
  '05.10.2026',
  '29.02.2024',
  '31.12.1999',
  '12.30.15',
  '23:59:59',
  '0f8fad5b-d9cb-469f-a165-70867728950e',
  '123-456-789 01',
  '123-456-789-01',
  '2BM',
  '2BM-7701234560',
  '10101010',
  '05.10.2026T12:30:15+03:00',
  '2026-10-05T12:30:15Z',
];

/** A random instance of a format: every choice the schema leaves open is taken by chance. */
export function randomInstance(table: FormatTable, random: Random): XmlElement {
  const model = new SchemaModel(table);
  const root = new XmlElement(table.root.name);
  if (table.namespace !== undefined) root.attributes.push({ name: 'xmlns', value: table.namespace, offset: -1 });
  fill(model, root, table.root.type, random, 0);
  return root;
}

function fill(model: SchemaModel, element: XmlElement, typeIndex: number, random: Random, depth: number): void {
  const type = model.type(typeIndex);
  if (type.kind === 'simple') {
    element.text = value(type, random);
    return;
  }
  for (const use of type.attributes.values()) {
    if (use.required !== true && random.chance(60)) continue;
    const simple = model.type(use.type);
    if (simple.kind === 'simple') element.attributes.push({ name: use.name, value: value(simple, random), offset: -1 });
  }
  if (type.content !== undefined) particle(model, element, type.content, random, depth);
}

function particle(model: SchemaModel, element: XmlElement, item: Particle, random: Random, depth: number): void {
  const optional = item.min === 0 && (depth > 8 || random.chance(50));
  const count = optional ? 0 : Math.min(item.max, Math.max(item.min, 1) + (random.chance(20) ? 1 : 0));
  for (let index = 0; index < count; index++) {
    if (item.kind === 'element') {
      const child = new XmlElement(item.name);
      element.children.push(child);
      fill(model, child, item.type, random, depth + 1);
    } else if (item.kind === 'choice') {
      particle(model, element, random.pick(item.items), random, depth);
    } else {
      for (const inner of item.items) particle(model, element, inner, random, depth);
    }
  }
}

function value({ definition, patterns, enumeration }: Simple, random: Random): string {
  if (enumeration !== undefined) return random.pick([...enumeration]);
  if (definition.base === 'date') return '2026-10-05';
  if (definition.base === 'dateTime') return '2026-10-05T12:30:15';
  if (definition.base === 'decimal' || definition.base === 'integer') return numberText(definition, random);
  if (patterns.length > 0) {
    const { length, minLength = 0, maxLength = 1000 } = definition;
    const fits = (text: string) =>
      length === undefined ? text.length >= minLength && text.length <= maxLength : text.length === length;
    return random.pick(candidates.filter((text) => fits(text) && patterns.every((pattern) => pattern.test(text))));
  }
  const { length, minLength = 0, maxLength = 20 } = definition;
  const size = length ?? Math.min(maxLength, minLength + random.below(20));
  return Array.from({ length: size }, () => random.pick([...'абвАБВ №1«<&>"\u20bd'])).join('');
}

function numberText(definition: Simple['definition'], random: Random): string {
  if (definition.minInclusive !== undefined || definition.minExclusive !== undefined) return '1';
  const digits = Math.min(definition.totalDigits ?? 5, 5);
  const whole = String(1 + random.below(10 ** Math.max(1, digits - (definition.fractionDigits ?? 0)) - 1));
  const fraction = Math.min(definition.fractionDigits ?? 0, digits - 1);
  return fraction === 0 || definition.base === 'integer' ? whole : `${whole}.${'5'.repeat(fraction)}`;
}
