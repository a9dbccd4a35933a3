import type { Happened, Recipes } from '../recipe.ts';
import type { Stage } from '../stage.ts';

/** Announces a version that binds after fifteen days, the shortest notice there is. */
const ANNOUNCING = 'agreement-other-terms';

export const partnersRecipes: Recipes = {
  'agreement.version.announced': {
    does: { ru: 'новая версия соглашения, тут же принятая', en: 'a new version of the agreement, accepted at once' },
    async run(stage, happened) {
      const announced = await announce(stage, happened);
      await accept(stage, announced);
      return announced.agreementId;
    },
  },
  'partner.requirement.due': {
    does: {
      ru: 'новая версия соглашения просит подписи и получает её',
      en: 'a new version of the agreement asks for a signature and gets it',
    },
    async run(stage, happened) {
      await accept(stage, await announce(stage, happened));
      return stage.partnerId;
    },
  },
  'partner.capability.changed': {
    does: {
      ru: 'новая версия соглашения вступает в силу непринятой, затем принята; часы — на 15 дней вперёд',
      en: 'a new version of the agreement binds before it is accepted; the clock goes 15 days on',
    },
    async run(stage, happened) {
      await acceptLate(stage, happened);
      return stage.partnerId;
    },
  },
  'partner.application.updated': {
    does: {
      ru: 'то же: партнёр приостановлен, пока не примет соглашение; часы — на 15 дней вперёд',
      en: 'the same: the partner is suspended until it accepts; the clock goes 15 days on',
    },
    async run(stage, happened) {
      await acceptLate(stage, happened);
      return (await happened()).findLast(({ type }) => type === 'partner.application.updated')?.subject ?? '';
    },
  },
};

interface Announced {
  readonly agreementId: string;
  readonly textHash: string;
  /** First day in force, ISO. */
  readonly effectiveFrom: string;
}

async function announce(stage: Stage, happened: Happened): Promise<Announced> {
  await stage.styk.sandbox.runJob(ANNOUNCING);
  const event = (await happened()).findLast(({ type }) => type === 'agreement.version.announced');
  const field = (name: keyof Announced) => String(event?.data[name] ?? '');
  return {
    agreementId: field('agreementId'),
    textHash: field('textHash'),
    effectiveFrom: field('effectiveFrom'),
  };
}

/** Nothing of the sandbox stays shut because of a recipe: what is announced is accepted in the end. */
async function accept({ styk }: Stage, { agreementId, textHash: acceptedHash }: Announced): Promise<void> {
  await styk.partners.signAgreement(agreementId, { acceptedHash });
}

async function acceptLate(stage: Stage, happened: Happened): Promise<void> {
  const announced = await announce(stage, happened);
  await stage.reach(`${announced.effectiveFrom}T00:00:00+03:00`);
  await accept(stage, announced);
}
