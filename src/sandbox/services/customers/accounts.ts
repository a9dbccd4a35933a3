import { fillTemplate } from '@styk/sdk/errors';
import type { ServiceContext } from '../../operation.ts';
import type { Tx } from '../../storage/tx.ts';
import type { Message } from '../control/outbox.ts';
import type { EmitContext } from '../events/emit.ts';
import { consentState, findConsent, recordConsent } from './consents.ts';
import { findCustomer, loadCustomer } from './customer.ts';
import { customerDirectory } from './directory.ts';

const CODE_MESSAGE = 'Код для входа: {code}. Никому его не сообщайте.';

/** What the login of a customer asks of the customers. */
export function createCustomerAccounts(sendMessage: (tx: Tx, now: number, message: Message) => void) {
  return {
    survivorOf: customerDirectory.survivorOf,
    register: customerDirectory.register,
    sendCode(context: ServiceContext, customerId: string, phone: string): void {
      const text = fillTemplate(CODE_MESSAGE, { code: customerDirectory.issueOtp(context, customerId, phone) });
      sendMessage(context.tx, context.now, { channel: 'sms', customerId, text });
    },
    isRightCode: (context: ServiceContext, customerId: string, code: string): boolean =>
      customerDirectory.tryOtp(context, customerId, code) === 'right',
    giveAccountConsent(context: EmitContext, partnerId: string, customerId: string, textHash: string): string {
      const customer = findCustomer(context.tx, customerId);
      if (customer === undefined) throw new Error(`no customer ${customerId}`);
      const given = {
        purpose: 'account-linking',
        textHash,
        channel: 'web',
        state: 'given',
        changedAt: context.now,
      } as const;
      return recordConsent(context, customer, partnerId, given).id;
    },
    accountConsent(tx: Tx, consentId: string) {
      const row = findConsent(tx, consentId);
      if (row?.purpose !== 'account-linking' || row.state !== 'given') return undefined;
      const { customer, partnerId } = row;
      if (consentState(tx, customer, partnerId, 'account-linking') !== 'given') return undefined;
      return { customerId: loadCustomer(tx, customer).id, partnerId };
    },
  };
}
