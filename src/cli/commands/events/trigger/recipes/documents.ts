import type { CounterpartyBehaviourRequest } from '@styk/sdk/api/sandbox';
import { findCounterparty, whileItPlays } from '../counterparty.ts';
import { proposeAnnulment, sendDocument, signDraft } from '../exchange.ts';
import type { Recipes } from '../recipe.ts';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

const ACCEPTING: CounterpartyBehaviourRequest = { answer: 'accept', annulment: 'accept' };
const REFUSING: CounterpartyBehaviourRequest = { answer: 'refuse' };

export const documentsRecipes: Recipes = {
  'edo.document.sent': {
    does: { ru: 'подписанный УПД отправлен контрагенту', en: 'a signed УПД is sent to a counterparty' },
    run: sendDocument,
  },
  'edo.document.delivered': {
    does: { ru: 'подписанный УПД доставлен контрагенту', en: 'a signed УПД is delivered to a counterparty' },
    run: sendDocument,
  },
  'edo.document.received': {
    does: { ru: 'контрагент присылает УПД', en: 'a counterparty sends a УПД' },
    async run(stage) {
      const { participantId } = await findCounterparty(stage);
      const document = { function: 'СЧФДОП', number: stage.unique('1') } as const;
      return (await stage.styk.sandbox.sendFromCounterparty(participantId, stage.set(document))).documentId;
    },
  },
  'edo.document.signed': {
    does: { ru: 'контрагент подписывает УПД партнёра', en: "a counterparty signs the partner's УПД" },
    run: (stage, happened) =>
      whileItPlays({ behaviour: ACCEPTING, type: 'edo.document.signed' }, stage, happened, () => sendDocument(stage)),
  },
  'edo.document.rejected': {
    does: {
      ru: 'контрагент отказывается подписать УПД партнёра',
      en: "a counterparty refuses to sign the partner's УПД",
    },
    run: (stage, happened) =>
      whileItPlays({ behaviour: REFUSING, type: 'edo.document.rejected' }, stage, happened, () => sendDocument(stage)),
  },
  'edo.document.annulled': {
    does: {
      ru: 'партнёр предлагает аннулировать свой УПД, контрагент соглашается',
      en: 'the partner proposes to annul its УПД and the counterparty agrees',
    },
    run: (stage, happened) =>
      whileItPlays({ behaviour: ACCEPTING, type: 'edo.document.annulled' }, stage, happened, async () => {
        const documentId = await sendDocument(stage);
        await proposeAnnulment(stage, documentId);
        return documentId;
      }),
  },
  'edo.document.stuck': {
    does: {
      ru: 'УПД подписан, а отправлен через час; часы — на час вперёд',
      en: 'a УПД is signed and sent an hour later; the clock goes an hour on',
    },
    async run(stage) {
      const { draftId } = await signDraft(stage);
      await stage.advance(HOUR_MS + MINUTE_MS);
      await stage.styk.sandbox.runJob('documents');
      await stage.styk.edo.sendDraft(draftId);
      return draftId;
    },
  },
};
