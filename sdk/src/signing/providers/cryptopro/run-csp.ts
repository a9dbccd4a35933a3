import { basename } from 'node:path';
import { StykError } from '../../../errors/index.ts';
import { providerErrors } from '../errors.ts';
import { findProgram } from '../find-program.ts';
import { inTurn } from '../in-turn.ts';
import { type ProgramOptions, runProgram } from '../run-program.ts';
import { inWorkFolder, readOutput } from '../work-folder.ts';
import { decodeOutput } from './decode-output.ts';
import { cryptoproErrors } from './errors.ts';
import { requireSuccess } from './status.ts';

/** What the two tools have in common. */
export interface CspOptions extends ProgramOptions {
  /** Full path; by default looked for on PATH and where CryptoPro CSP is installed. */
  readonly program?: string | undefined;
  /**
   * PIN of the container. It is written to the tool's standard input, where the tool asks for it, never on its command
   * line, which every user of the machine can read. Without it the input is empty: a container that wants a PIN is refused.
   */
  readonly pin?: string | undefined;
}

export type CspTool = 'cryptcp' | 'csptest';

const USUAL_FOLDERS = [
  '/opt/cprocsp/bin/amd64',
  '/opt/cprocsp/bin/aarch64',
  '/opt/cprocsp/bin/ia32',
  '/opt/cprocsp/bin/e2k64',
  '/opt/cprocsp/bin',
  'C:\\Program Files\\Crypto Pro\\CSP',
  'C:\\Program Files (x86)\\Crypto Pro\\CSP',
];

/** Where the tool lies, if it is there. */
export function findCspTool(
  tool: CspTool,
  env: Readonly<Record<string, string | undefined>> = process.env,
): string | undefined {
  return findProgram(tool, env, USUAL_FOLDERS);
}

/** The arguments with which the tool makes the file `output` from the file `input`. */
export type CspArguments = (files: { readonly input: string; readonly output: string }) => readonly string[];

/** After these the same PIN is not handed over again: it would use up the tries of a token. */
const REFUSED_PIN: ReadonlySet<string> = new Set(['signing-cryptopro-pin-wrong', 'signing-cryptopro-pin-locked']);

/**
 * Runs the tool over files with the content, one after another, and returns what it has made of each. Once it has
 * refused the PIN it is not run any more, and everybody gets that refusal.
 * @throws (what it returns) signing-provider-…, signing-cryptopro-…
 */
export function cspRunner(
  tool: CspTool,
  argumentsOf: CspArguments,
  options: CspOptions,
): (content: Uint8Array) => Promise<Buffer> {
  const next = inTurn();
  let refusal: StykError | undefined;
  return (content) =>
    next(async () => {
      if (refusal !== undefined) throw refusal;
      try {
        return await runCspTool(tool, argumentsOf, content, options);
      } catch (error) {
        if (error instanceof StykError && REFUSED_PIN.has(error.code)) refusal = error;
        throw error;
      }
    });
}

async function runCspTool(
  tool: CspTool,
  argumentsOf: CspArguments,
  content: Uint8Array,
  { program: given, pin, timeoutSeconds, signal, env }: CspOptions,
): Promise<Buffer> {
  const program = given ?? findCspTool(tool, env);
  if (program === undefined) throw providerErrors.create('signing-provider-cryptopro-missing', { program: tool });
  if (pin !== undefined && /[\r\n]/.test(pin)) throw cryptoproErrors.create('signing-cryptopro-pin-unsuitable', {});
  return await inWorkFolder(content, async (files) => {
    const input = pin === undefined ? undefined : `${pin}\n`;
    const args = argumentsOf(files);
    const { stdout, stderr } = await runProgram({ program, args, input, timeoutSeconds, signal, env });
    const name = basename(program);
    // cryptcp asks and complains on standard error; the status stands at the end of standard output.
    requireSuccess(name, decodeOutput(Buffer.concat([stderr, Buffer.from('\n'), stdout])), [pin]);
    return await readOutput(files.output, name);
  });
}
