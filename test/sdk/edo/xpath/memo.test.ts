import { compileTest, parseXPath, readXml, type XmlElement, XPathNode } from '@styk/sdk/edo/engine';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileTestOf } from '../../../../sdk/src/edo/xpath/compile.ts';
import type { EvaluationContext } from '../../../../sdk/src/edo/xpath/compiled.ts';
import { Memo, MemoPlaces } from '../../../../sdk/src/edo/xpath/memo.ts';
import { documents, tests } from './random-expressions.ts';

function answers(root: XmlElement, holds: (context: EvaluationContext) => boolean, memo?: Memo): boolean[] {
  const visit = (node: XPathNode): boolean[] => [
    holds({ node, position: 1, size: 1, fileName: '', ...(memo !== undefined && { memo }) }),
    ...node.element.children.flatMap((child) => visit(node.child(child))),
  ];
  return visit(XPathNode.document(root).child(root));
}

test('conditions of one set have the same answers with and without what is remembered', () => {
  let remembered = 0;
  fc.assert(
    fc.property(documents, fc.array(tests, { minLength: 1, maxLength: 4 }), (xml, sources) => {
      const { root } = readXml(new TextEncoder().encode(`<в а="1">${xml}${xml}</в>`));
      const places = new MemoPlaces();
      const memo = new Memo();
      const sharing = sources.map((source) => compileTestOf(places, parseXPath(source)));
      for (const [index, source] of sources.entries()) {
        const plain = answers(root, compileTest(parseXPath(source)));
        expect(answers(root, sharing[index] ?? expect.fail(), memo), source).toEqual(plain);
      }
      remembered += memo.nodes.length;
    }),
    { numRuns: 2000 },
  );
  expect(remembered).toBeGreaterThan(200);
});

test('what is two steps above is asked once for all that share it, and anew below another element', () => {
  const { root } = readXml(new TextEncoder().encode('<а><б в="1"><в><г/><г/></в></б><б><в><г/></в></б></а>'));
  const memo = new Memo();
  expect(answers(root, compileTestOf(new MemoPlaces(), parseXPath('../../@в = 1')), memo)).toEqual([
    false,
    false,
    false,
    true,
    true,
    false,
    false,
    false,
  ]);
  expect(memo.nodes.map((node) => node?.name)).toEqual(['б']);
});
