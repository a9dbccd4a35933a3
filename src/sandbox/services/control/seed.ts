import type { SeedRequest, SeedResult } from '@styk/sdk/api/sandbox';
import { builtInPartner } from '../../built-in-partner.ts';
import type { Seeder, ServiceContext } from '../../operation.ts';
import { controlProblems } from './problems.ts';
import { readSetting, writeSetting } from './settings.ts';

/** Members each scenario usually adds. `large` is the size of the programme the ecosystem is built for. */
const SCENARIOS: Readonly<Record<string, number>> = { small: 200, medium: 10_000, large: 800_000 };

const SETTING = 'seeded';

/** Fills every service that can be filled. What was seeded the same way before is not added again. */
export function seed(context: ServiceContext, seeders: readonly Seeder[], request: SeedRequest): SeedResult {
  const { scenario } = request;
  const usual = SCENARIOS[scenario];
  if (usual === undefined || !Object.hasOwn(SCENARIOS, scenario)) {
    throw controlProblems.create('scenario-unknown', { scenario, known: Object.keys(SCENARIOS).join(', ') });
  }
  const members = request.members ?? usual;
  const name = members === usual ? scenario : `${scenario} of ${members}`;
  const seeded = readSetting<Record<string, number>>(context.tx, SETTING) ?? {};
  if (seeded[name] === undefined) {
    const { partnerId, stores } = builtInPartner;
    const plan = { scenario, members, partnerId, storeIds: stores.map(({ storeId }) => storeId) };
    const made = seeders.map((seeder) => seeder.seed(context, plan).members ?? 0);
    seeded[name] = made.reduce((sum, count) => sum + count, 0);
    writeSetting(context.tx, SETTING, seeded);
  }
  return { scenario, members: Object.values(seeded).reduce((sum, count) => sum + count, 0) };
}
