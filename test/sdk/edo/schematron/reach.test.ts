import { compileTest, parseXPath, XPathNode } from '@styk/sdk/edo/engine';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areApart } from '../../../../sdk/src/edo/schematron/reach.ts';
import { takingOut } from '../../../../sdk/src/edo/stream/line-elements.ts';
import { PieceReader } from '../../../../sdk/src/edo/stream/piece-reader.ts';
import type { XmlElement } from '../../../../sdk/src/edo/xml/element.ts';
import { defaultXmlLimits } from '../../../../sdk/src/edo/xml/limits.ts';
import { OmittedRun } from '../../../../sdk/src/edo/xml/omitted-run.ts';
import { encodeWindows1251 } from '../../../../sdk/src/edo/xml/windows-1251.ts';
import { documents, tests } from '../xpath/random-expressions.ts';

const PATH = ['к', 'т', 'б'];
const condition = (source: string) => ({ context: '*', test: source });

describe('lines are apart from each other and from what is around them', () => {
  test.each([
    ['about the line itself', '@а = 1 or в/@б'],
    ['about what is above the line', '../../@а = 1 and not(../а)'],
    ['whether the parent of the lines is there', 'т'],
    ['how many parents of lines there are', 'count(т) = 1'],
    ['presence asked of presence', 'usch:iif(т, ../а, not(../т))'],
  ])('%s: %s', (_, source) => {
    expect(areApart(PATH, [condition(source)])).toBe(true);
  });

  test.each([
    ['a line asked for by name', 'т/б'],
    ['in a predicate', 'а[../б]'],
    ['under any name', 'т/*'],
    ['among all below', 'т//в'],
    ['their number', 'count(т/б) > 1'],
    ['on a way down and up again', 'в/../@б = 10'],
    ['the text of what holds them', "т = ''"],
    ['the same as a number', 'sum(т) > 0'],
    ['the same as a string, where a truth is wanted', 'usch:iif(string(т), а, а)'],
    ['the text of the parent', "contains(.., '1')"],
  ])('not so: %s: %s', (_, source) => {
    expect(areApart(PATH, [condition('@а'), condition(source)])).toBe(false);
  });

  test('nor with a message of the schema, which may quote anything', () => {
    expect(areApart(PATH, [{ ...condition('@а'), message: ['text'] }])).toBe(false);
  });
});

/** Of every element but runs of lines, in its order: the element, and whether the test holds for it. */
function answers(node: XPathNode, source: string, isLeftOut: (element: XmlElement) => boolean): boolean[] {
  if (isLeftOut(node.element)) return [];
  return [
    compileTest(parseXPath(source))({ node, position: 1, size: 1, fileName: '' }),
    ...node.element.children.flatMap((child) => answers(node.child(child), source, isLeftOut)),
  ];
}

function read(xml: string, listener?: ReturnType<typeof takingOut>): XPathNode {
  const reader = new PieceReader({
    encoding: 'windows-1251',
    limits: defaultXmlLimits,
    pieceBytes: 100_000,
    ...(listener !== undefined && { listener }),
  });
  reader.push(encodeWindows1251(xml));
  reader.end();
  const root = reader.root ?? expect.fail('there is no root');
  return XPathNode.document(root).child(root);
}

test('where lines are said to be apart, every test holds for the same elements with the lines and one by one', () => {
  let apart = 0;
  const parts = fc.array(documents, { maxLength: 4 });
  fc.assert(
    fc.property(parts, parts, parts, tests, (before, inside, after, source) => {
      if (!areApart(PATH, [condition(source)])) return;
      apart++;
      const xml = `<к а="1">${before.join('')}<т б="2">${inside.join('')}<б/></т>${after.join('')}</к>`;
      const whole = read(xml);
      const table = whole.element.children[before.length];
      const isLine = (element: XmlElement) => element.name === 'б' && table?.children.includes(element) === true;

      const lines: XmlElement[] = [];
      const outline = read(
        xml,
        takingOut(PATH, (line) => lines.push(line)),
      );
      const place = outline.child(outline.element.children[before.length] ?? expect.fail());
      const isRun = (element: XmlElement) => element instanceof OmittedRun;
      expect(answers(outline, source, isRun)).toEqual(answers(whole, source, isLine));

      const wholeTable = whole.child(table ?? expect.fail());
      const wholeLines = wholeTable.element.children.filter(isLine);
      const never = () => false;
      expect(lines.map((line) => answers(place.child(line), source, never))).toEqual(
        wholeLines.map((line) => answers(wholeTable.child(line), source, never)),
      );
    }),
    { numRuns: 4000 },
  );
  expect(apart).toBeGreaterThan(500);
});
