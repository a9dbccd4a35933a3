import type { CommandContext } from '../../../context/command-context.ts';
import type { CommandResult } from '../../../output/result.ts';
import { withPartner } from '../with-partner.ts';
import type { PartnerCredentialsRevokeInput } from './revoke.command.ts';

export async function run(
  { args, options }: PartnerCredentialsRevokeInput,
  context: CommandContext,
): Promise<CommandResult> {
  const { reason } = options;
  const data = await withPartner(options, context, (styk, { partnerId, clientId }) => {
    if (clientId === args.key) {
      context.warn({
        ru: 'Отзывается ключ, с которым работает эта команда: дальше понадобится другой',
        en: 'The key of this very command is being revoked: another one is needed from now on',
      });
    }
    return styk.partners.revokeCredential(partnerId, args.key, { reason }, { signal: context.signal });
  });
  return {
    data,
    text: ({ text }) =>
      text(
        { ru: 'Ключ {clientId} отозван {revokedAt}', en: 'The key {clientId} is revoked since {revokedAt}' },
        { clientId: data.clientId, revokedAt: data.revokedAt ?? '' },
      ),
  };
}
