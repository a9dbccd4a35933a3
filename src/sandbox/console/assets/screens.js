import { control } from './screens/control.js';
import { customers } from './screens/customers.js';
import { deliveries } from './screens/deliveries.js';
import { documents } from './screens/documents.js';
import { home } from './screens/home.js';
import { journal } from './screens/journal.js';
import { onboarding } from './screens/onboarding.js';
import { orders } from './screens/orders.js';
import { reports } from './screens/reports.js';
import { settlements } from './screens/settlements.js';
import { stock } from './screens/stock.js';

/** The screens as the menu groups them; the key after `g` leads to each. */
export const GROUPS = [
  { title: null, screens: [home] },
  {
    title: { ru: 'Кабинет партнёра', en: 'Partner cabinet' },
    screens: [onboarding, customers, orders, stock, documents, settlements, reports],
  },
  { title: { ru: 'Разработчику', en: 'For developers' }, screens: [journal, deliveries, control] },
];

export const SCREENS = GROUPS.flatMap(({ screens }) => screens);
