import type { LocalizedText } from '@styk/sdk/errors';
import type { Host } from '../context/host.ts';
import { failureText } from '../failure/failure-text.ts';
import type { Output } from './output.ts';
import type { View } from './view.ts';

const warningLabel: LocalizedText = { ru: 'предупреждение', en: 'warning' };

export interface TextViews {
  readonly stdout: View;
  /** Made when there is something to say there. */
  readonly stderr: () => View;
}

/** For a person: results on stdout, errors and warnings on stderr. */
export function textOutput({ stdout, stderr }: Host, views: TextViews, quiet: boolean): Output {
  const print = (text: string) => (text === '' ? Promise.resolve() : stdout.write(`${text}\n`));
  return {
    result: (result) => print(result.text(views.stdout)),
    item: (result, item) => print(result.text(item, views.stdout)),
    end: async () => undefined,
    failure: (failure) => stderr.write(`${failureText(failure, views.stderr())}\n`),
    warning(warning) {
      if (quiet) return;
      const { style, text } = views.stderr();
      void stderr.write(`${style.yellow(text(warningLabel))} ${warning}\n`);
    },
    get closed() {
      return stdout.closed;
    },
  };
}
