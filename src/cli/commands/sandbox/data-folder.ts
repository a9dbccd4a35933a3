import { resolve } from 'node:path';
import type { CommandContext } from '../../context/command-context.ts';
import { sandboxFolder } from '../../project/project-folder.ts';
import type { OptionSpec } from '../../registry/option-spec.ts';

/** Every command of the sandbox finds it by its data folder. */
export const dataOption = {
  flags: '--data <dir>',
  summary: {
    ru: 'папка данных; по умолчанию .styk/sandbox проекта',
    en: "data folder; by default the project's .styk/sandbox",
  },
} as const satisfies OptionSpec;

export interface DataOptions {
  readonly data: string | undefined;
}

/** Absolute path of the folder meant. */
export function dataFolder({ data }: DataOptions, context: CommandContext): string {
  return data === undefined ? sandboxFolder(context) : resolve(context.cwd, data);
}
