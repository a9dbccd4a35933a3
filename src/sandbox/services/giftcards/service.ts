import type { ServiceModule } from '../../operation.ts';
import type { GiftCardRoom } from './context.ts';
import { giftCardHandlers } from './handlers/index.ts';
import { giftCardInvariants } from './invariants.ts';
import { giftCardJobs } from './jobs.ts';
import { migrations } from './schema.ts';
import { giftCardSeeder } from './seeder.ts';

/** Gift cards from issue to the last kopeck. */
export function createGiftCardsService(room: GiftCardRoom): ServiceModule {
  return {
    name: 'giftcards',
    migrations,
    handlers: giftCardHandlers(room),
    jobs: giftCardJobs(room),
    invariants: giftCardInvariants,
    seeder: giftCardSeeder(room),
  };
}
