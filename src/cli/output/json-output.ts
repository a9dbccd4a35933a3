import type { Host } from '../context/host.ts';
import type { Output } from './output.ts';

/** For a program: one JSON value on stdout, or one a line for streams; an error is such a value too. */
export function jsonOutput({ stdout }: Host, text: Output): Output {
  const print = (value: unknown) => stdout.write(`${JSON.stringify(value)}\n`);
  let items = 0;
  return {
    result: ({ data }) => print(data ?? null),
    async item({ frame }, item) {
      if (frame === undefined) return print(item ?? null);
      const value = frame.json(item);
      if (value === undefined) return;
      await stdout.write(`${items++ === 0 ? frame.before : ','}${JSON.stringify(value)}`);
    },
    async end({ frame }) {
      if (frame !== undefined) await stdout.write(`${items === 0 ? frame.before : ''}${frame.after()}\n`);
    },
    failure: (error) => print({ error }),
    warning: text.warning,
    get closed() {
      return stdout.closed;
    },
  };
}
