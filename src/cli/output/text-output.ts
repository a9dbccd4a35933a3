import type { LocalizedText } from '@styk/sdk/errors';
import type { Host } from '../context/host.ts';
import { failureText } from '../failure/failure-text.ts';
import type { Output } from './output.ts';
import type { View } from './view.ts';

const warningLabel: LocalizedText = { ru: 'предупреждение', en: 'warning' };

/** For a person: results on stdout, errors and warnings on stderr. */
export function textOutput({ stdout, stderr }: Host, views: { stdout: View; stderr: View }, quiet: boolean): Output {
  const print = (text: string) => (text === '' ? Promise.resolve() : stdout.write(`${text}\n`));
  return {
    result: (result) => print(result.text(views.stdout)),
    item: (result, item) => print(result.text(item, views.stdout)),
    failure: (failure) => stderr.write(`${failureText(failure, views.stderr)}\n`),
    warning(warning) {
      const { style, text } = views.stderr;
      if (!quiet) void stderr.write(`${style.yellow(text(warningLabel))} ${warning}\n`);
    },
    get closed() {
      return stdout.closed;
    },
  };
}
