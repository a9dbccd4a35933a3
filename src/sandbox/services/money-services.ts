import type { Draw } from '../chance.ts';
import type { ServiceModule } from '../operation.ts';
import { testCard } from '../test-customers.ts';
import { consentState, findConsent } from './customers/consents.ts';
import { findCustomer } from './customers/customer.ts';
import { identifyCustomer } from './customers/directory.ts';
import { findDocumentOf } from './edo/documents/document.ts';
import { findParticipantOf } from './edo/participants.ts';
import type { GiftCardRoom } from './giftcards/context.ts';
import { createGiftCardsService } from './giftcards/service.ts';
import { createGiftTenders } from './giftcards/tenders.ts';
import type { ProgramRules } from './loyalty/ledger/context.ts';
import { partnersWithSales, readPointMovements } from './loyalty/point-movements.ts';
import { createPointTenders } from './loyalty/points-tender.ts';
import type { WalletRoom } from './wallet/context.ts';
import { bookCardMovement } from './wallet/ledger/gift-cards.ts';
import { createWalletService } from './wallet/service.ts';
import { openBooks } from './wallet/settlements/books.ts';

/** Gift cards and the wallet, which know each other: cards pay in mixed payments, and their money is in the books. */
export interface MoneyRooms {
  readonly cards: GiftCardRoom;
  readonly wallet: WalletRoom;
}

export function createMoneyServices({ cards, wallet }: MoneyRooms): readonly ServiceModule[] {
  return [createGiftCardsService(cards), createWalletService(wallet)];
}

export function createMoneyRooms(rules: ProgramRules, draw: Draw): MoneyRooms {
  const cards: GiftCardRoom = {
    draw,
    zone: rules.zone,
    bookCardMovement: (context, movement) => bookCardMovement(openBooks(wallet, context, movement.partnerId), movement),
  };
  const wallet: WalletRoom = {
    zone: rules.zone,
    gifts: createGiftTenders(cards),
    points: createPointTenders(rules),
    readPoints: readPointMovements,
    partnersWithPoints: partnersWithSales,
    findCustomer(tx, customerId) {
      const customer = findCustomer(tx, customerId);
      return customer === undefined || customer.state === 'erased' ? undefined : customer.id;
    },
    findTestCustomer: (tx, partnerId, number) =>
      identifyCustomer(tx, { kind: 'card', value: testCard(number) }, partnerId)?.customerId,
    consentsToPay(tx, partnerId, customerId, consentId) {
      const customer = findCustomer(tx, customerId);
      if (customer === undefined) return false;
      const named = consentId === undefined ? undefined : findConsent(tx, consentId);
      const isTheirs = named?.customer === customer.customer && named.purpose === 'payment-instrument';
      if (consentId !== undefined && !isTheirs) return false;
      return consentState(tx, customer.customer, partnerId, 'payment-instrument') === 'given';
    },
    documentTotal(tx, partnerId, documentId) {
      const self = findParticipantOf(tx, partnerId);
      return (self && findDocumentOf(tx, documentId, self.participantId))?.grossKop ?? undefined;
    },
  };
  return { cards, wallet };
}
