import type { Rename } from './rename.ts';

const DETAILS = 'Документ/ТаблСчФакт/СведТов/ДопСведТов';

/** What УПД 5.02 and 5.03, both of order ЕД-7-26/970@, call differently. */
export const renames502: readonly Rename[] = [
  { in: 'Документ/СвСчФакт/ДопСвФХЖ1', from: 'ИнфПродЗаГосКазн', to: 'ИнфПродЗаГоскКазн' },
  { in: DETAILS, from: '@КрНаимСтрПр', to: 'КрНаимСтрПр' },
  { in: DETAILS, from: '@КодТовОКДП2', to: '@КодТовОКПД2' },
];
