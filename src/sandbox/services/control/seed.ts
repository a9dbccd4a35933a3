import type { SeedRequest, SeedResult } from '@styk/sdk/api/sandbox';
import { builtInPartner } from '../../built-in-partner.ts';
import type { OperationCall, ServiceContext, ServiceModule } from '../../operation.ts';
import { controlProblems } from './problems.ts';
import { readSetting, writeSetting } from './settings.ts';

/** Members each size usually adds. `large` is the size of the programme the ecosystem is built for. */
const SIZES: Readonly<Record<string, number>> = { small: 200, medium: 10_000, large: 800_000 };

/** Members beside the situation a scenario sets up. */
const SCENARIO_MEMBERS = 200;

const SETTING = 'seeded';

/**
 * Fills every service that can be filled, and then sets up the situation of the scenario. What was seeded the same way before
 * is not added again.
 */
export function seed(
  context: ServiceContext & Pick<OperationCall, 'draw'>,
  services: readonly ServiceModule[],
  request: SeedRequest,
): SeedResult {
  const { scenario } = request;
  const known = [...Object.keys(SIZES), ...services.flatMap(({ scenarios = {} }) => Object.keys(scenarios))];
  if (!known.includes(scenario)) {
    throw controlProblems.create('scenario-unknown', { scenario, known: known.join(', ') });
  }
  const usual = SIZES[scenario] ?? SCENARIO_MEMBERS;
  const members = request.members ?? usual;
  const name = members === usual ? scenario : `${scenario} of ${members}`;
  const seeded = readSetting<Record<string, number>>(context.tx, SETTING) ?? {};
  if (seeded[name] === undefined) {
    const { partnerId, stores } = builtInPartner;
    const plan = { scenario, members, partnerId, storeIds: stores.map(({ storeId }) => storeId), draw: context.draw };
    const made = services.map(({ seeder }) => seeder?.seed(context, plan).members ?? 0);
    for (const { scenarios } of services) scenarios?.[scenario]?.seed(context, plan);
    seeded[name] = made.reduce((sum, count) => sum + count, 0);
    writeSetting(context.tx, SETTING, seeded);
  }
  return { scenario, members: Object.values(seeded).reduce((sum, count) => sum + count, 0) };
}
