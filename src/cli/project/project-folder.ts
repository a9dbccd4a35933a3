import { dirname, join } from 'node:path';
import type { CommandContext } from '../context/command-context.ts';

type Place = Pick<CommandContext, 'cwd' | 'settings'>;

/** The folder with `styk.config.json`, or where there is none, the folder in which the command runs. */
export function projectFolder({ cwd, settings }: Place): string {
  const file = settings.files.find(({ source }) => source === 'project');
  return file === undefined ? cwd : dirname(file.path);
}

/** What commands keep for the project between runs; nothing in it belongs under version control. */
export function projectDataFolder(place: Place): string {
  return join(projectFolder(place), '.styk');
}

/** Data of the project's sandbox, unless the user names another folder. */
export function sandboxFolder(place: Place): string {
  return join(projectDataFolder(place), 'sandbox');
}
