import type { AgreementVersion } from '@styk/sdk/api/partners';
import type { CommandContext } from '../../../context/command-context.ts';
import type { CommandResult } from '../../../output/result.ts';
import type { View } from '../../../output/view.ts';
import { withPartner } from '../with-partner.ts';
import { agreementOf } from './agreement-option.ts';
import type { PartnerAgreementShowInput } from './show.command.ts';

interface AgreementData {
  readonly agreementId: string;
  /** Number of the version in force. */
  readonly inForce: number;
  /** The version whose text is shown. */
  readonly shown: AgreementVersion;
  readonly versions: readonly AgreementVersion[];
}

export async function run({ options }: PartnerAgreementShowInput, context: CommandContext): Promise<CommandResult> {
  const { signal } = context;
  const data = await withPartner(options, context, async (styk, own): Promise<AgreementData> => {
    const agreementId = agreementOf(options.agreement, own);
    const { version: inForce } = await styk.partners.getAgreement(agreementId, { signal });
    const [shown, versions] = await Promise.all([
      styk.partners.getAgreementVersion(agreementId, options.edition ?? inForce, { signal }),
      Array.fromAsync(styk.partners.listAgreementVersions(agreementId, {}, { signal })),
    ]);
    return { agreementId, inForce, shown, versions };
  });
  return { data, text: (view) => agreementText(data, view) };
}

function agreementText({ shown, versions, inForce }: AgreementData, view: View): string {
  return [shown.text ?? '', versionsTable(versions, inForce, view)].join('\n');
}

function versionsTable(versions: readonly AgreementVersion[], inForce: number, view: View): string {
  const current = view.text({ ru: ' (действует)', en: ' (in force)' });
  return view.table<AgreementVersion>(
    [
      {
        title: { ru: 'Редакция', en: 'Version' },
        value: ({ version }) => `${version}${version === inForce ? current : ''}`,
      },
      { title: { ru: 'С', en: 'From' }, value: ({ effectiveFrom }) => effectiveFrom },
      { title: { ru: 'Уведомление', en: 'Notice' }, value: ({ noticeKind }) => noticeKind },
      { title: { ru: 'Принята', en: 'Accepted' }, value: ({ signedAt }) => signedAt ?? '—' },
      { title: { ru: 'SHA-256', en: 'SHA-256' }, value: ({ textHash }) => textHash },
    ],
    versions,
  );
}
