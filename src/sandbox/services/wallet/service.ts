import type { ServiceModule } from '../../operation.ts';
import { playBanks } from './background.ts';
import type { WalletRoom } from './context.ts';
import { walletHandlers } from './handlers/index.ts';
import { walletInvariants } from './invariants.ts';
import { walletJobs } from './jobs.ts';
import { migrations } from './schema.ts';
import { walletSeeder } from './seeder.ts';

/** Money between customers, partners and the ecosystem: accounts, payments, entitlements, settlements. */
export function createWalletService(room: WalletRoom): ServiceModule {
  return {
    name: 'wallet',
    migrations,
    handlers: walletHandlers(room),
    jobs: walletJobs(room),
    invariants: walletInvariants,
    seeder: walletSeeder(room),
    start: (runtime) => playBanks(room, runtime),
  };
}
