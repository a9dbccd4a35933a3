import type { StykError } from '../../errors/index.ts';
import { edoErrors } from '../errors.ts';

/** An expression that is wrong, or that this engine does not know; `at` is the number of the character, from 1. */
export function xpathError(source: string, offset: number, found: string): StykError {
  return edoErrors.create('edo-xpath-unsupported', {
    expression: source.replace(/\s+/g, ' ').trim(),
    found: found === '' ? 'EOF' : found,
    at: offset + 1,
  });
}
