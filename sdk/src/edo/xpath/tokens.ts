import { xpathError } from './syntax-error.ts';

export interface Token {
  readonly kind: 'name' | 'operator' | 'text' | 'number' | 'symbol' | 'end';
  readonly value: string;
  readonly offset: number;
}

const PATTERN =
  /\s*(?:(?<number>\d+(?:\.\d*)?|\.\d+)|(?<text>"[^"]*"|'[^']*')|(?<name>[\p{L}_][\p{L}\p{N}_.·-]*(?::[\p{L}_][\p{L}\p{N}_.·-]*)?)|(?<symbol>\.\.|\/\/|::|!=|<=|>=|[()[\].@,/|+=<>*$-]))/uy;

const NAMED_OPERATORS = new Set(['and', 'or', 'div', 'mod']);
const OPERATORS = new Set(['=', '!=', '<', '<=', '>', '>=', '+', '-', '*']);
/** After these an operand begins, so that a name or `*` is no operator (XPath 1.0, 3.7). */
const BEFORE_OPERAND = new Set(['@', '::', '(', '[', ',', '/', '//']);

/** Cuts an expression into tokens; the last one has the kind `end`. */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  PATTERN.lastIndex = 0;
  while (source.slice(PATTERN.lastIndex).trim() !== '') {
    const offset = source.slice(PATTERN.lastIndex).search(/\S/) + PATTERN.lastIndex;
    const groups = PATTERN.exec(source)?.groups;
    if (groups === undefined) throw xpathError(source, offset, source.slice(offset).trim().slice(0, 20));
    tokens.push({ ...classify(groups, tokens.at(-1)), offset });
  }
  tokens.push({ kind: 'end', value: '', offset: source.length });
  return tokens;
}

function classify(groups: Record<string, string | undefined>, before: Token | undefined): Omit<Token, 'offset'> {
  const { number, text, name, symbol = '' } = groups;
  if (number !== undefined) return { kind: 'number', value: number };
  if (text !== undefined) return { kind: 'text', value: text.slice(1, -1) };
  const afterOperand = before !== undefined && !isBeforeOperand(before);
  if (name !== undefined) return { kind: afterOperand && NAMED_OPERATORS.has(name) ? 'operator' : 'name', value: name };
  if (symbol === '*') return { kind: afterOperand ? 'operator' : 'name', value: symbol };
  return { kind: OPERATORS.has(symbol) ? 'operator' : 'symbol', value: symbol };
}

function isBeforeOperand({ kind, value }: Token): boolean {
  return kind === 'operator' || (kind === 'symbol' && BEFORE_OPERAND.has(value));
}
