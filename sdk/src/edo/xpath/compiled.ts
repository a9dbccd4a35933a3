import type { Memo } from './memo.ts';
import type { XPathNode } from './node.ts';
import type { TextSet } from './plain-path.ts';

/** What an expression is evaluated in. */
export interface EvaluationContext {
  readonly node: XPathNode;
  /** From 1; matters in predicates only. */
  readonly position: number;
  readonly size: number;
  /** What `usch:getFileName()` gives: the name of the file without its extension. */
  readonly fileName: string;
  /** Of a walk through a document with expressions compiled for one. */
  readonly memo?: Memo;
}

/** Visits nodes in the order of the document until `test` is true for one; tells whether that happened. */
export type NodeSet = (context: EvaluationContext, test: (node: XPathNode) => boolean) => boolean;

export interface CompiledNodes {
  readonly type: 'nodes';
  readonly some: NodeSet;
  /** Whether there is any node. */
  readonly exists: (context: EvaluationContext) => boolean;
  /** As `some`, of the nodes' string-values. */
  readonly texts: TextSet;
}

/** XPath has no variables, so that the type of every expression is known beforehand. */
export type Compiled =
  | CompiledNodes
  | { readonly type: 'boolean'; readonly of: (context: EvaluationContext) => boolean }
  | { readonly type: 'number'; readonly of: (context: EvaluationContext) => number; readonly constant?: number }
  | { readonly type: 'text'; readonly of: (context: EvaluationContext) => string; readonly constant?: string };
