import type { EvaluationContext } from './compiled.ts';
import type { XPathNode } from './node.ts';
import type { Expression, Step } from './syntax.ts';

/** Neighbours share what is two steps above them; what is one step above mostly has no other children of the kind. */
const FAR = 2;

type Test = (context: EvaluationContext) => boolean;

/**
 * Answers that many context nodes share, of one walk through a document that does not change meanwhile: conditions about
 * each of ten thousand lines ask for the function of the document, over and over.
 */
export class Memo {
  readonly nodes: (XPathNode | undefined)[] = [];
  readonly answers: boolean[] = [];
}

/** Hands out places in the memos of one set of expressions. */
export class MemoPlaces {
  #count = 0;

  /** The test with its answer remembered, if it asks of nothing but what is above its context node, and far enough. */
  remembering(expression: Expression, test: Test): Test | undefined {
    const distance = distanceOf(expression);
    if (distance < FAR || distance === Number.POSITIVE_INFINITY) return undefined;
    const place = this.#count++;
    return (context) => {
      const { memo } = context;
      if (memo === undefined) return test(context);
      let above: XPathNode | undefined = context.node;
      for (let step = 0; step < distance; step++) above = above?.parent;
      if (above === undefined) return test(context);
      if (memo.nodes[place] !== above) {
        memo.nodes[place] = above;
        memo.answers[place] = test(context);
      }
      return memo.answers[place] as boolean;
    };
  }
}

/** The value of an expression depends on nothing nearer than so many steps above the context node. */
function distanceOf(expression: Expression): number {
  switch (expression.kind) {
    case 'path':
      return expression.absolute ? 0 : stepsUp(expression.steps);
    case 'negation':
      return distanceOf(expression.operand);
    case 'operation':
      return Math.min(distanceOf(expression.left), distanceOf(expression.right));
    case 'call':
      // Without an operand most functions mean the context node.
      return expression.operands.length === 0 ? 0 : Math.min(...expression.operands.map(distanceOf));
    default:
      return Number.POSITIVE_INFINITY;
  }
}

function stepsUp(steps: readonly Step[]): number {
  const other = steps.findIndex(({ axis, predicates }) => axis !== 'parent' || predicates.length > 0);
  return other < 0 ? steps.length : other;
}
