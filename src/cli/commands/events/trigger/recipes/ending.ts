import { randomUUID } from 'node:crypto';
import { businessDay, momentOf, signDraft } from '../exchange.ts';
import type { Recipes } from '../recipe.ts';
import { HEAD, openHeadSigner } from '../signer.ts';

const DAY_MS = 86_400_000;

/** Invented; its check digits are right. */
const TRUSTED = { name: 'ООО «Учёт-Тест»', inn: '9699000044', kpp: '969901001', ogrn: '1269600000042' };

export const endingRecipes: Recipes = {
  'edo.certificate.expiring': {
    does: {
      ru: 'УПД подписан и отправлен; часы — за 29 дней до конца сертификата',
      en: 'a УПД is signed and sent; the clock goes to 29 days before the certificate ends',
    },
    async run(stage) {
      const { draftId, signer } = await signDraft(stage);
      await stage.styk.edo.sendDraft(draftId);
      await stage.advance(Date.parse(signer.notAfter) - 29 * DAY_MS - (await stage.now()));
      await stage.styk.sandbox.runJob('documents');
      return signer.serial;
    },
  },
  'edo.poa.expiring': {
    does: { ru: 'зарегистрирована МЧД на 20 дней', en: 'a power of attorney for 20 days is registered' },
    async run(stage) {
      const { buildMchd } = await import('@styk/sdk/mchd');
      const { edo, sandbox } = stage.styk;
      const { name, inn, kpp, ogrn = '' } = await edo.getParticipant();
      const head = { person: { name: HEAD, inn: '969900000108' } };
      const organisation = { name, inn, ogrn, kpp: kpp ?? '' };
      const power = stage.set({
        number: randomUUID(),
        internalNumber: stage.unique('1'),
        issued: await businessDay(stage),
        validUntil: await businessDay(stage, 20),
        system: 'https://m4d.nalog.gov.ru/EMCHD',
        principals: [{ kind: 'organisation', organisation, heads: [head] }],
        representatives: [{ kind: 'organisation', organisation: TRUSTED }],
        powers: { codes: [{ code: 'STYK_TEST_GOODS', name: 'Подписание первичных документов' }] },
      });
      const { bytes, fileName } = await buildMchd(power, { createdAt: await momentOf(stage) });
      const signatureBase64 = await (await openHeadSigner(stage)).sign(bytes);
      const file = { fileName, contentBase64: Buffer.from(bytes).toString('base64'), signatureBase64 };
      const { poaId } = await edo.createPowerOfAttorney({ file });
      await sandbox.runJob('powers');
      return poaId;
    },
  },
};
