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
import { documents, tests } from './random-expressions.ts';

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
