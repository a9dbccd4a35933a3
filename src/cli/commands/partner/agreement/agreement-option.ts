import type { OptionSpec } from '../../../registry/option-spec.ts';
import { partnerErrors } from '../errors.ts';
import type { OwnPartner } from '../with-partner.ts';

/** Which agreement, where the profile holds a key and not the application it came from. */
export const agreementOption = {
  flags: '--agreement <id>',
  summary: {
    ru: 'соглашение; по умолчанию то, что в заявке профиля',
    en: "agreement; by default that of the profile's application",
  },
} as const satisfies OptionSpec;

/** @throws StykError `partner-agreement-unknown` */
export function agreementOf(named: string | undefined, { agreementId }: OwnPartner): string {
  const id = named ?? agreementId;
  if (id === undefined) throw partnerErrors.create('partner-agreement-unknown', {});
  return id;
}
