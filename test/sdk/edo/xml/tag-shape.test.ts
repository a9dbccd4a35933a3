import { encodeWindows1251 } from '@styk/sdk/edo';
import { readXml } from '@styk/sdk/edo/engine';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TagShape } from '../../../../sdk/src/edo/xml/tag-shape.ts';

const attributes = fc.uniqueArray(fc.constantFrom('а', 'б', 'аб', 'ИННЮЛ', 'ИННФЛ', 'x', 'x1'), { maxLength: 6 });
const values = fc.constantFrom('', '1', 'два', '7 &lt; 8', "it's", '\n', '&#8381;');
const spaces = fc.constantFrom('', '', '', ' ', '\n');
const meant: Readonly<Record<string, string>> = { '7 &lt; 8': '7 < 8', '\n': ' ', '&#8381;': '₽' };

/** Elements that have some attributes in common, as those of documents do. */
const elements = fc.array(
  fc.tuple(
    fc.constantFrom('а', 'ИдСв'),
    attributes.chain((names) => fc.tuple(...names.map((name) => fc.tuple(fc.constant(name), values, spaces, spaces)))),
  ),
  { minLength: 1, maxLength: 12 },
);

describe('attributes are those written, whatever elements with others came before', () => {
  test.each([
    ['windows-1251', encodeWindows1251],
    ['UTF-8', (text: string) => new TextEncoder().encode(text)],
  ])('%s', (encoding, encode) => {
    fc.assert(
      fc.property(elements, (given) => {
        const tags = given.map(([name, pairs]) => {
          const written = pairs.map(([key, value, before, after]) => ` ${key}${before}=${after}"${value}"`);
          return `<${name}${written.join('')}/>`;
        });
        const text = `<?xml version="1.0" encoding="${encoding}"?><r>${tags.join('\n')}</r>`;
        const { root, locate } = readXml(encode(text));
        const lines = text.split('\n');
        for (const [index, [, pairs]] of given.entries()) {
          const element = root.children[index] ?? expect.fail('an element is missing');
          const expected = pairs.map(([name, value]) => ({ name, value: meant[value] ?? value }));
          for (const { name, value } of expected) expect(element.attribute(name)).toBe(value);
          expect(element.attribute('нет')).toBeUndefined();
          expect(expected.map(({ name }) => element.has(name))).not.toContain(false);
          expect(element.attributes.map(({ name, value }) => ({ name, value }))).toEqual(expected);
          for (const { name, offset } of element.attributes) {
            const { line, column } = locate(offset);
            expect(lines[line - 1]?.slice(column - 1).startsWith(name)).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

test('attributes that were changed are the changed ones, and the others stay', () => {
  const [element] = readXml(encodeWindows1251('<?xml version="1.0" encoding="windows-1251"?><r><а б="1" в="2"/></r>'))
    .root.children;
  element?.attributes.splice(0, 1, { name: 'г', value: '3', offset: -1 });
  expect(element?.attribute('б')).toBeUndefined();
  expect(element?.attribute('г')).toBe('3');
  expect(element?.attribute('в')).toBe('2');
  expect(element?.has('б')).toBe(false);
});

test('a document with thousands of shapes of its own is read, and leaves the next one nothing to pay for', () => {
  const own = Array.from({ length: 6000 }, (_, index) => `<e${index} общий="0" a${index}="${index}" b="&lt;" c=""/>`);
  const text = `<?xml version="1.0" encoding="windows-1251"?><r>${own.join('')}</r>`;
  const { root } = readXml(encodeWindows1251(text));
  for (const [index, element] of root.children.entries()) {
    expect(element.attribute(`a${index}`)).toBe(String(index));
    expect(element.attributes.map(({ value }) => value)).toEqual(['0', String(index), '<', '']);
  }
  expect(() => readXml(encodeWindows1251(text.replace('a5999=', 'общий=')))).toThrowError(
    expect.objectContaining({ code: 'edo-xml-duplicate-attribute' }),
  );
  const [first, second] = readXml(
    encodeWindows1251('<?xml version="1.0" encoding="windows-1251"?><r><x а="1"/><x а="2"/></r>'),
  ).root.children;
  expect(first?.shape).toBe(second?.shape);
  expect(TagShape.of('x').with('а')).toBe(first?.shape);
});
