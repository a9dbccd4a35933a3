import type { Recipes } from '../recipe.ts';
import type { Stage } from '../stage.ts';

const TEXT_HASH = '0'.repeat(64);

export const customersRecipes: Recipes = {
  'customer.merged': {
    does: { ru: 'два новых клиента, один поглощает другого', en: 'two new customers, one absorbs the other' },
    async run(stage) {
      const [survivorId, duplicateId] = [await newCustomer(stage), await newCustomer(stage)];
      const body = { survivorId, duplicateId, evidence: { operator: 'styk events trigger' } };
      return (await stage.styk.customers.mergeCustomers(stage.set(body))).customerId;
    },
  },
  'customer.consent.changed': {
    does: { ru: 'клиент даёт согласие на рассылку', en: 'a customer consents to advertising' },
    async run(stage) {
      const { customerId } = stage;
      const consent = {
        purpose: 'advertising',
        textHash: TEXT_HASH,
        channel: 'web',
        givenAt: await stage.at(),
      } as const;
      await stage.styk.customers.createConsent(customerId, stage.set(consent));
      return customerId;
    },
  },
  'customer.identifier.changed': {
    does: { ru: 'новому клиенту выдана карта', en: 'a new customer is given a card' },
    async run(stage) {
      const customerId = await newCustomer(stage);
      const identifier = { kind: 'card', value: `2201${stage.phone().slice(-7).padStart(12, '0')}` } as const;
      await stage.styk.customers.attachIdentifier(customerId, stage.set({ identifier }));
      return customerId;
    },
  },
};

async function newCustomer(stage: Stage): Promise<string> {
  const consent = { purpose: 'personal-data', textHash: TEXT_HASH, channel: 'pos', givenAt: await stage.at() } as const;
  const body = { phone: stage.phone(), channel: 'pos', consents: [consent] } as const;
  return (await stage.styk.customers.createCustomer(body)).customerId;
}
