import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CommandContext } from '../context/command-context.ts';

type Place = Pick<CommandContext, 'cwd' | 'settings'>;

/** The folder with `styk.config.json`, or where there is none, the folder in which the command runs. */
function projectFolder({ cwd, settings }: Place): string {
  const file = settings.files.find(({ source }) => source === 'project');
  return file === undefined ? cwd : dirname(file.path);
}

/** What commands keep for the project between runs. */
function projectDataFolder(place: Place): string {
  return join(projectFolder(place), '.styk');
}

/** Data of the project's sandbox, unless the user names another folder. */
export function sandboxFolder(place: Place): string {
  return join(projectDataFolder(place), 'sandbox');
}

/** Formats that were added to the project. */
export function projectFormatsFolder(place: Place): string {
  return join(projectDataFolder(place), 'formats');
}

/** The project's queue of receipts, unless the user names another file. Its folder is made and kept out of git. */
export function prepareOutboxFile(place: Place): string {
  const folder = projectDataFolder(place);
  mkdirSync(folder, { recursive: true });
  const ignore = join(folder, '.gitignore');
  // Receipts hold card numbers; what `styk init` has noted in the same folder does belong under version control.
  if (!existsSync(ignore)) writeFileSync(ignore, 'outbox.db*\nsandbox/\n');
  return join(folder, 'outbox.db');
}

/** Notes on uploads of registers that have not been finished. The folder is made and kept out of git. */
export function prepareRegistersFolder(place: Place): string {
  const folder = join(projectDataFolder(place), 'registers');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, '.gitignore'), '*\n');
  return folder;
}
