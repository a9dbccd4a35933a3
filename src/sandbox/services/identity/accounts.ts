import type { ServiceModule } from '../../operation.ts';
import type { Tx } from '../../storage/tx.ts';
import type { EmitContext } from '../events/emit.ts';
import { authorizePage } from './authorize-page.ts';
import { DEVICE_PAGE } from './device-login.ts';
import { devicePage } from './device-page.ts';
import { AUTHORIZE_PAGE } from './discovery.ts';
import { linkAccount } from './links.ts';

/** What logins need from their neighbours in the sandbox. */
export interface AccountDependencies {
  readonly customers: {
    survivorOf(tx: Tx, customerId: string): string;
    /** The customer of a phone, made when there is none. @throws ProblemError for what is no phone */
    register(context: EmitContext, partnerId: string, person: { readonly phone: string }): string;
    sendCode(context: EmitContext, customerId: string, phone: string): void;
    isRightCode(context: EmitContext, customerId: string, code: string): boolean;
    /** Records the consent to link accounts, given on a page with a text of this hash; returns its id. */
    giveAccountConsent(context: EmitContext, partnerId: string, customerId: string, textHash: string): string;
    /** A consent to link accounts that is in force. */
    accountConsent(tx: Tx, consentId: string): { readonly customerId: string; readonly partnerId: string } | undefined;
  };
  partnerName(tx: Tx, partnerId: string): string | undefined;
  listPartners(tx: Tx): readonly { readonly partnerId: string; readonly name: string }[];
}

/** Logins of people: pages on which they agree, and links between accounts. Its tables are those of identity. */
export function createAccountsService(room: AccountDependencies): ServiceModule {
  return {
    name: 'accounts',
    migrations: [],
    handlers: { linkAccount: (call) => linkAccount(room, call) },
    pages: {
      [DEVICE_PAGE]: (request) => devicePage(room, request),
      [AUTHORIZE_PAGE]: (request) => authorizePage(room, request),
    },
  };
}
