import type { Draw } from '../chance.ts';
import type { ServiceModule } from '../operation.ts';
import type { Tx } from '../storage/tx.ts';
import { TEST_ARTICLES } from '../test-articles.ts';
import { testCard } from '../test-customers.ts';
import { findMapping } from './catalog/mappings.ts';
import { ALL_STORES, findPrice } from './catalog/prices.ts';
import { postMessage } from './control/outbox.ts';
import { findCustomer } from './customers/customer.ts';
import { identifyCustomer } from './customers/directory.ts';
import { findDocumentOf } from './edo/documents/document.ts';
import { findParticipantOf } from './edo/participants.ts';
import { findNewest } from './files/files.ts';
import { createOrderMoney, type OrderMoneyNeighbours } from './order-money.ts';
import type { OrdersDependencies } from './orders/dependencies.ts';
import { createOrdersService } from './orders/service.ts';
import { findPartner } from './partners/storage/partners.ts';
import { storesIn } from './partners/store-regions.ts';
import { findStore } from './partners/stores.ts';
import { currentVersion } from './promotions/catalogue/catalogue.ts';
import { stockForOrders } from './stock/for-orders.ts';
import { createStockService } from './stock/service.ts';

/** What delivery to the door costs in the sandbox; to collect an order costs nothing. */
const DELIVERY_KOP = 29_900;

/** Stock and orders, which share reservations. */
export function createTradeServices({
  draw,
  ...neighbours
}: OrderMoneyNeighbours & { readonly draw: Draw }): readonly ServiceModule[] {
  const knowsLocation = (tx: Tx, partnerId: string, location: string) =>
    findStore(tx, partnerId, location) !== undefined;
  const orders: OrdersDependencies = {
    draw,
    stock: stockForOrders,
    knowsCustomer(tx, customerId) {
      const customer = findCustomer(tx, customerId);
      return customer !== undefined && customer.state !== 'erased';
    },
    knowsLocation,
    findArticle: (tx, partnerId, sku) => ({
      unit: unitOf(tx, partnerId, sku),
      markingRequired: TEST_ARTICLES.find((one) => one.sku === sku)?.markingRequired ?? false,
    }),
    priceOf: (tx, partnerId, partnerSku, location) =>
      [location, ALL_STORES]
        .map((storeId) => findPrice(tx, { partnerId, partnerSku, storeId })?.priceKop)
        .find((price) => price !== undefined),
    catalogVersion: currentVersion,
    ...createOrderMoney(neighbours),
    deliveryKop: (kind) => (kind === 'express_store' || kind === 'courier_warehouse' ? DELIVERY_KOP : 0),
    knowsDocument(tx, partnerId, documentId) {
      const participant = findParticipantOf(tx, partnerId);
      return participant !== undefined && findDocumentOf(tx, documentId, participant.participantId) !== undefined;
    },
    knowsFile: ({ tx, partnerId, now }, fileId) => findNewest(tx, { partner: partnerId, now }, fileId) !== undefined,
    isCourier: (tx, partnerId) => findPartner(tx, 'partner', partnerId)?.partner.details.type === 'courier',
    sendMessage: postMessage,
  };
  return [
    createStockService({
      knowsLocation,
      locationsIn: storesIn,
      findArticle: (tx, partnerId, sku) => ({ unit: unitOf(tx, partnerId, sku) }),
    }),
    createOrdersService(orders, (tx) => identifyCustomer(tx, { kind: 'card', value: testCard(1) })?.customerId),
  ];
}

/** An article that is not mapped yet is measured in pieces, where the test assortment knows no better. */
function unitOf(tx: Tx, partnerId: string, sku: string): string {
  const known = findMapping(tx, partnerId, sku) ?? TEST_ARTICLES.find((article) => article.sku === sku);
  return known?.unit ?? 'pcs';
}
