/** So much of a program's own words goes into an error. */
const LENGTH = 400;

/**
 * The end of what a program has said, as one line for an error message. What was given to it in confidence is blotted
 * out: some tools repeat their input.
 */
export function lastWords(text: string, secrets: readonly (string | undefined)[] = []): string {
  const open = secrets.reduce<string>((said, secret) => (secret ? said.replaceAll(secret, '***') : said), text);
  // Control characters could repaint the reader's terminal.
  const line = open.replace(/\p{Cc}+/gu, ' ').trim();
  return line.length > LENGTH ? `…${line.slice(-LENGTH)}` : line;
}
