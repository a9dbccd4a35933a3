import { type Finding, validate } from '@styk/sdk/edo';
import { parseMchd } from '@styk/sdk/mchd';
import type { CommandContext } from '../../context/command-context.ts';
import { aboutFile } from '../../failure/about-file.ts';
import type { CommandResult } from '../../output/result.ts';
import type { View } from '../../output/view.ts';
import { timeOf } from '../edo/time-of.ts';
import type { MchdInspectInput } from './inspect.command.ts';
import { readPower } from './power-files.ts';
import { type MchdSummary, summaryLines, summaryOf } from './summary.ts';

interface InspectedPower {
  readonly file: string;
  /** Signatures that lie beside; nothing is said of whether they hold. */
  readonly signatures: readonly string[];
  readonly mchd: MchdSummary;
  readonly findings: readonly Finding[];
}

export async function run({ args, options }: MchdInspectInput, context: CommandContext): Promise<CommandResult> {
  const at = timeOf(options.at, context);
  const powers: InspectedPower[] = [];
  for (const file of args.file) {
    context.signal.throwIfAborted();
    const { signatures, power } = await readPower(file, [], context.cwd);
    const { mchd } = await aboutFile(file, () => parseMchd(power.file));
    const { findings } = await validate(power.file, {
      format: 'mchd',
      ...(power.fileName && { fileName: power.fileName }),
    });
    powers.push({ file, signatures, mchd: summaryOf(mchd, at), findings });
  }
  return {
    data: powers.map((power) => ({
      ...power,
      findings: power.findings.map(({ message, hint, ...rest }) => ({ ...rest, message: message[context.language] })),
    })),
    text: (view) => powers.map((power) => describe(power, view)).join('\n\n'),
    exitCode: powers.some(({ findings }) => findings.some(({ severity }) => severity === 'error')) ? 1 : 0,
  };
}

function describe({ file, signatures, mchd, findings }: InspectedPower, view: View): string {
  const { text, style, language } = view;
  const none = text({ ru: 'рядом нет', en: 'none beside' });
  const found = signatures.length === 0 ? style.yellow(none) : signatures.join(', ');
  return [
    `${file}: ${text({ ru: 'доверенность {number} ({own})', en: 'power of attorney {number} ({own})' }, { number: mchd.number, own: mchd.internalNumber })}`,
    ...summaryLines(mchd, view),
    `  ${style.dim(`${text({ ru: 'подпись', en: 'signature' })}:`)} ${found}`,
    ...findings.map(({ severity, code, message }) => {
      const mark = severity === 'error' ? style.red('✗') : style.yellow('!');
      return `  ${mark} ${code} ${message[language]}`;
    }),
  ].join('\n');
}
