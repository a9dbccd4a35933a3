import {
  compileTest,
  parseXPath,
  printXPath,
  readXml,
  simplifyTest,
  type XmlElement,
  XPathNode,
} from '@styk/sdk/edo/engine';
import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';

const names = fc.constantFrom('а', 'б', 'в');
const values = fc.constantFrom('', '0', '1', '2', ' 2 ', '10', '-1', '1.5', '.5', 'текст', 'да');

/** A small document of few names, so that paths meet something. */
const documents = fc.letrec<{ element: string }>((tie) => ({
  element: fc
    .record({
      name: names,
      attributes: fc.dictionary(names, values, { maxKeys: 2 }),
      content: fc.oneof({ depthSize: 'small' }, values, fc.array(tie('element'), { maxLength: 4 })),
    })
    .map(({ name, attributes, content }) => {
      const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
      return `<${name}${written.join('')}>${typeof content === 'string' ? content : content.join('')}</${name}>`;
    }),
})).element;

const steps = fc.oneof(
  names,
  fc.constantFrom('.', '..', '*'),
  names.map((name) => `${name}[${1}]`),
);
const paths = fc
  .tuple(
    fc.constantFrom('', '', '', '/', '//', '../'),
    fc.array(steps, { maxLength: 2 }),
    fc.oneof(
      names,
      names.map((name) => `@${name}`),
      names.map((name) => `${name}[@а]`),
    ),
    fc.constantFrom('/', '/', '//'),
  )
  .map(([start, way, last, separator]) => {
    const usable = start === '//' ? way.filter((step) => !step.startsWith('.')) : way;
    const joint = last.startsWith('@') || usable.length === 0 ? '/' : separator;
    return start + [...usable, ''].join('/').replace(/\/$/, '') + (usable.length > 0 ? joint : '') + last;
  })
  .filter((path) => !/\/\/@|\/\/\./.test(path));

const texts = values.map((value) => `'${value}'`);
const numbers = fc.constantFrom('0', '1', '2', '1.5', '10');
const { test: tests } = fc.letrec<{ test: string; number: string; text: string }>((tie) => ({
  text: fc.oneof(
    { depthSize: 'small' },
    texts,
    paths.map((path) => `string(${path})`),
    paths.map((path) => `normalize-space(${path})`),
    fc.tuple(tie('text'), numbers, numbers).map(([a, b, c]) => `substring(${a},${b},${c})`),
    fc.tuple(tie('text'), tie('text')).map(([a, b]) => `concat(${a},${b})`),
    fc.tuple(tie('text'), texts, texts).map(([a, b, c]) => `translate(${a},${b},${c})`),
    fc.tuple(tie('text'), texts).map(([a, b]) => `substring-before(${a},${b})`),
    fc.tuple(tie('text'), texts).map(([a, b]) => `substring-after(${a},${b})`),
  ),
  number: fc.oneof(
    { depthSize: 'small' },
    numbers,
    paths.map((path) => `count(${path})`),
    paths.map((path) => `sum(${path})`),
    paths.map((path) => `number(${path})`),
    tie('text').map((text) => `string-length(${text})`),
    tie('number').map((number) => `round(${number})`),
    tie('number').map((number) => `-(${number})`),
    fc
      .tuple(tie('number'), fc.constantFrom('+', '-', '*', 'div', 'mod'), tie('number'))
      .map((parts) => `(${parts.join(' ')})`),
  ),
  test: fc.oneof(
    { depthSize: 'small', maxDepth: 4 },
    paths,
    fc
      .tuple(paths, fc.constantFrom('=', '!=', '<', '>=', '>'), fc.oneof(paths, texts, numbers, tie('number')))
      .map((parts) => parts.join(' ')),
    fc
      .tuple(
        fc.oneof(tie('number'), tie('text')),
        fc.constantFrom('=', '!=', '<='),
        fc.oneof(paths, tie('number'), tie('text')),
      )
      .map((parts) => parts.join(' ')),
    fc.tuple(tie('test'), fc.constantFrom('and', 'or', '=', '!='), tie('test')).map((parts) => `(${parts.join(' ')})`),
    tie('test').map((inner) => `not(${inner})`),
    paths.map((path) => `count(${path})!=0`),
    paths.map((path) => `count(${path})=0 or count(${path})!=0`),
    fc.tuple(tie('text'), texts).map(([a, b]) => `contains(${a},${b})`),
  ),
}));

/** For every element of the document, in its order, whether the test holds. */
function ours(root: XmlElement, source: string): boolean[] {
  const holds = compileTest(parseXPath(source));
  const visit = (node: XPathNode): boolean[] => [
    holds({ node, position: 1, size: 1, fileName: '' }),
    ...node.element.children.flatMap((child) => visit(node.child(child))),
  ];
  return visit(XPathNode.document(root).child(root));
}

function libxml2(xml: string, source: string): boolean[] {
  using document = XmlDocument.fromString(xml);
  const all = document.find('//*');
  const held = new Set(document.find(`//*[boolean(${source})]`).map((node) => node.line));
  return all.map((node) => held.has(node.line));
}

/** One element a line, so that libxml2's nodes can be told apart. */
function numbered(xml: string): string {
  return xml.replace(/(<[^/>]+)>/g, '$1\n>');
}

describe('XPath 1.0', () => {
  test('a random test holds for exactly the elements for which libxml2 says so', () => {
    fc.assert(
      fc.property(documents, tests, (xml, source) => {
        const text = numbered(xml);
        const { root } = readXml(new TextEncoder().encode(text));
        expect(ours(root, source)).toEqual(libxml2(text, source));
      }),
      { numRuns: 3000 },
    );
  });

  test.each(['1e1', '+1', '1,5', '0x1', '1 1', ''])('%o is no number (4.4), whatever libxml2 makes of it', (value) => {
    const { root } = readXml(new TextEncoder().encode(`<а б="${value}"/>`));
    expect(ours(root, '@б = @б and not(@б >= 0 or @б < 0)')).toEqual([true]);
  });

  test('a simplified test says the same, and so does what is printed and read again', () => {
    fc.assert(
      fc.property(documents, tests, tests, tests, (xml, condition, then, otherwise) => {
        const { root } = readXml(new TextEncoder().encode(xml));
        const source = `usch:iif(${condition}, ${then}, ${otherwise})`;
        const short = printXPath(simplifyTest(parseXPath(source)));
        expect(ours(root, short)).toEqual(ours(root, source));
        expect(printXPath(parseXPath(short))).toBe(short);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ["usch:iif(@а='1', count(б)!=0, count(б)=0 or count(б)!=0)", 'not(@а="1") or б'],
    ["usch:iif(@а='1', count(@б)!=0, count(@б)=0)", 'usch:iif(@а="1",@б,not(@б))'],
    ['not( not( б ) )', 'б'],
    ['(а and б) or в', 'а and б or в'],
    ['а and (б or в)', 'а and (б or в)'],
    ['1 - (2 - 3) > 0', '1 - (2 - 3)>0'],
  ])('%s is written shorter', (source, short) => {
    expect(printXPath(simplifyTest(parseXPath(source)))).toBe(short);
  });

  test.each([
    ['@', 2],
    ['а and', 6],
    ['а = = б', 5],
    ['ancestor::а', 1 + 'ancestor'.length],
    ['text()', 1],
    ['$а', 1],
    ["count('а')", 1],
    ['count(а', 8],
    ['substring(а)', 1],
    ["'не закрыто", 1],
    ['а | б', 3],
    ['(а)[1]', 4],
    ['#', 1],
  ])('%s is refused at character %i', (source, at) => {
    expect(() => parseXPath(source)).toThrowError(
      expect.objectContaining({ code: 'edo-xpath-unsupported', params: expect.objectContaining({ at }) }),
    );
  });

  test('an expression without end is refused, not followed down', () => {
    expect(() => parseXPath('('.repeat(9000))).toThrowError(expect.objectContaining({ code: 'edo-xpath-unsupported' }));
    expect(() => parseXPath('-'.repeat(9000))).toThrowError(expect.objectContaining({ code: 'edo-xpath-unsupported' }));
    expect(() => parseXPath('а'.repeat(20_000))).toThrowError(
      expect.objectContaining({ code: 'edo-xpath-unsupported' }),
    );
  });
});
