import { defaultXmlLimits, encodeWindows1251 } from '@styk/sdk/edo';
import { readXml } from '@styk/sdk/edo/engine';
import { describe, expect, test } from 'vitest';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const head = '<?xml version="1.0" encoding="windows-1251"?>\n';

test('reads windows-1251 with attributes, references, CDATA, comments and places', () => {
  const source = `${head}<Файл А='1 &amp; &#8381;&#x9;'>\r\n <!-- - --><Б>x<![CDATA[<&>]]>y</Б>\r\n <?stop here?><Б/></Файл>`;
  const { root, encoding, locate } = readXml(encodeWindows1251(source));
  expect(encoding).toBe('windows-1251');
  expect(root.attribute('А')).toBe('1 & ₽\t');
  expect(root.childrenNamed('Б').map(({ text }) => text)).toEqual(['x<&>y', '']);
  expect(locate(root.children[1]?.offset ?? 0)).toEqual({ line: 4, column: 15 });
  expect(locate(root.attributes[0]?.offset ?? 0)).toEqual({ line: 2, column: 7 });
  expect(root.text).toBe('');
});

test('a literal newline in an attribute reads as a space, a reference stays', () => {
  expect(readXml(utf8('<a b="1\n2&#10;3"/>')).root.attribute('b')).toBe('1 2\n3');
});

describe('encodings', () => {
  test('UTF-8 with a byte order mark is read and noted', () => {
    expect(readXml(utf8('\ufeff<я/>'))).toMatchObject({ encoding: 'utf-8', byteOrderMark: true });
  });

  test.each([
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x3c, 0), 'edo-bytes-encoding-unknown'],
    ['an encoding nobody uses', utf8('<?xml version="1.0" encoding="koi8-r"?><a/>'), 'edo-bytes-encoding-unknown'],
    ['UTF-8 declared as windows-1251', utf8(`${head}<Файл/>`), 'edo-bytes-encoding-mismatch'],
    ['windows-1251 without a declaration', encodeWindows1251('<Файл/>'), 'edo-bytes-not-utf-8'],
  ])('%s: %s', (_name, bytes, code) => {
    expect(() => readXml(bytes)).toThrowError(expect.objectContaining({ code }));
  });
});

describe('what is not well-formed is refused at its place', () => {
  test.each([
    ['', 'edo-xml-syntax', 1, 1],
    ['plain text', 'edo-xml-syntax', 1, 1],
    ['<a>', 'edo-xml-syntax', 1, 4],
    ['<a></b>', 'edo-xml-tag-mismatch', 1, 4],
    ['<a/><b/>', 'edo-xml-syntax', 1, 5],
    ['<a/>text', 'edo-xml-syntax', 1, 5],
    ['<a\n b="1" b="2"/>', 'edo-xml-duplicate-attribute', 2, 8],
    ['<a b="1"c="2"/>', 'edo-xml-syntax', 1, 9],
    ['<a b=1/>', 'edo-xml-syntax', 1, 6],
    ['<a b="<"/>', 'edo-xml-syntax', 1, 7],
    ['<a>]]></a>', 'edo-xml-syntax', 1, 4],
    ['<a>&nbsp;</a>', 'edo-xml-entity', 1, 4],
    ['<a b="&constructor;"/>', 'edo-xml-entity', 1, 7],
    ['<a>& b</a>', 'edo-xml-entity', 1, 4],
    ['<a>&#0;</a>', 'edo-xml-forbidden-character', 1, 4],
    ['<a>&#xFFFF;</a>', 'edo-xml-forbidden-character', 1, 4],
    ['<a>&#x110000;</a>', 'edo-xml-entity', 1, 4],
    ['<a>\u001d</a>', 'edo-xml-forbidden-character', 1, 4],
    ['<a><!-- -- --></a>', 'edo-xml-syntax', 1, 9],
    ['<a><?xml version="1.0"?></a>', 'edo-xml-syntax', 1, 4],
    ['<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', 'edo-xml-doctype', 1, 1],
    ['<1a/>', 'edo-xml-syntax', 1, 2],
    ['<a><![CDATA[</a>', 'edo-xml-syntax', 1, 4],
  ])('%j', (source, code, line, column) => {
    expect(() => readXml(utf8(source))).toThrowError(expect.objectContaining({ code, at: { line, column } }));
  });
});

describe('limits', () => {
  const limits = { ...defaultXmlLimits, bytes: 1000, depth: 3, elements: 5, attributesPerElement: 2, references: 3 };

  test.each([
    ['size', `<a>${' '.repeat(1000)}</a>`, 'edo-bytes-too-large'],
    ['depth', '<a><b><c><d/></c></b></a>', 'edo-xml-limit'],
    ['elements', '<a><b/><b/><b/><b/><b/></a>', 'edo-xml-limit'],
    ['attributes', '<a b="" c="" d=""/>', 'edo-xml-limit'],
    ['references', '<a>&lt;&lt;&lt;&lt;</a>', 'edo-xml-limit'],
  ])('%s', (_name, source, code) => {
    expect(() => readXml(utf8(source), limits)).toThrowError(expect.objectContaining({ code }));
  });

  test('the same documents one step smaller are read', () => {
    expect(() => readXml(utf8('<a><b><c/></b><b/><b d="" e="">&lt;&lt;&lt;</b></a>'), limits)).not.toThrow();
  });

  test('a document nested far beyond any limit costs no stack', () => {
    const deep = '<a>'.repeat(1_000_000);
    expect(() => readXml(utf8(deep), { ...defaultXmlLimits, depth: 900_000 })).toThrowError(
      expect.objectContaining({ code: 'edo-xml-limit' }),
    );
  });
});
