import { readXml, writeXml, XmlElement, xmlBytes } from '@styk/sdk/edo/engine';
import fc from 'fast-check';
import { expect, test } from 'vitest';

/** Any text XML 1.0 can hold. */
const values = fc.string({
  unit: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...'яЁ№a1 <>&"\'\t\n\r;#x]-₽😀') },
    fc.integer({ min: 0x20, max: 0xd7ff }).map((unit) => String.fromCodePoint(unit)),
    fc.integer({ min: 0x10000, max: 0x10ffff }).map((codePoint) => String.fromCodePoint(codePoint)),
  ),
});

function element(name: string, attributes: Record<string, string>, content: string | XmlElement[]): XmlElement {
  const made = new XmlElement(name);
  for (const [key, value] of Object.entries(attributes)) made.attributes.push({ name: key, value, offset: -1 });
  if (typeof content === 'string') made.text = content;
  else made.children.push(...content);
  return made;
}

test('whatever was written is read back: any character, tabs and newlines in attributes, characters outside windows-1251', () => {
  fc.assert(
    fc.property(values, values, (a, b) => {
      const { root } = readXml(xmlBytes(element('Файл', { А: a, Б: 'яяяя' }, [element('Б', {}, b)])));
      expect(root.attribute('А')).toBe(a);
      expect(root.child('Б')?.text).toBe(b);
    }),
  );
});

test('a character outside windows-1251 is written as a reference', () => {
  const text = new TextDecoder('windows-1251').decode(xmlBytes(element('a', { b: '5 ₽ "x"\t\n' }, '<₽ & \r\n>')));
  expect(text).toContain('<a b="5 &#8381; &quot;x&quot;&#9;&#10;">&lt;&#8381; &amp; &#13;\n&gt;</a>');
});

test('a control character is refused with its path', () => {
  const root = element('Файл', {}, [element('Т', {}, ''), element('Т', { К: '01\u001d21' }, '')]);
  expect(() => xmlBytes(root)).toThrowError(
    expect.objectContaining({ code: 'edo-xml-forbidden-character', at: { path: '/Файл/Т[2]/@К' } }),
  );
});

test('a long document comes in chunks of tens of kilobytes', () => {
  const lines = Array.from({ length: 10_000 }, (_, index) =>
    element('Строка', { Номер: String(index), Наим: 'Мука пшеничная' }, ''),
  );
  const sizes: number[] = [];
  writeXml(element('Файл', {}, lines), (chunk) => sizes.push(chunk.length));
  expect(sizes.length).toBeGreaterThan(5);
  expect(Math.max(...sizes)).toBeLessThan(64 * 1024);
});
