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

/** What the scenario of each domain has prepared, by the name of the domain. */
export type PreparedScenario = ReadonlyMap<string, unknown>;

/** What the scenario has to do before the transaction in which it is set up. */
export async function prepareSeed(
  context: Pick<OperationCall, 'tx' | 'now' | 'draw'>,
  services: readonly ServiceModule[],
  request: SeedRequest,
): Promise<PreparedScenario> {
  const prepared = new Map<string, unknown>();
  const plan = planOf(context, request);
  for (const { name, scenarios } of services) {
    prepared.set(name, await scenarios?.[request.scenario]?.prepare?.(context, plan));
  }
  return prepared;
}

/**
 * Fills every service that can be filled, and then sets up the situation of the scenario. What was seeded the same way before
 * is not added again.
 */
export function seed(
  context: ServiceContext & Pick<OperationCall, 'draw'>,
  services: readonly ServiceModule[],
  request: SeedRequest,
  prepared: PreparedScenario,
): SeedResult {
  const { scenario } = request;
  const known = [...Object.keys(SIZES), ...services.flatMap(({ scenarios = {} }) => Object.keys(scenarios))];
  if (!known.includes(scenario)) {
    throw controlProblems.create('scenario-unknown', { scenario, known: known.join(', ') });
  }
  const plan = { ...planOf(context, request), prepared: undefined };
  const { members } = plan;
  const name = members === usualMembers(scenario) ? scenario : `${scenario} of ${members}`;
  const seeded = readSetting<Record<string, number>>(context.tx, SETTING) ?? {};
  if (seeded[name] === undefined) {
    const made = services.map(({ seeder }) => seeder?.seed(context, plan).members ?? 0);
    for (const service of services) {
      service.scenarios?.[scenario]?.seed(context, { ...plan, prepared: prepared.get(service.name) });
    }
    seeded[name] = made.reduce((sum, count) => sum + count, 0);
    writeSetting(context.tx, SETTING, seeded);
  }
  return { scenario, members: Object.values(seeded).reduce((sum, count) => sum + count, 0) };
}

function planOf({ draw }: Pick<OperationCall, 'draw'>, { scenario, members = usualMembers(scenario) }: SeedRequest) {
  const { partnerId, stores } = builtInPartner;
  return { scenario, members, partnerId, storeIds: stores.map(({ storeId }) => storeId), draw };
}

function usualMembers(scenario: string): number {
  return SIZES[scenario] ?? SCENARIO_MEMBERS;
}
