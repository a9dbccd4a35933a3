import type { Styk } from '@styk/sdk';
import type { AgreementVersion } from '@styk/sdk/api/partners';
import type { CommandContext } from '../../../context/command-context.ts';
import type { CommandResult } from '../../../output/result.ts';
import { confirmAgreement } from '../confirm-agreement.ts';
import { partnerErrors } from '../errors.ts';
import { withPartner } from '../with-partner.ts';
import { agreementOf } from './agreement-option.ts';
import type { PartnerAgreementSignInput } from './sign.command.ts';

export async function run({ options }: PartnerAgreementSignInput, context: CommandContext): Promise<CommandResult> {
  const { signal } = context;
  const data = await withPartner(options, context, async (styk, own) => {
    const agreementId = agreementOf(options.agreement, own);
    const version = await chosenVersion(styk, agreementId, options.hash, context);
    const acceptedHash = version?.textHash ?? options.hash;
    // Everything that is announced is accepted already.
    if (acceptedHash === undefined) return styk.partners.getAgreement(agreementId, { signal });
    // The hash is part of the key: accepting the same version again is the same call.
    const idempotencyKey = `agreement-${agreementId}-${acceptedHash.slice(0, 16)}`;
    return styk.partners.signAgreement(agreementId, { acceptedHash }, { idempotencyKey, signal });
  });
  return {
    data,
    text: ({ text }) =>
      text(
        {
          ru: 'Соглашение принято: действует редакция {version} с {effectiveFrom}',
          en: 'The agreement is accepted: version {version} is in force from {effectiveFrom}',
        },
        { version: data.version, effectiveFrom: data.effectiveFrom },
      ),
  };
}

/**
 * The version a person agrees to; undefined when the hash says it all or nothing is left to accept.
 * @throws StykError `partner-agreement-not-accepted`
 */
async function chosenVersion(
  styk: Styk,
  agreementId: string,
  hash: string | undefined,
  context: CommandContext,
): Promise<AgreementVersion | undefined> {
  if (hash !== undefined) return undefined;
  const { signal } = context;
  const versions = await Array.fromAsync(styk.partners.listAgreementVersions(agreementId, {}, { signal }));
  const [newest] = versions;
  if (newest === undefined || newest.signedAt !== null) return undefined;
  const whole = await styk.partners.getAgreementVersion(agreementId, newest.version, { signal });
  if (await confirmAgreement(whole, 'hash', context)) return whole;
  throw partnerErrors.create('partner-agreement-not-accepted', { version: whole.version, hash: whole.textHash });
}
