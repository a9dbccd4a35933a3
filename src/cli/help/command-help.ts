import type { View } from '../output/view.ts';
import type { ArgumentSpec, CommandSpec } from '../registry/command-spec.ts';
import { invocation } from '../registry/command-tree.ts';
import { type Entry, entryLines, globalOptionEntries, headings, optionEntry, section, wrap } from './sections.ts';

/** Help about one command. */
export function commandHelp(spec: CommandSpec, view: View): string {
  const { text, style, width } = view;
  const { path, summary, description, args = [], options = [], examples } = spec;
  const usage = [invocation(path), ...args.map(placeholder), `[${text({ ru: 'параметры', en: 'options' })}]`].join(' ');
  const exampleLines = examples.flatMap((example) => [
    `  ${style.dim(`# ${text(example.summary)}`)}`,
    `  ${example.command}`,
  ]);
  return [
    `${style.bold(text(headings.usage))} ${usage}`,
    '',
    ...wrap(text(summary), width),
    ...(description === undefined ? [] : ['', ...wrap(text(description), width)]),
    ...section(
      headings.arguments,
      entryLines(
        args.map((argument) => argumentEntry(argument, view)),
        view,
      ),
      view,
    ),
    ...section(
      headings.options,
      entryLines(
        options.map((option) => optionEntry(option, view)),
        view,
      ),
      view,
    ),
    ...section(headings.globalOptions, entryLines(globalOptionEntries(view), view), view),
    ...section(headings.examples, exampleLines, view),
  ].join('\n');
}

function argumentEntry(argument: ArgumentSpec, { text }: View): Entry {
  const choices = argument.choices === undefined ? '' : ` (${argument.choices.join(' | ')})`;
  return { term: placeholder(argument), meaning: `${text(argument.summary)}${choices}` };
}

/** `<file...>` or `[file]` */
function placeholder({ name, required, variadic }: ArgumentSpec): string {
  const label = variadic === true ? `${name}...` : name;
  return required === true ? `<${label}>` : `[${label}]`;
}
