import { edoErrors } from '../errors.ts';

/** Characters that Windows, macOS or a shell would not take in a name. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being removed
const UNSAFE = /[<>:"/\\|?*\u0000-\u001f\u007f]/g;

/** Names that are devices in DOS and its heirs, with any extension. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Windows drops these from the end of a name, and two files become one. */
const DROPPED = /[. ]+$/;

/** A folder name made from free text: unsafe characters become `_`, blanks `-`, at most `limit` characters. */
export function safeName(text: string, limit: number): string {
  const cleaned = text.normalize('NFC').replace(UNSAFE, '_').trim().replace(/\s+/g, '-');
  const cut = [...cleaned].slice(0, limit).join('').replace(DROPPED, '');
  if (cut === '') return '_';
  return RESERVED.test(cut) ? `_${cut}` : cut;
}

/**
 * Proves that a path stays below the folder an archive is unpacked into and is the same file on every system.
 *
 * @throws edo-archive-unsafe-path
 */
export function assertSafePath(path: string): void {
  for (const part of path.split('/')) assertSafeName(part, path);
}

/** The same for one name, which may hold no `/` either. */
export function assertSafeName(name: string, path = name): void {
  const unsafe = name === '' || name.search(UNSAFE) >= 0 || DROPPED.test(name) || RESERVED.test(name);
  if (unsafe) throw edoErrors.create('edo-archive-unsafe-path', { path });
}
