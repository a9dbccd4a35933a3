import type { OptionSpec } from '../../registry/option-spec.ts';

/** Options of every command that takes tables. */
export const mappingOptions = [
  {
    flags: '--map <file>',
    summary: {
      ru: 'YAML: какой столбец что значит (columns), чего в таблице нет (values), sheet, heading',
      en: 'YAML: what columns mean (columns), what the table lacks (values), sheet, heading',
    },
  },
  {
    flags: '--set <field=value...>',
    summary: {
      ru: 'значение для всех строк, где его нет: seller.inn=7701234560',
      en: 'value for every row that has none: seller.inn=7701234560',
    },
  },
] as const satisfies readonly OptionSpec[];
