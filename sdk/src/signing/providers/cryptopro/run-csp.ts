import { basename } from 'node:path';
import { providerErrors } from '../errors.ts';
import { findProgram } from '../find-program.ts';
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

/**
 * Runs the tool over a file with the content and returns the file it has made.
 * @throws signing-provider-…, signing-cryptopro-…
 */
export async function runCspTool(
  tool: CspTool,
  argumentsFor: (files: { readonly input: string; readonly output: string }) => readonly string[],
  content: Uint8Array,
  { program: given, pin, ...options }: CspOptions,
): Promise<Buffer> {
  const program = given ?? findCspTool(tool, options.env);
  if (program === undefined) throw providerErrors.create('signing-provider-cryptopro-missing', { program: tool });
  if (pin !== undefined && /[\r\n]/.test(pin)) throw cryptoproErrors.create('signing-cryptopro-pin-unsuitable', {});
  return await inWorkFolder(content, async (files) => {
    const input = pin === undefined ? undefined : `${pin}\n`;
    const args = argumentsFor(files);
    const { timeoutSeconds, signal, env } = options;
    const { stdout, stderr } = await runProgram({ program, args, input, timeoutSeconds, signal, env });
    const name = basename(program);
    // cryptcp asks and complains on standard error; the status stands at the end of standard output.
    requireSuccess(name, decodeOutput(Buffer.concat([stderr, Buffer.from('\n'), stdout])), [pin]);
    return await readOutput(files.output, name);
  });
}
