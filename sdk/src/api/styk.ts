// Generated from openapi/ by `npm run generate:api`. Do not edit.

import { StykClient } from '../client/styk-client.ts';
import { CatalogApi } from './catalog.ts';
import { CustomersApi } from './customers.ts';
import { EdoApi } from './edo.ts';
import { EventsApi } from './events.ts';
import { FilesApi } from './files.ts';
import { GiftcardsApi } from './giftcards.ts';
import { IdentityApi } from './identity.ts';
import { LoyaltyApi } from './loyalty.ts';
import { OrdersApi } from './orders.ts';
import { PartnersApi } from './partners.ts';
import { PromotionsApi } from './promotions.ts';
import { ReportsApi } from './reports.ts';
import { SandboxApi } from './sandbox.ts';
import { StockApi } from './stock.ts';
import { SupportApi } from './support.ts';
import { WalletApi } from './wallet.ts';

/**
 * Client of the ecosystem: `new Styk({ baseUrl, auth })`.
 *
 * Every operation is a method whose arguments are its path parameters in the order of the path, its body if it has one,
 * its query if it has query parameters, and options.
 */
export class Styk extends StykClient {
  /** Styk catalogue. */
  readonly catalog: CatalogApi = new CatalogApi(this);
  /** Styk customers. */
  readonly customers: CustomersApi = new CustomersApi(this);
  /** Styk electronic documents. */
  readonly edo: EdoApi = new EdoApi(this);
  /** Styk events. */
  readonly events: EventsApi = new EventsApi(this);
  /** Styk files. */
  readonly files: FilesApi = new FilesApi(this);
  /** Styk gift cards. */
  readonly giftcards: GiftcardsApi = new GiftcardsApi(this);
  /** Styk identity. */
  readonly identity: IdentityApi = new IdentityApi(this);
  /** Styk loyalty. */
  readonly loyalty: LoyaltyApi = new LoyaltyApi(this);
  /** Styk orders. */
  readonly orders: OrdersApi = new OrdersApi(this);
  /** Styk partners. */
  readonly partners: PartnersApi = new PartnersApi(this);
  /** Styk promotions. */
  readonly promotions: PromotionsApi = new PromotionsApi(this);
  /** Styk reports. */
  readonly reports: ReportsApi = new ReportsApi(this);
  /** Styk sandbox. */
  readonly sandbox: SandboxApi = new SandboxApi(this);
  /** Styk stock. */
  readonly stock: StockApi = new StockApi(this);
  /** Styk support. */
  readonly support: SupportApi = new SupportApi(this);
  /** Styk wallet. */
  readonly wallet: WalletApi = new WalletApi(this);
}
