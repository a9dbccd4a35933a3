import { nodeAt } from './command-tree.ts';
import type { Command } from './define-command.ts';
import { globalOptions } from './global-options.ts';
import { optionShape } from './option-spec.ts';

/**
 * What can be seen of a command line without parsing it. Needed for help, which loads no parser, and for reporting what
 * the parser finds wrong in the asked language and form.
 */
export interface Preview {
  /** The leading words that name a command or a group. */
  readonly words: readonly string[];
  readonly help: boolean;
  /** Global options given as flags, by key: `true` for a switch. */
  readonly globals: ReadonlyMap<string, string | true>;
}

const globalShapes = new Map(globalOptions.map((option) => [`--${optionShape(option).name}`, optionShape(option)]));

export function previewArgv(argv: readonly string[], commands: readonly Command[]): Preview {
  const words: string[] = [];
  const globals = new Map<string, string | true>();
  let help = false;
  let naming = true;
  for (let index = 0; index < argv.length && argv[index] !== '--'; index++) {
    const word = argv[index] ?? '';
    const [flag = '', inline] = word.split(/=(.*)/s);
    const shape = globalShapes.get(flag);
    if (shape !== undefined) {
      globals.set(shape.key, shape.kind === 'switch' ? true : (inline ?? argv[++index] ?? ''));
    } else if (word === '--help' || word === '-h' || (word === 'help' && words.length === 0)) {
      help = true;
    } else if (naming && !word.startsWith('-') && nodeAt(commands, [...words, word]) !== undefined) {
      words.push(word);
    } else {
      naming = false;
    }
  }
  return { words, help, globals };
}
