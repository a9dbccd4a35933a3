import type { View } from '../../../output/view.ts';
import type { ToldDelivery } from './delivery.ts';

const SENT = {
  event: { ru: '', en: '' },
  duplicate: { ru: 'дубль', en: 'duplicate' },
  forged: { ru: 'чужая подпись', en: 'forged' },
  stale: { ru: 'старая подпись', en: 'stale' },
} as const;

const OUTCOME = {
  delivered: { ru: '', en: '' },
  retrying: { ru: 'будет повтор', en: 'will be retried' },
  'given-up': { ru: 'больше не повторяется', en: 'given up' },
  refused: { ru: 'отвергнуто, как и надо', en: 'refused, as it should be' },
  'wrongly-accepted': { ru: 'ПРИНЯТО, а надо отвергнуть', en: 'ACCEPTED, and had to be refused' },
} as const;

/** One delivery on one line. */
export function deliveryText(told: ToldDelivery, { style, text }: View): string {
  const { at, type, subject, aggregateversion, sent, attempt, outcome, status, durationMs, detail, eventId } = told;
  const isGood = outcome === 'delivered' || outcome === 'refused';
  const answer = String(status ?? '---');
  const isPlain = outcome === 'delivered' || outcome === 'refused';
  const notes = [
    text(SENT[sent]),
    attempt > 1 ? `#${attempt}` : '',
    text(OUTCOME[outcome]),
    isPlain ? '' : (detail ?? ''),
  ].filter((note) => note !== '');
  return [
    style.dim(at.slice(11, 19)),
    isGood ? style.green(answer) : style.red(answer),
    `${durationMs} ms`,
    style.bold(type),
    subject,
    `v${aggregateversion}`,
    style.dim(eventId),
    ...notes,
  ].join(' ');
}
