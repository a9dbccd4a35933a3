import type { CommandContext } from '../../../context/command-context.ts';
import type { CommandResult } from '../../../output/result.ts';
import { keysTable } from '../status-text.ts';
import { withPartner } from '../with-partner.ts';
import type { PartnerCredentialsListInput } from './list.command.ts';

export async function run({ options }: PartnerCredentialsListInput, context: CommandContext): Promise<CommandResult> {
  const data = await withPartner(options, context, (styk, { partnerId }) =>
    Array.fromAsync(styk.partners.listCredentials(partnerId, {}, { signal: context.signal })),
  );
  return {
    data,
    text: (view) =>
      data.length === 0 ? view.text({ ru: 'Ключей нет', en: 'There are no keys' }) : keysTable(data, view),
  };
}
