import type { ServiceModule } from '../../operation.ts';
import { defaultProgram } from '../loyalty/program/program.ts';
import { createZone } from '../loyalty/program/zone.ts';
import type { GiftCardDependencies } from './context.ts';
import { giftCardHandlers } from './handlers/index.ts';
import { giftCardInvariants } from './invariants.ts';
import { giftCardJobs } from './jobs.ts';
import { migrations } from './schema.ts';
import { giftCardSeeder } from './seeder.ts';

/** Gift cards from issue to the last kopeck. */
export function createGiftCardsService(dependencies: GiftCardDependencies): ServiceModule {
  const room = { ...dependencies, zone: createZone(defaultProgram.timezone) };
  return {
    name: 'giftcards',
    migrations,
    handlers: giftCardHandlers(room),
    jobs: giftCardJobs(room),
    invariants: giftCardInvariants,
    seeder: giftCardSeeder(room),
  };
}
