import type { PartnerData } from '../../partner/read-partner.ts';
import type { Step } from '../step.ts';

/** An invented shop; its check digits are right. */
const PARTNER = {
  inn: '9699000044',
  ogrn: '1269600000042',
  kpp: '969901001',
  name: 'ООО «Тёплый хлеб»',
} as const;

/** The stores of the sample receipts, in three time zones. */
const STORES = [
  'msk-01:Тверская:Europe/Moscow:pos-1+pos-2',
  'spb-02:Невский:Europe/Moscow:pos-1+pos-2',
  'kgd-03:Калининград:Europe/Kaliningrad:pos-1+pos-2',
  'vvo-04:Владивосток:Asia/Vladivostok:pos-1+pos-2',
] as const;

export const partner: Step = {
  name: 'partner',
  title: { ru: 'Подключаюсь как партнёр и получаю ключи', en: 'Applying as a partner and getting keys' },
  async run(stage) {
    const { context } = stage;
    const { inn, ogrn, kpp, name } = PARTNER;
    const { partnerId, application, credentials } = await stage.styk<PartnerData>([
      ...['partner', 'apply', '--inn', inn, '--ogrn', ogrn, '--kpp', kpp, '--name', name, '--type', 'loyalty-shop'],
      ...['--capability', 'loyalty-pos', '--capability', 'edo-exchange'],
      ...STORES.flatMap((store) => ['--store', store]),
      '--accept-agreement',
    ]);
    const clientId = credentials[0]?.clientId ?? '';
    const state = application?.state ?? '';
    stage.expect('state of the application', state, 'sandbox');
    return {
      facts: { partnerId, clientId, state, name, stores: STORES.length },
      told: [
        context.text(
          {
            ru: '{name}: заявка проверена, соглашение принято, точек {stores}, ключ {clientId} выдан.',
            en: '{name}: application checked, agreement accepted, {stores} stores, key {clientId} issued.',
          },
          { name, stores: STORES.length, clientId },
        ),
      ],
    };
  },
};
