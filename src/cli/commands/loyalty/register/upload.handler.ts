import { resolve } from 'node:path';
import { type Styk, StykNotFoundError } from '@styk/sdk';
import type { Register } from '@styk/sdk/api/loyalty';
import { type Connection, withStyk } from '../../../connection/with-styk.ts';
import type { CommandContext } from '../../../context/command-context.ts';
import type { CommandResult } from '../../../output/result.ts';
import { type RegisterFile, readRegisterFile } from './register-file.ts';
import { exitCodeOf, registerText } from './register-text.ts';
import { sendParts } from './send-parts.ts';
import type { RegisterUploadInput } from './upload.command.ts';
import { openNote } from './upload-note.ts';
import { waitForEnd } from './wait-for-end.ts';

export async function run({ args, options }: RegisterUploadInput, context: CommandContext): Promise<CommandResult> {
  const path = resolve(context.cwd, args.file);
  const file = await readFile(path, options.format, context);
  return withStyk(options, context, async (connection) => {
    const { styk } = connection;
    const note = openNote(await targetOf(connection, context), file.sha256, context);
    const known = await findRegister(styk, note.read(), context);
    const begun = known ?? (await styk.loyalty.createRegister(file.announcement, { signal: context.signal }));
    const { registerId } = begun;
    note.write(registerId);
    if (begun.state === 'receiving') await sendAndCommit(styk, begun, file, context);
    const register = options.detach
      ? await styk.loyalty.getRegister(registerId, { signal: context.signal })
      : await waitForEnd(styk, registerId, context);
    // From here on the same file is another upload, which finds everything to be there.
    note.remove();
    return { data: register, exitCode: exitCodeOf(register), text: (view) => registerText(register, view) };
  });
}

async function readFile(
  path: string,
  format: RegisterUploadInput['options']['format'],
  context: CommandContext,
): Promise<RegisterFile> {
  const progress = await context.progress.start({ ru: 'Чтение реестра', en: 'Reading the register' });
  try {
    return await readRegisterFile(path, format, (lines) => progress.update(lines));
  } finally {
    progress.stop();
  }
}

/** What was sent to one environment for one partner is no part of another's. */
async function targetOf({ styk, environment }: Connection, { signal }: CommandContext): Promise<string> {
  const { partnerId } = await styk.identity.getTokenInfo({ signal });
  return `${environment.baseUrl} ${partnerId}`;
}

/** The register of an interrupted upload, unless the environment has forgotten it. */
async function findRegister(
  styk: Styk,
  registerId: string | undefined,
  { signal }: CommandContext,
): Promise<Register | undefined> {
  if (registerId === undefined) return undefined;
  try {
    return await styk.loyalty.getRegister(registerId, { signal });
  } catch (error) {
    if (error instanceof StykNotFoundError && error.problem !== undefined) return undefined;
    throw error;
  }
}

async function sendAndCommit(
  styk: Styk,
  { registerId, receivedParts }: Register,
  file: RegisterFile,
  context: CommandContext,
): Promise<void> {
  const { signal } = context;
  const progress = await context.progress.start({ ru: 'Передача реестра, байт', en: 'Sending the register, bytes' });
  try {
    await sendParts(styk, registerId, file, receivedParts, signal, (sent, total) => progress.update(sent, total));
  } finally {
    progress.stop();
  }
  await styk.loyalty.commitRegister(registerId, { signal });
}
