import { describe, expect, it } from 'vitest';
import { createProject, startProjectSandbox } from '../ecosystem/project.ts';
import { card, csv, saleRow } from './receipt-files.ts';

describe('styk loyalty balance', () => {
  it('shows a member by card with the lots, whose sum is the balance', async () => {
    const project = createProject();
    await startProjectSandbox(project);
    project.write('sales.csv', csv(saleRow(1, 3), saleRow(2, 3), saleRow(3, 3)));
    await project.styk(['loyalty', 'submit', 'sales.csv']);
    const argv = ['loyalty', 'balance', '--card', card(3), '--store', 'msk-01'];
    const byCard = (await project.styk([...argv, '--json'])).json() as {
      member: { customerId: string; balance: number };
      lots: { remaining: number; points: number }[];
      sumOfLots: number;
    };
    expect(Object.keys(byCard)).toEqual(['member', 'lots', 'sumOfLots']);
    expect(byCard.lots).toHaveLength(3);
    expect(byCard.sumOfLots).toBe(byCard.lots.reduce((sum, { remaining }) => sum + remaining, 0));
    expect(byCard.sumOfLots).toBe(byCard.member.balance);
    expect(byCard.sumOfLots).toBeGreaterThan(0);
    const byId = await project.styk(['loyalty', 'balance', byCard.member.customerId, '--json']);
    expect(byId.json()).toEqual(byCard);
    const text = await project.styk(argv);
    expect(text.stdout).toContain(`Σ lots ${byCard.sumOfLots} = balance ${byCard.sumOfLots}`);
  });

  it('identifies a card in a sandbox whose clock was moved to another day', async () => {
    const project = createProject();
    await startProjectSandbox(project);
    await project.styk(['sandbox', 'clock', 'advance', '90d']);
    const run = await project.styk(['loyalty', 'balance', '--card', card(1), '--store', 'msk-01']);
    expect(run).toMatchObject({ code: 0, stderr: '' });
  });

  it('takes the store of a card from the configuration', async () => {
    const project = createProject();
    project.write('styk.config.json', JSON.stringify({ store: 'msk-01' }));
    await startProjectSandbox(project);
    expect((await project.styk(['loyalty', 'balance', '--card', card(1)])).code).toBe(0);
  });

  it.each([
    [[], 'loyalty-member-unnamed', 2],
    [['cus_1', '--card', '2200000000000001'], 'loyalty-member-unnamed', 2],
    [['--card', '2200000000000001'], 'loyalty-store-missing', 2],
    [['--card', '2299999999999999', '--store', 'msk-01'], 'member-not-found', 1],
    [['cus_nobody'], 'member-not-found', 1],
  ])('says what is wrong: %j', async (argv, code, exit) => {
    const project = createProject();
    await startProjectSandbox(project);
    const run = await project.styk(['loyalty', 'balance', ...argv, '--json']);
    expect(run.json()).toMatchObject({ error: { code } });
    expect(run.code).toBe(exit);
  });
});
