import type { ServiceModule } from '../../operation.ts';
import { releaseDue } from './budgets/uses.ts';
import type { PromotionsDependencies } from './dependencies.ts';
import { promotionHandlers } from './handlers/index.ts';
import { promotionInvariants } from './invariants.ts';
import { migrations } from './schema.ts';
import { promotionSeeder } from './seeder.ts';

/** Promotions under one stated rule: the catalogue, budgets, what a basket gets, and offers to fund one together. */
export function createPromotionsService(dependencies: PromotionsDependencies): ServiceModule {
  return {
    name: 'promotions',
    migrations,
    handlers: promotionHandlers(dependencies),
    jobs: {
      reservations: {
        schedule: 'nightly',
        run: ({ tx, now }) => ({ released: releaseDue(tx, now) }),
      },
    },
    invariants: promotionInvariants,
    seeder: promotionSeeder,
  };
}
