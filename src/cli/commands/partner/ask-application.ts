import type { ApplicationRequest } from '@styk/sdk/api/partners';
import type { LocalizedText } from '@styk/sdk/errors';
import type { CommandContext } from '../../context/command-context.ts';
import { capabilityNames, partnerTypes } from './application-choices.ts';
import type { PartnerApplyInput } from './apply.command.ts';

/** The request from the options; what is missing is asked. */
export async function askApplication(
  options: PartnerApplyInput['options'],
  { ask }: Pick<CommandContext, 'ask'>,
): Promise<ApplicationRequest> {
  const inn = options.inn ?? (await ask.input({ option: 'inn', message: { ru: 'ИНН', en: 'ИНН' } }));
  const name = options.name ?? (await ask.input({ option: 'name', message: { ru: 'Название', en: 'Name' } }));
  const type =
    options.type ??
    (await ask.select({
      option: 'type',
      message: { ru: 'Вид партнёра', en: 'Kind of partner' },
      choices: partnerTypes.map((value) => ({ value, name: typeNames[value] })),
    }));
  const capabilities =
    options.capability.length > 0
      ? options.capability
      : [
          await ask.select({
            option: 'capability',
            message: { ru: 'Возможность', en: 'Capability' },
            choices: capabilityNames.map((value) => ({ value, name: { ru: value, en: value } })),
          }),
        ];
  return { inn, name, type, capabilities: [...new Set(capabilities)], ...registerNumbers(options) };
}

/** 15 digits are an entrepreneur's ОГРНИП, 13 an organisation's ОГРН. */
function registerNumbers({ ogrn, kpp }: PartnerApplyInput['options']): Partial<ApplicationRequest> {
  return {
    ...(ogrn === undefined ? {} : ogrn.length === 15 ? { ogrnip: ogrn } : { ogrn }),
    ...(kpp === undefined ? {} : { kpp }),
  };
}

const typeNames: Readonly<Record<(typeof partnerTypes)[number], LocalizedText>> = {
  seller: { ru: 'продавец', en: 'seller' },
  'loyalty-shop': { ru: 'магазин программы лояльности', en: 'shop of the loyalty programme' },
  courier: { ru: 'служба доставки', en: 'courier' },
  issuer: { ru: 'эмитент', en: 'issuer' },
  integrator: { ru: 'интегратор', en: 'integrator' },
};
