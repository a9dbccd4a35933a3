import type { XPathNode } from './node.ts';

/** What an expression is evaluated in. */
export interface EvaluationContext {
  readonly node: XPathNode;
  /** From 1; matters in predicates only. */
  readonly position: number;
  readonly size: number;
  /** What `usch:getFileName()` gives: the name of the file without its extension. */
  readonly fileName: string;
}

/** Visits nodes in the order of the document until `test` is true for one; tells whether that happened. */
export type NodeSet = (context: EvaluationContext, test: (node: XPathNode) => boolean) => boolean;

/** XPath has no variables, so that the type of every expression is known beforehand. */
export type Compiled =
  | { readonly type: 'nodes'; readonly some: NodeSet }
  | { readonly type: 'boolean'; readonly of: (context: EvaluationContext) => boolean }
  | { readonly type: 'number'; readonly of: (context: EvaluationContext) => number }
  | { readonly type: 'text'; readonly of: (context: EvaluationContext) => string };
