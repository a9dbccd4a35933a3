import { providerErrors } from '../errors.ts';

/** What may stand in a command, and what is put in its place. */
export interface CommandValues {
  /** File with the bytes to sign. */
  readonly input: string;
  /** File for the signature. */
  readonly output: string;
  /** SHA-1 of the signer's certificate, 40 upper-case hex digits, as crypto providers name certificates. */
  readonly thumbprint: string;
}

export interface CommandTemplate {
  readonly program: string;
  readonly args: readonly string[];
  readonly takesInputFile: boolean;
  readonly leavesOutputFile: boolean;
}

const PLACEHOLDERS: readonly (keyof CommandValues)[] = ['input', 'output', 'thumbprint'];
const PLACEHOLDER = /\{([^{}]*)\}/g;

/** @throws signing-command-empty, signing-command-placeholder */
export function readCommand([program, ...args]: readonly string[]): CommandTemplate {
  if (program === undefined || program === '') throw providerErrors.create('signing-command-empty', {});
  const named = args.flatMap((arg) => Array.from(arg.matchAll(PLACEHOLDER), ([, name = '']) => name));
  const unknown = named.find((name) => !PLACEHOLDERS.some((known) => known === name));
  if (unknown !== undefined) {
    const allowed = PLACEHOLDERS.map((name) => `{${name}}`).join(', ');
    throw providerErrors.create('signing-command-placeholder', { placeholder: `{${unknown}}`, allowed });
  }
  return { program, args, takesInputFile: named.includes('input'), leavesOutputFile: named.includes('output') };
}

/** The arguments with values in place; a value is never taken apart, whatever characters it has. */
export function fillArguments({ args }: CommandTemplate, values: CommandValues): readonly string[] {
  return args.map((arg) => arg.replace(PLACEHOLDER, (_, name: keyof CommandValues) => values[name]));
}
