import type { JournalExchange } from '@styk/sdk/api/sandbox';

/** The last ones tell how it ended; all of them are in the evidence. */
const shown = 12;

/** `…`, `createQuote 200`, `createSale (drop-after-commit) ×4`: what the partner's program did, for a person to read. */
export function sequenceOf(exchanges: readonly JournalExchange[]): readonly string[] {
  const steps: { readonly text: string; times: number }[] = [];
  for (const { operationId, method, path, status, fault } of exchanges) {
    const call = operationId ?? `${method} ${path}`;
    const text = [call, status, fault === null ? null : `(${fault})`].filter((part) => part !== null).join(' ');
    const last = steps.at(-1);
    if (last?.text === text) last.times += 1;
    else steps.push({ text, times: 1 });
  }
  const lines = steps.map(({ text, times }) => (times === 1 ? text : `${text} ×${times}`));
  return lines.length > shown ? ['…', ...lines.slice(-shown)] : lines;
}
