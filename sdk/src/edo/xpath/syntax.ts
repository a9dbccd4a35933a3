/** An expression of XPath 1.0 as far as official conditions go: abbreviated paths, operators, the core functions. */
export type Expression = LocationPath | TextLiteral | NumberLiteral | FunctionCall | Operation | Negation;

export interface LocationPath {
  readonly kind: 'path';
  /** True when it begins at the document, not at the context node. */
  readonly absolute: boolean;
  readonly steps: readonly Step[];
}

/** `descendants` is what `//` stands for between two steps: the node and all below it. The name `*` stands for any. */
export interface Step {
  readonly axis: 'child' | 'attribute' | 'parent' | 'self' | 'descendants';
  readonly name: string;
  readonly predicates: readonly Expression[];
}

export interface TextLiteral {
  readonly kind: 'text';
  readonly value: string;
}

export interface NumberLiteral {
  readonly kind: 'number';
  readonly value: number;
}

export interface FunctionCall {
  readonly kind: 'call';
  readonly name: string;
  readonly operands: readonly Expression[];
}

export type Operator = 'or' | 'and' | '=' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | 'div' | 'mod';

export interface Operation {
  readonly kind: 'operation';
  readonly operator: Operator;
  readonly left: Expression;
  readonly right: Expression;
}

export interface Negation {
  readonly kind: 'negation';
  readonly operand: Expression;
}

/** How tightly operators bind, loosest first (XPath 1.0, 3.5). */
export const PRECEDENCE: readonly (readonly Operator[])[] = [
  ['or'],
  ['and'],
  ['=', '!='],
  ['<', '<=', '>', '>='],
  ['+', '-'],
  ['*', 'div', 'mod'],
];

export function operation(operator: Operator, left: Expression, right: Expression): Operation {
  return { kind: 'operation', operator, left, right };
}

export function call(name: string, ...operands: readonly Expression[]): FunctionCall {
  return { kind: 'call', name, operands };
}
