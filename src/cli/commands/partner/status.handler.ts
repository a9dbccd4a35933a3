import { findEnvironment } from '../../connection/environment.ts';
import { withClient, withStyk } from '../../connection/with-styk.ts';
import type { CommandContext } from '../../context/command-context.ts';
import type { CommandResult } from '../../output/result.ts';
import { readRecord } from './onboarding-record.ts';
import { readPartner } from './read-partner.ts';
import type { PartnerStatusInput } from './status.command.ts';
import { partnerText } from './status-text.ts';

/** With the profile's key, or with the registration token while there is no key yet. */
export async function run({ options }: PartnerStatusInput, context: CommandContext): Promise<CommandResult> {
  const application = (await readRecord(context.secrets))?.application;
  const data =
    application !== undefined && application.clientId === undefined
      ? await withClient(
          findEnvironment(options.baseUrl, context),
          { token: application.registrationAccessToken },
          context,
          (styk) => readPartner(styk, application, context),
        )
      : await withStyk(options, context, async ({ styk }) => {
          const { partnerId } = await styk.identity.getTokenInfo({ signal: context.signal });
          const own = application?.partnerId === partnerId ? application : { partnerId };
          return readPartner(styk, own, context);
        });
  return { data, text: (view) => partnerText(data, view) };
}
