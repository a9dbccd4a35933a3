import type { Recipes } from '../recipe.ts';

export const contractsRecipes: Recipes = {
  'contract.deprecated': {
    does: {
      ru: 'операция, которую партнёр только что вызвал, объявлена устаревающей; она работает и дальше',
      en: 'an operation that the partner has just called is announced to go; it goes on working',
    },
    async run(stage) {
      await stage.styk.reports.listReportTypes();
      const announced = { contract: 'reports', operationId: 'listReportTypes' };
      return (await stage.styk.sandbox.announceDeprecation(stage.set(announced))).contract;
    },
  },
};
