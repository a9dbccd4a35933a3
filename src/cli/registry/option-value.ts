import { cliErrors } from '../errors.ts';
import { type OptionSpec, optionShape } from './option-spec.ts';

/** Where a value was written, for the reader of an error: `--port`, `STYK_PORT`, `styk.config.json: port`. */
export type Origin = string;

/**
 * The value of an option in its own type. Text from a flag or a variable is converted; values of configuration files
 * must already be of the right JSON type.
 * @throws StykError `cli-value-…`
 */
export function optionValue(option: OptionSpec, raw: unknown, origin: Origin): unknown {
  switch (optionShape(option).kind) {
    case 'switch':
      return switchValue(raw, origin);
    case 'value':
      return oneValue(option, raw, origin);
    case 'list':
      return listOf(raw, origin).map((item) => oneValue(option, item, origin));
  }
}

function switchValue(raw: unknown, origin: Origin): boolean {
  if (typeof raw === 'boolean') return raw;
  const word = String(raw).toLowerCase();
  if (['1', 'true', 'yes', 'on'].includes(word)) return true;
  if (['0', 'false', 'no', 'off', ''].includes(word)) return false;
  throw cliErrors.create('cli-value-not-a-switch', { origin, value: String(raw) });
}

function oneValue(option: OptionSpec, raw: unknown, origin: Origin): string | number {
  if (option.type === 'integer') return integerValue(raw, origin);
  if (typeof raw !== 'string') throw cliErrors.create('cli-value-wrong-type', { origin, expected: 'string' });
  return choiceOf(option.choices, raw, origin);
}

function integerValue(raw: unknown, origin: Origin): number {
  const value = typeof raw === 'string' && /^\d+$/.test(raw) ? Number(raw) : raw;
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  throw cliErrors.create('cli-value-not-an-integer', { origin, value: String(raw) });
}

/** Lists come as repeated flags, as JSON arrays, or in a variable with commas between. */
function listOf(raw: unknown, origin: Origin): readonly unknown[] {
  if (Array.isArray(raw)) return raw;
  if (typeof raw === 'string') return raw === '' ? [] : raw.split(',');
  throw cliErrors.create('cli-value-wrong-type', { origin, expected: 'array' });
}

/** @throws StykError `cli-value-not-a-choice` */
export function choiceOf(choices: readonly string[] | undefined, value: string, origin: Origin): string {
  if (choices === undefined || choices.includes(value)) return value;
  throw cliErrors.create('cli-value-not-a-choice', { origin, value, choices: choices.join(', ') });
}
