import { hash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandContext } from '../../../context/command-context.ts';
import { prepareRegistersFolder } from '../../../project/project-folder.ts';

/** What is remembered of an upload until its outcome has been told, so that an interrupted one goes on. */
export interface UploadNote {
  read(): string | undefined;
  write(registerId: string): void;
  remove(): void;
}

/** The note of this content in this environment, for this partner. */
export function openNote(target: string, sha256: string, context: CommandContext): UploadNote {
  const path = join(prepareRegistersFolder(context), `${hash('sha256', `${target} ${sha256}`).slice(0, 32)}.json`);
  return {
    read() {
      try {
        const { registerId } = JSON.parse(readFileSync(path, 'utf8')) as { readonly registerId?: unknown };
        return typeof registerId === 'string' ? registerId : undefined;
      } catch {
        // Neither there nor whole: the upload begins anew, and what was applied is known by its keys.
        return undefined;
      }
    },
    write(registerId) {
      writeFileSync(path, `${JSON.stringify({ registerId, target })}\n`);
    },
    remove: () => rmSync(path, { force: true }),
  };
}
