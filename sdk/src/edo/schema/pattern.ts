import { edoErrors } from '../errors.ts';

/** Escapes that mean the same in XSD and in JavaScript's `u` mode. */
const SAME = /[\\|.?*+(){}[\]^nrt]/;

/**
 * Turns an XSD regular expression (XML Schema part 2, appendix F) into a JavaScript one that matches the whole value.
 *
 * @throws edo-schema-unsupported for class subtraction and the escapes `\i \c \p \s \w`, which no official schema uses.
 */
export function compilePattern(pattern: string): RegExp {
  let source = '';
  let inClass = false;
  for (let index = 0; index < pattern.length; index++) {
    const character = pattern[index] ?? '';
    if (character === '\\') {
      source += escapeSequence(pattern[++index] ?? '', inClass);
    } else if (character === '[') {
      if (inClass) throw edoErrors.create('edo-schema-unsupported', { construct: `class subtraction in ${pattern}` });
      inClass = true;
      source += '[';
    } else if (character === ']') {
      inClass = false;
      source += ']';
    } else if (!inClass && (character === '^' || character === '$')) {
      source += `\\${character}`;
    } else if (!inClass && character === '.') {
      source += '[^\\n\\r]';
    } else {
      source += character;
    }
  }
  return new RegExp(`^(?:${source})$`, 'u');
}

function escapeSequence(escaped: string, inClass: boolean): string {
  if (escaped === 'd') return '\\p{Nd}';
  if (escaped === 'D') return '\\P{Nd}';
  if (escaped === '-') return inClass ? '\\-' : '-';
  if (SAME.test(escaped)) return `\\${escaped}`;
  throw edoErrors.create('edo-schema-unsupported', { construct: `\\${escaped} in a pattern` });
}
