import type { ServiceModule } from '../../operation.ts';
import { migrations } from './schema.ts';
import { customersSeeder } from './seeder.ts';

/** One customer over all channels: ids, identifiers, profiles, consents, behaviour. */
export const customersService: ServiceModule = {
  name: 'customers',
  migrations,
  handlers: {},
  seeder: customersSeeder,
};
