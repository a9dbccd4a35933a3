import type { Host } from '../context/host.ts';
import type { Output } from './output.ts';

/** For a program: one JSON value on stdout, or one a line for streams; an error is such a value too. */
export function jsonOutput({ stdout }: Host, text: Output): Output {
  const print = (value: unknown) => stdout.write(`${JSON.stringify(value)}\n`);
  return {
    result: ({ data }) => print(data ?? null),
    item: (_, item) => print(item ?? null),
    failure: (error) => print({ error }),
    warning: text.warning,
    get closed() {
      return stdout.closed;
    },
  };
}
