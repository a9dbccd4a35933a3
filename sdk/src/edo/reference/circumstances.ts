import { referenceList } from './reference-list.ts';

/** СпОбстФСЧФ: special circumstances of an invoice. */
export const invoiceCircumstances = referenceList(
  {
    id: 'invoice-circumstances',
    title: { ru: 'Обстоятельства счёта-фактуры (СпОбстФСЧФ)', en: 'Circumstances of an invoice (СпОбстФСЧФ)' },
    source: 'ЕД-7-26/970@; смысл значений 1–5 — по вторичным источникам, 6 — не подтверждён',
    asOf: '2026-11-01',
    complete: true,
  },
  `
1 Реализация через комиссионера (агента)
2 Аванс
3 Сводный счёт-фактура нескольким покупателям
4 Налоговый агент
5 Налог исчисляет покупатель (НК 161 п. 8)
6 Иное
`,
);

/** СпОбстФСЧФДОП and СпОбстФДОП: five digits of a list of ФНС, of which we know these. */
export const transferCircumstances = referenceList(
  {
    id: 'transfer-circumstances',
    title: {
      ru: 'Обстоятельства передаточного документа (СпОбстФСЧФДОП, СпОбстФДОП)',
      en: 'Circumstances of a transfer document (СпОбстФСЧФДОП, СпОбстФДОП)',
    },
    source: 'ЕД-7-26/970@; справочник ФНС не опубликован, коды — из условий схемы и публичных документов',
    asOf: '2026-11-01',
    complete: false,
  },
  `
00005 Обычная передача
10000 Передача с дополнительной информацией о виде операции (ДопИнфПВидО)
`,
);
