import type { Recipes } from './recipe.ts';
import { catalogRecipes } from './recipes/catalog.ts';
import { contractsRecipes } from './recipes/contracts.ts';
import { customersRecipes } from './recipes/customers.ts';
import { documentsRecipes } from './recipes/documents.ts';
import { endingRecipes } from './recipes/ending.ts';
import { incidentsRecipes } from './recipes/incidents.ts';
import { loyaltyRecipes } from './recipes/loyalty.ts';
import { moneyRecipes } from './recipes/money.ts';
import { officeRecipes } from './recipes/office.ts';
import { ordersRecipes } from './recipes/orders.ts';
import { partnersRecipes } from './recipes/partners.ts';
import { promotionsRecipes } from './recipes/promotions.ts';
import { stockRecipes } from './recipes/stock.ts';

/** Everything that can be caused. */
export const recipes: Recipes = {
  ...customersRecipes,
  ...catalogRecipes,
  ...stockRecipes,
  ...ordersRecipes,
  ...promotionsRecipes,
  ...loyaltyRecipes,
  ...moneyRecipes,
  ...partnersRecipes,
  ...documentsRecipes,
  ...endingRecipes,
  ...officeRecipes,
  ...incidentsRecipes,
  ...contractsRecipes,
};
