import type { ServiceModule } from '../../operation.ts';
import type { CatalogDependencies } from './dependencies.ts';
import { getCategorySchema, getDictionary } from './handlers/dictionaries.ts';
import { upsertMappings, validateMappings } from './handlers/mappings.ts';
import { listOfferIssues, listOffers, upsertOffers } from './handlers/offers.ts';
import { upsertPrices } from './handlers/prices.ts';
import { catalogInvariants } from './invariants.ts';
import { settleModeration } from './moderation.ts';
import { dropOldQuarantines } from './prices.ts';
import { quarantinedPrice } from './scenarios.ts';
import { migrations } from './schema.ts';
import { catalogSeeder } from './seeder.ts';

/** Master data: dictionaries, offers, prices, and which article of the ecosystem an article of a partner is. */
export function createCatalogService(room: CatalogDependencies): ServiceModule {
  return {
    name: 'catalog',
    migrations,
    handlers: {
      getDictionary,
      getCategorySchema,
      upsertOffers,
      listOffers,
      listOfferIssues,
      upsertPrices: (call) => upsertPrices(room, call),
      validateMappings,
      upsertMappings,
    },
    jobs: {
      moderation: { schedule: 'nightly', run: (context) => ({ verdicts: settleModeration(context) }) },
      quarantine: { schedule: 'nightly', run: (context) => ({ dropped: dropOldQuarantines(context) }) },
    },
    invariants: catalogInvariants,
    seeder: catalogSeeder,
    scenarios: { 'quarantined-price': quarantinedPrice },
  };
}
