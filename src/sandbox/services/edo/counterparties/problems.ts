import { defineProblems } from '../../../problems.ts';

/** Refusals of invitations. */
export const counterpartyProblems = defineProblems({
  'inn-invalid': {
    status: 422,
    title: { ru: 'ИНН неверен', en: 'The ИНН is not valid' },
    detail: { ru: 'У ИНН {inn} не сходится контрольное число', en: 'The check digits of ИНН {inn} are wrong' },
  },
  'counterparty-unknown': {
    status: 422,
    title: { ru: 'Организация не найдена', en: 'No such organisation' },
    detail: {
      ru: 'Ни у одного оператора нет участника с ИНН {inn} и таким КПП',
      en: 'No operator has a participant of ИНН {inn} and this КПП',
    },
    remediation: {
      ru: 'Узнайте у контрагента, подключён ли он к ЭДО.',
      en: 'Ask the counterparty whether it exchanges electronic documents.',
    },
  },
  'roaming-unavailable': {
    status: 422,
    title: { ru: 'Роуминга нет', en: 'No roaming' },
    detail: {
      ru: 'С оператором {operator} роуминг не настроен',
      en: 'There is no roaming with the operator {operator}',
    },
  },
});
