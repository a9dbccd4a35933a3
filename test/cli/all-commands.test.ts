import type { LocalizedText } from '@styk/sdk/errors';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands/index.ts';
import { nouns } from '../../src/cli/commands/nouns.ts';
import { helpText } from '../../src/cli/help/help-text.ts';
import { createView } from '../../src/cli/output/view.ts';
import type { CommandSpec } from '../../src/cli/registry/command-spec.ts';
import { globalOptions } from '../../src/cli/registry/global-options.ts';
import { optionShape } from '../../src/cli/registry/option-spec.ts';
import { parseArgv } from '../../src/cli/registry/parse-argv.ts';

const specs = commands.map(({ spec }) => [spec.path.join(' '), spec] as const);
const views = { ru: createView('ru', 100, false), en: createView('en', 100, false) };

/** Every text of a command that a person reads. */
function textsOf({ summary, description, args = [], options = [], examples }: CommandSpec): readonly LocalizedText[] {
  const described = [...args, ...options, ...examples].map((entry) => entry.summary);
  return [summary, ...(description === undefined ? [] : [description]), ...described];
}

const letters = (text: string, alphabet: RegExp) => text.match(alphabet)?.length ?? 0;

describe('the registry', () => {
  it('names each command once, and no command stands where a group stands', () => {
    const paths = specs.map(([path]) => path);
    expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([]);
    expect(paths.filter((path) => paths.some((other) => other.startsWith(`${path} `)))).toEqual([]);
  });

  it('says what each noun is about', () => {
    const used = new Set(specs.filter(([, { path }]) => path.length > 1).map(([, { path }]) => path[0]));
    expect([...used].filter((noun) => nouns[noun] === undefined)).toEqual([]);
  });
});

describe.each(specs)('styk %s', (path, spec) => {
  const { args = [], options = [], examples, prompts = [] } = spec;
  const shapes = options.map(optionShape);

  it.each(['ru', 'en'] as const)('has help in %s that names its arguments, options and examples', (language) => {
    const help = helpText(spec.path, commands, views[language]);
    for (const { name } of args) expect(help).toContain(name);
    for (const { flags } of options) expect(help).toContain(flags);
    for (const { command } of examples) expect(help).toContain(command);
    // A place of a text that nothing was put into; those of --signer-command are for the user.
    expect(help).not.toMatch(/undefined|\{(?!input\}|output\}|thumbprint\})\w+\}/);
  });

  it('is told in Russian and in English', () => {
    for (const { ru, en } of textsOf(spec)) {
      expect(letters(ru, /[а-яё]/gi), `Russian: ${ru}`).toBeGreaterThan(0);
      expect(letters(en, /[a-z]/gi), `English: ${en}`).toBeGreaterThan(letters(en, /[а-яё]/gi));
    }
  });

  it('has a one-line summary without a full stop', () => {
    for (const summary of [spec.summary.ru, spec.summary.en]) expect(summary).not.toMatch(/\.$|\n/);
  });

  it('shows examples of itself', () => {
    for (const { command } of examples) expect(command).toContain(`styk ${path}`);
  });

  it('shows examples that parse', () => {
    for (const { command } of examples) {
      const words = exampleWords(command);
      if (words !== undefined) expect(parseArgv(words, commands).command.spec.path).toEqual(spec.path);
    }
  });

  it('has kebab-case names, no option twice, none that hides a global one', () => {
    const names = shapes.map(({ name }) => name);
    const globals = globalOptions.map((option) => optionShape(option).name);
    for (const name of [...names, ...args.map((argument) => argument.name)])
      expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    // The conformance commands were given `--profile` for the partner's profile: there it hides the settings' one.
    const hidden = [...globals, 'help'].filter((name) => !(spec.path[0] === 'conformance' && name === 'profile'));
    expect(names.filter((name, index) => names.indexOf(name) !== index || hidden.includes(name))).toEqual([]);
  });

  it('takes only one variadic argument, and takes it last', () => {
    expect(args.slice(0, -1).filter(({ variadic }) => variadic)).toEqual([]);
  });

  it('takes no secret as an option: only a file, a variable or standard input can hold one', () => {
    const secret = /(^|-)(secret|password|passphrase|token|pin)$/;
    expect(shapes.filter(({ name, kind }) => kind !== 'switch' && secret.test(name))).toEqual([]);
  });

  it('replaces each of its questions by an option', () => {
    for (const { option } of prompts) {
      expect([...shapes.map(({ name }) => name), 'yes']).toContain(option);
    }
  });

  it('has a handler', async () => {
    const command = commands.find((candidate) => candidate.spec === spec);
    expect((await command?.load())?.run).toBeTypeOf('function');
  });
});

/** The words after `styk` of an example that a shell would pass as they are; `undefined` for pipes and substitutions. */
function exampleWords(command: string): readonly string[] | undefined {
  if (/[|<>$*()&;]/.test(command)) return undefined;
  const words = [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );
  return words.slice(words.indexOf('styk') + 1);
}
