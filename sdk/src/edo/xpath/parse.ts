import { argumentCounts, OF_NODES } from './function-table.ts';
import { call, type Expression, type LocationPath, type Operator, operation, PRECEDENCE, type Step } from './syntax.ts';
import { xpathError } from './syntax-error.ts';
import { type Token, tokenize } from './tokens.ts';

/** Official conditions have under a thousand characters and nest under ten deep. */
const MAX_LENGTH = 10_000;
const MAX_DEPTH = 64;

/**
 * Reads an expression. What it does not know is refused, for a condition half understood would be one not checked.
 *
 * @throws edo-xpath-unsupported
 */
export function parseXPath(source: string): Expression {
  if (source.length > MAX_LENGTH) throw xpathError(source.slice(0, 100), MAX_LENGTH, '…');
  return new Parser(source).expression();
}

class Parser {
  readonly #source: string;
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;

  constructor(source: string) {
    this.#source = source;
    this.#tokens = tokenize(source);
  }

  expression(): Expression {
    const expression = this.#operations(0);
    if (this.#token.kind !== 'end') throw this.#unexpected();
    return expression;
  }

  get #token(): Token {
    return this.#tokens[Math.min(this.#at, this.#tokens.length - 1)] as Token;
  }

  /** Left-associative operations from this level of precedence on. */
  #operations(level: number): Expression {
    const operators = PRECEDENCE[level];
    if (operators === undefined) return this.#unary();
    let left = this.#operations(level + 1);
    while (this.#token.kind === 'operator' && operators.includes(this.#token.value as Operator)) {
      const operator = this.#next().value as Operator;
      left = operation(operator, left, this.#operations(level + 1));
    }
    return left;
  }

  #unary(): Expression {
    if (this.#token.kind !== 'operator' || this.#token.value !== '-') return this.#primary();
    this.#next();
    return { kind: 'negation', operand: this.#nested(() => this.#unary()) };
  }

  #primary(): Expression {
    const { kind, value } = this.#token;
    if (kind === 'text') return { kind, value: this.#next().value };
    if (kind === 'number') return { kind, value: Number(this.#next().value) };
    if (kind === 'symbol' && value === '(') {
      this.#next();
      const inner = this.#nested(() => this.#operations(0));
      this.#expect(')');
      // `(path)[1]` and `(path)/step` are other things than the path itself.
      if (this.#is('[') || this.#is('/') || this.#is('//')) throw this.#unexpected();
      return inner;
    }
    if (kind === 'name' && this.#is('(', 1)) return this.#call();
    return this.#path();
  }

  #call(): Expression {
    const { value: name, offset } = this.#next();
    const operands: Expression[] = [];
    this.#expect('(');
    while (!this.#is(')')) {
      if (operands.length > 0) this.#expect(',');
      operands.push(this.#nested(() => this.#operations(0)));
    }
    this.#expect(')');
    const counts = argumentCounts(name);
    const fits = counts !== undefined && operands.length >= counts.min && operands.length <= counts.max;
    if (!fits || (OF_NODES.has(name) && operands.some(({ kind }) => kind !== 'path'))) {
      throw xpathError(this.#source, offset, `${name}()`);
    }
    return call(name, ...operands);
  }

  #path(): LocationPath {
    const steps: Step[] = [];
    const absolute = this.#is('/') || this.#is('//');
    if (!absolute) steps.push(this.#step());
    while (this.#is('/') || this.#is('//')) {
      const isDeep = this.#next().value === '//';
      if (isDeep) steps.push({ axis: 'descendants', name: '*', predicates: [] });
      // Text nodes, too, would count among `//.` and `//..`.
      if (isDeep && (this.#is('.') || this.#is('..'))) throw this.#unexpected();
      steps.push(this.#step());
    }
    return { kind: 'path', absolute, steps };
  }

  #step(): Step {
    if (this.#is('.') || this.#is('..')) {
      return { axis: this.#next().value === '.' ? 'self' : 'parent', name: '*', predicates: [] };
    }
    const axis = this.#is('@') ? 'attribute' : 'child';
    if (axis === 'attribute') this.#next();
    if (this.#token.kind !== 'name') throw this.#unexpected();
    const name = this.#next().value;
    // `text()`, `node()` and explicit axes.
    if (this.#is('(') || this.#is('::')) throw this.#unexpected();
    return { axis, name, predicates: this.#predicates() };
  }

  #predicates(): Expression[] {
    const predicates: Expression[] = [];
    while (this.#is('[')) {
      this.#next();
      predicates.push(this.#nested(() => this.#operations(0)));
      this.#expect(']');
    }
    return predicates;
  }

  #nested(read: () => Expression): Expression {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) throw this.#unexpected();
    const expression = read();
    this.#depth -= 1;
    return expression;
  }

  #is(symbol: string, ahead = 0): boolean {
    const token = this.#tokens[this.#at + ahead];
    return token?.kind === 'symbol' && token.value === symbol;
  }

  #expect(symbol: string): void {
    if (!this.#is(symbol)) throw this.#unexpected();
    this.#next();
  }

  #next(): Token {
    const token = this.#token;
    this.#at += 1;
    return token;
  }

  #unexpected(): Error {
    return xpathError(this.#source, this.#token.offset, this.#token.value);
  }
}
