// Generated from openapi/ by `npm run generate:api`. Do not edit.

import { catalogOperations } from './catalog.operations.ts';
import { catalogSchemas } from './catalog.schemas.ts';
import { customersOperations } from './customers.operations.ts';
import { customersSchemas } from './customers.schemas.ts';
import { edoOperations } from './edo.operations.ts';
import { edoSchemas } from './edo.schemas.ts';
import { eventsOperations } from './events.operations.ts';
import { eventsSchemas } from './events.schemas.ts';
import { filesOperations } from './files.operations.ts';
import { filesSchemas } from './files.schemas.ts';
import { giftcardsOperations } from './giftcards.operations.ts';
import { giftcardsSchemas } from './giftcards.schemas.ts';
import { identityOperations } from './identity.operations.ts';
import { identitySchemas } from './identity.schemas.ts';
import { loyaltyOperations } from './loyalty.operations.ts';
import { loyaltySchemas } from './loyalty.schemas.ts';
import { ordersOperations } from './orders.operations.ts';
import { ordersSchemas } from './orders.schemas.ts';
import { partnersOperations } from './partners.operations.ts';
import { partnersSchemas } from './partners.schemas.ts';
import { promotionsOperations } from './promotions.operations.ts';
import { promotionsSchemas } from './promotions.schemas.ts';
import { reportsOperations } from './reports.operations.ts';
import { reportsSchemas } from './reports.schemas.ts';
import { sandboxOperations } from './sandbox.operations.ts';
import { sandboxSchemas } from './sandbox.schemas.ts';
import { stockOperations } from './stock.operations.ts';
import { stockSchemas } from './stock.schemas.ts';
import { supportOperations } from './support.operations.ts';
import { supportSchemas } from './support.schemas.ts';
import { walletOperations } from './wallet.operations.ts';
import { walletSchemas } from './wallet.schemas.ts';

/** Every contract as data, for what is made of all of them; a program that calls some of them does not load this. */
export const contracts = {
  catalog: { operations: catalogOperations, schemas: catalogSchemas },
  customers: { operations: customersOperations, schemas: customersSchemas },
  edo: { operations: edoOperations, schemas: edoSchemas },
  events: { operations: eventsOperations, schemas: eventsSchemas },
  files: { operations: filesOperations, schemas: filesSchemas },
  giftcards: { operations: giftcardsOperations, schemas: giftcardsSchemas },
  identity: { operations: identityOperations, schemas: identitySchemas },
  loyalty: { operations: loyaltyOperations, schemas: loyaltySchemas },
  orders: { operations: ordersOperations, schemas: ordersSchemas },
  partners: { operations: partnersOperations, schemas: partnersSchemas },
  promotions: { operations: promotionsOperations, schemas: promotionsSchemas },
  reports: { operations: reportsOperations, schemas: reportsSchemas },
  sandbox: { operations: sandboxOperations, schemas: sandboxSchemas },
  stock: { operations: stockOperations, schemas: stockSchemas },
  support: { operations: supportOperations, schemas: supportSchemas },
  wallet: { operations: walletOperations, schemas: walletSchemas },
} as const;
