/** A line of a file, without its `\n` but with a `\r` before it, which only the format's reader can judge. */
export interface TextLine {
  /** Counts from 1. */
  readonly number: number;
  /** Only the beginning where the line is too long. */
  readonly text: string;
  readonly tooLong: boolean;
}

/**
 * Cuts UTF-8 bytes into lines; a byte order mark at the beginning is dropped, bytes that are not UTF-8 become U+FFFD.
 * Of a line longer than `limit` UTF-16 units only the beginning is kept, so that memory stays bounded.
 */
export async function* readLines(source: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<TextLine> {
  const decoder = new TextDecoder();
  let number = 1;
  let rest = '';
  let tooLong = false;
  for await (const bytes of source) {
    const text = decoder.decode(bytes, { stream: true });
    let from = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', from)) {
      yield lineOf(number, rest + text.slice(from, end), limit, tooLong);
      number += 1;
      rest = '';
      tooLong = false;
      from = end + 1;
    }
    if (tooLong) continue;
    rest += text.slice(from);
    if (rest.length > limit) {
      rest = rest.slice(0, limit);
      tooLong = true;
    }
  }
  rest += decoder.decode();
  if (rest !== '') yield lineOf(number, rest, limit, tooLong);
}

function lineOf(number: number, text: string, limit: number, tooLong: boolean): TextLine {
  return text.length > limit || tooLong
    ? { number, text: text.slice(0, limit), tooLong: true }
    : { number, text, tooLong: false };
}
