import { resolve } from 'node:path';
import type { CommandContext } from '../../../context/command-context.ts';
import { refuseExisting } from '../../../files/refuse-existing.ts';
import { replaceFile } from '../../../files/replace-file.ts';
import type { CommandResult } from '../../../output/result.ts';
import { withPartner } from '../with-partner.ts';
import type { PartnerCredentialsIssueInput } from './issue.command.ts';

const PRIVATE = 0o600;

export async function run({ options }: PartnerCredentialsIssueInput, context: CommandContext): Promise<CommandResult> {
  const { signal, cwd } = context;
  const { environment, store: storeId, label } = options;
  const secretFile = options.secretFile === undefined ? undefined : resolve(cwd, options.secretFile);
  // A key whose secret cannot be kept would have to be revoked again.
  if (secretFile !== undefined) await refuseExisting(secretFile, false);
  const issued = await withPartner(options, context, (styk, { partnerId }) => {
    const restrictions = { ...(storeId === undefined ? {} : { storeId }), ...(label === undefined ? {} : { label }) };
    return styk.partners.createCredential(partnerId, { environment, ...restrictions }, { signal });
  });
  const { clientSecret, ...credential } = issued;
  if (secretFile !== undefined) await replaceFile(secretFile, `${clientSecret}\n`, PRIVATE);
  const data = secretFile === undefined ? issued : { ...credential, secretFile };
  return {
    data,
    text: ({ text }) =>
      secretFile === undefined
        ? text(
            {
              ru: 'Ключ {clientId}\nСекрет {clientSecret}\nСекрет показан один раз: сохраните его сейчас.',
              en: 'Key {clientId}\nSecret {clientSecret}\nThe secret is shown once: keep it now.',
            },
            { clientId: credential.clientId, clientSecret },
          )
        : text(
            { ru: 'Ключ {clientId}, секрет в {secretFile}', en: 'Key {clientId}, its secret is in {secretFile}' },
            { clientId: credential.clientId, secretFile },
          ),
  };
}
