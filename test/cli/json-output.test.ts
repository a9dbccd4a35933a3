import { expect, test } from 'vitest';
import { commands } from '../../src/cli/commands/index.ts';
import type { CommandSpec } from '../../src/cli/registry/command-spec.ts';
import { optionShape } from '../../src/cli/registry/option-spec.ts';
import { createProject } from './ecosystem/project.ts';

/** A command line with everything the command insists on, as a script without much sense might give it. */
function barelyComplete({ path, args = [], options = [] }: CommandSpec): string[] {
  const words = args.filter(({ required }) => required).map(({ choices }) => choices?.[0] ?? 'nothing-here');
  const required = options.filter((option) => option.required);
  return [...path, ...words, ...required.flatMap((option) => [`--${optionShape(option).name}`, valueFor(option)])];
}

function valueFor({ choices, type }: NonNullable<CommandSpec['options']>[number]): string {
  return choices?.[0] ?? (type === 'integer' ? '1' : 'nothing-here');
}

/** These go on until they are stopped, or take half a minute: here each is given a reason to end at once. */
const ENDING: Readonly<Record<string, readonly string[]>> = {
  demo: ['--out', '.'],
  'sandbox start': ['--port', '99999'],
};

test.each(commands.map(({ spec }) => [spec.path.join(' '), spec] as const))(
  'styk %s --json prints JSON and nothing else, whether it succeeds or fails',
  async (name, spec) => {
    const project = createProject();
    project.write('something.txt', 'so that the folder is not empty');
    const argv = [...barelyComplete(spec), ...(ENDING[name] ?? []), '--json'];
    const { code, stdout } = await project.styk(argv);
    const values = stdout
      .trim()
      .split('\n')
      .map((line) => parsed(line) ?? parsed(stdout));
    expect(values).not.toContain(undefined);
    if (code === 0) return;
    // A failure is told as one value, with a code that scripts can rely on; a finding is data like any other.
    const [failure] = values as { error?: { code: string; message: string } }[];
    if (failure?.error !== undefined) expect(failure.error.code).toMatch(/^[a-z]+(-[a-z0-9]+)+$/);
    else expect(code).toBe(1);
  },
);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
