/** Writes one line of a log: `{"event":"sale-queued","receiptKey":"…"}`. */
export type Log = (event: string, facts?: Readonly<Record<string, unknown>>) => void;

const secretNames = /secret|token|password|authorization$/i;
/** Cards and phones, in one piece and as people write them: `2200 0000 0000 0017`, `+7 (916) 123-45-67`. */
const personalNumbers =
  /(?<![\w-])(?:\+?\d{10,19}|\d{4}(?:[ -]\d{4}){3}|(?:\+7|8)[ -]?\(?\d{3}\)?[ -]?\d{3}[ -]?\d{2}[ -]?\d{2})(?![\w-])/g;

/** A log in which neither secrets nor numbers of cards and phones can be read. Standard error by default. */
export function maskedLog(write: (line: string) => void = (line) => process.stderr.write(line)): Log {
  return (event, facts = {}) => {
    write(`${JSON.stringify({ event, ...facts }, (name, value) => mask(name, value))}\n`);
  };
}

function mask(name: string, value: unknown): unknown {
  if (secretNames.test(name)) return '***';
  if (typeof value !== 'string' && typeof value !== 'number') return value;
  const text = String(value);
  const masked = text.replace(personalNumbers, maskNumber);
  return masked === text ? value : masked;
}

/** `2200000000000017` → `2200********0017`: enough for support to find it, not enough to use it. */
export function maskNumber(number: string): string {
  return `${number.slice(0, 4)}${'*'.repeat(number.length - 8)}${number.slice(-4)}`;
}
