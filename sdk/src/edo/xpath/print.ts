import { type Expression, type LocationPath, PRECEDENCE } from './syntax.ts';

/** Writes an expression in its shortest form; reading it back gives the same expression. */
export function printXPath(expression: Expression): string {
  return print(expression, 0);
}

/** @param level Where a looser operator has to be put into parentheses. */
function print(expression: Expression, level: number): string {
  switch (expression.kind) {
    case 'path':
      return printPath(expression);
    case 'text':
      return expression.value.includes('"') ? `'${expression.value}'` : `"${expression.value}"`;
    case 'number':
      return decimalText(expression.value);
    case 'call':
      return `${expression.name}(${expression.operands.map((operand) => print(operand, 0)).join(',')})`;
    case 'negation':
      return `-${print(expression.operand, PRECEDENCE.length)}`;
    case 'operation': {
      const own = PRECEDENCE.findIndex((operators) => operators.includes(expression.operator));
      // Left-associative: on the right an operator of the same level needs parentheses.
      const text = `${print(expression.left, own)}${spaced(expression.operator)}${print(expression.right, own + 1)}`;
      return own < level ? `(${text})` : text;
    }
  }
}

/** Letters and the hyphen would grow together with a name. */
function spaced(operator: string): string {
  return /[a-z-]/.test(operator) ? ` ${operator} ` : operator;
}

/** Numbers of XPath have no exponent. */
function decimalText(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text;
}

export function printPath({ absolute, steps }: LocationPath): string {
  const parts = steps.map(({ axis, name, predicates }) => {
    const filters = predicates.map((predicate) => `[${print(predicate, 0)}]`).join('');
    return { parent: '..', self: '.', attribute: `@${name}`, child: name, descendants: '' }[axis] + filters;
  });
  return (absolute ? '/' : '') + parts.join('/');
}
