import type { CommandContext } from '../../context/command-context.ts';
import type { CommandResult } from '../../output/result.ts';
import { addStore } from './add-store.ts';
import { parseStore } from './parse-store.ts';
import { storesTable } from './status-text.ts';
import type { PartnerStoresInput } from './stores.command.ts';
import { withPartner } from './with-partner.ts';

export async function run({ options }: PartnerStoresInput, context: CommandContext): Promise<CommandResult> {
  const { signal } = context;
  const added = options.add.map(parseStore);
  const data = await withPartner(options, context, async (styk, { partnerId }) => {
    for (const store of added) await addStore(styk, partnerId, store, { signal });
    return Array.fromAsync(styk.partners.listStores(partnerId, {}, { signal }));
  });
  return {
    data,
    text: (view) =>
      data.length === 0 ? view.text({ ru: 'Точек нет', en: 'There are no stores' }) : storesTable(data, view),
  };
}
