import type { CommandContext } from '../../src/cli/context/command-context.ts';
import type { CommandResult, StreamResult } from '../../src/cli/output/result.ts';
import { type Command, defineCommand, describeCommand } from '../../src/cli/registry/define-command.ts';
import type { ResolvedInput } from '../../src/cli/registry/resolve-input.ts';

const text = (ru: string, en: string) => ({ ru, en });

const spec = describeCommand({
  path: ['probe', 'run'],
  summary: text('проба', 'probe'),
  args: [{ name: 'file', variadic: true, summary: text('файл', 'file') }],
  options: [
    { flags: '--out <dir>', summary: text('папка', 'folder') },
    { flags: '--port <number>', type: 'integer', default: 4010, summary: text('порт', 'port') },
    { flags: '--only <id...>', summary: text('что', 'what') },
    { flags: '--dry-run', summary: text('не писать', 'write nothing') },
    { flags: '--format <name>', choices: ['xml', 'json'], summary: text('вид', 'format') },
  ],
  examples: [{ command: 'styk probe run', summary: text('проба', 'probe') }],
});

type Run<Result> = (input: ResolvedInput, context: CommandContext) => Promise<Result>;

/** `styk probe run` with options of every kind, which does what the test wants. */
export function probe(run: Run<CommandResult>): { commands: readonly Command[] } {
  return { commands: [defineCommand(spec, async () => ({ run }))] };
}

/** The same for a command that gives a stream. */
export function streamingProbe(run: Run<StreamResult>): { commands: readonly Command[] } {
  return { commands: [defineCommand(spec, async () => ({ run }))] };
}

/** The probe that shows what it was given. */
export const showInput = probe(async (input) => ({ data: input, text: () => JSON.stringify(input) }));
