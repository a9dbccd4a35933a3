import { fillTemplate } from '@styk/sdk/errors';
import type { OperationCall } from '../../operation.ts';
import type { OrdersDependencies } from './dependencies.ts';
import type { StoredOrder } from './order.ts';
import { ordersProblems } from './problems.ts';
import { saveCodeTries } from './store.ts';
import { needsRecipientCode } from './view.ts';

const TRIES = 3;
const LOCKED_MS = 15 * 60_000;

const MESSAGE = {
  ru: 'Заказ готов. Код получения: {code}.',
  en: 'Your order is ready. The code to collect it: {code}.',
} as const;

/** Tells the buyer the code; in the sandbox it is read from the outbox. */
export function sendRecipientCode(
  { sendMessage }: Pick<OrdersDependencies, 'sendMessage'>,
  { tx, now, language }: Pick<OperationCall, 'tx' | 'now' | 'language'>,
  { content, recipientCode }: StoredOrder,
): void {
  if (!needsRecipientCode(content.fulfilment.kind)) return;
  const text = fillTemplate(MESSAGE[language], { code: recipientCode });
  sendMessage(tx, now, { channel: 'sms', customerId: content.customerId, text });
}

/** Three wrong codes lock it for a quarter of an hour; a wrong try is counted although the call is refused. */
export function requireRecipientCode(
  { tx, now }: Pick<OperationCall, 'tx' | 'now'>,
  order: StoredOrder,
  told: string | undefined,
): void {
  if (!needsRecipientCode(order.content.fulfilment.kind)) return;
  const { codeLockedUntil, recipientCode } = order;
  if (codeLockedUntil !== null && now < codeLockedUntil) throw locked(codeLockedUntil);
  if (told === recipientCode) return;
  // A lock that has ended begins a new count; a code that was not told is no try.
  if (told === undefined) throw ordersProblems.create('recipient-code-wrong', { left: TRIES - order.codeTries });
  const tries = codeLockedUntil === null ? order.codeTries + 1 : 1;
  const until = tries >= TRIES ? now + LOCKED_MS : null;
  saveCodeTries(tx, order, until === null ? tries : 0, until);
  throw ordersProblems.create('recipient-code-wrong', { left: TRIES - tries }, { keepsWrites: true });
}

function locked(until: number): Error {
  return ordersProblems.create('recipient-code-locked', { until: new Date(until).toISOString() });
}
