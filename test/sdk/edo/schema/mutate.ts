import { XmlElement } from '@styk/sdk/edo/engine';
import type { Random } from '../random.ts';

const values = [
  '',
  ' ',
  '0',
  '1',
  '3',
  '9',
  '-5',
  '+1.0',
  ' 5 ',
  '5.',
  '.5',
  '1e5',
  '007',
  '12.345',
  '1234567.100',
  '0.00',
  '99999999999999999999.99',
  'x',
  'он же',
  'без НДС',
  'СЧФ',
  '22%',
  '20 %',
  '05.10.2026',
  '31.02.2026',
  '5.10.2026',
  '24.00.00',
  '7701234560',
  '00123456789',
  'Я'.repeat(256),
  'Я'.repeat(2001),
  '2026-13-01',
  '\t',
  'a\nb',
  '\u{1f600}',
];

/** Breaks (or only touches) one thing in a document, in place. Returns what was done, for the message of a failing test. */
export function mutate(root: XmlElement, random: Random): string {
  const element = random.pick(all(root));
  const kind = random.below(9);
  // A broken namespace is not well-formed for libxml2, which is another layer's business.
  const attributes = element.attributes.filter(({ name }) => name !== 'xmlns');
  const attribute = attributes[random.below(Math.max(1, attributes.length))];
  const place = random.below(Math.max(1, element.children.length));
  const child = element.children[place];
  if (kind <= 1 && attribute !== undefined) {
    element.attributes.splice(element.attributes.indexOf(attribute), 1);
    return `drop @${attribute.name} of ${element.name}`;
  }
  if (kind <= 4 && attribute !== undefined) {
    const value = random.pick(values);
    element.attributes.splice(element.attributes.indexOf(attribute), 1, { ...attribute, value });
    return `${element.name}/@${attribute.name} = ${JSON.stringify(value)}`;
  }
  if (kind === 5 && child !== undefined) {
    element.children.splice(place, 1);
    return `drop ${child.name} of ${element.name}`;
  }
  if (kind === 6 && child !== undefined) {
    element.children.splice(random.below(element.children.length + 1), 0, child);
    return `repeat ${child.name} in ${element.name}`;
  }
  if (kind === 7 && child !== undefined) {
    element.children.splice(place, 1);
    element.children.splice(random.below(element.children.length + 1), 0, child);
    return `move ${child.name} in ${element.name}`;
  }
  if (kind === 8 && random.chance(50)) {
    const stranger = new XmlElement(random.pick(all(root)).name);
    element.children.splice(place, 0, stranger);
    return `insert ${stranger.name} into ${element.name}`;
  }
  if (element.children.length === 0) {
    element.text = random.pick(values);
    return `text of ${element.name} = ${JSON.stringify(element.text)}`;
  }
  element.attributes.push({ name: 'Лишний', value: '1', offset: -1 });
  return `add an attribute to ${element.name}`;
}

function all(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(all)];
}
