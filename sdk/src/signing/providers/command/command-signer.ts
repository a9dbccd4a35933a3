import { basename } from 'node:path';
import type { DocumentSigner } from '../../signers/document-signer.ts';
import type { Signer } from '../../signers/signer.ts';
import { type CertifiedKeyInput, certifiedKey } from '../certified-key.ts';
import { providerErrors } from '../errors.ts';
import { lastWords } from '../last-words.ts';
import { type ProgramOptions, programFailed, runProgram } from '../run-program.ts';
import { thumbprintOf } from '../thumbprint.ts';
import { inWorkFolder, readOutput } from '../work-folder.ts';
import { type CommandTemplate, fillArguments, readCommand } from './command-template.ts';

export interface CommandSignerOptions extends CertifiedKeyInput, ProgramOptions {
  /**
   * The program and its arguments; no shell sees them. `{input}`, `{output}` and `{thumbprint}` inside an argument are
   * replaced. Without `{input}` the bytes come on standard input, without `{output}` the signature is standard output.
   */
  readonly command: readonly string[];
}

export interface ValueCommandOptions extends CommandSignerOptions {
  /** CryptoAPI turns a whole signature value round; it is turned back. */
  readonly reversed?: boolean | undefined;
}

/**
 * Any program that signs bytes and returns the bare signature value; it computes the digest itself. Exit code 0 means
 * success.
 * @throws signing-command-…, signing-certificate-absent, signing-algorithm-not-supported
 */
export function valueCommandSigner({ reversed = false, ...options }: ValueCommandOptions): Signer {
  const { parsed, ...shown } = certifiedKey(options);
  const run = commandRunner(options, thumbprintOf(parsed));
  return { ...shown, sign: async (bytes) => (reversed ? (await run(bytes)).reverse() : await run(bytes)) };
}

/**
 * Any program that makes the whole detached CMS signature of a document: DER, PEM or base64.
 * @throws as `valueCommandSigner`
 */
export function documentCommandSigner(options: CommandSignerOptions): DocumentSigner {
  const { parsed } = certifiedKey(options);
  return {
    isSignedWith: ({ raw }) => Buffer.compare(raw, parsed.raw) === 0,
    signDocument: commandRunner(options, thumbprintOf(parsed)),
  };
}

function commandRunner(options: CommandSignerOptions, thumbprint: string): (content: Uint8Array) => Promise<Buffer> {
  const template = readCommand(options.command);
  const name = basename(template.program);
  return async (content) =>
    await inWorkFolder(content, async (files) => {
      const args = fillArguments(template, { ...files, thumbprint });
      const stdout = await runCommand(template, args, content, options);
      if (template.leavesOutputFile) return await readOutput(files.output, name);
      if (stdout.length === 0) throw providerErrors.create('signing-provider-no-result', { program: name });
      return stdout;
    });
}

async function runCommand(
  { program, takesInputFile }: CommandTemplate,
  args: readonly string[],
  content: Uint8Array,
  options: ProgramOptions,
): Promise<Buffer> {
  const { timeoutSeconds, signal, env } = options;
  const input = takesInputFile ? undefined : content;
  const { exitCode, stdout, stderr } = await runProgram({ program, args, input, timeoutSeconds, signal, env });
  if (exitCode !== 0) throw programFailed(basename(program), exitCode, lastWords(String(stderr)));
  return stdout;
}
