import type { CommandContext } from '../../context/command-context.ts';
import type { CommandResult } from '../../output/result.ts';
import { readPartner } from './read-partner.ts';
import type { PartnerStatusInput } from './status.command.ts';
import { partnerText } from './status-text.ts';
import { withPartner } from './with-partner.ts';

export async function run({ options }: PartnerStatusInput, context: CommandContext): Promise<CommandResult> {
  const data = await withPartner(options, context, (styk, own) => readPartner(styk, own, context));
  return { data, text: (view) => partnerText(data, view) };
}
