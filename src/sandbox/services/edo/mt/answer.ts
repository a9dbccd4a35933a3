import type { RegisterAnswer } from '../documents/registers.ts';
import type { CodeRefusal, CodeVerdict, MarkingVerdict } from './verdict.ts';

/** The contract's limit. */
const LONGEST_TEXT = 1000;

/** Codes and words as ГИС МТ gives them to operators. */
const CODE_REASONS: Readonly<Record<CodeRefusal, string>> = {
  unknown: '5: код маркировки не найден',
  repeated: '10: код маркировки повторяется в документе',
  'other-owner': '24: статус кода маркировки не соответствует выполняемой операции, владелец другой',
  withdrawn: '24: статус кода маркировки не соответствует выполняемой операции, код выведен из оборота',
};

const OBJECTIONS: Readonly<Record<'double' | 'scenario', string>> = {
  double: '4: Документ с таким номером уже зарегистрирован в ГИС МТ',
  scenario: '15: Документ не прошёл проверку',
};

export const WAITING: RegisterAnswer = { register: 'gis-mt', state: 'normal', text: 'Документ передан в ГИС МТ' };

export const RETURNED: RegisterAnswer = {
  register: 'gis-mt',
  state: 'warning',
  text: 'Документ аннулирован, коды возвращены отправителю',
};

/** What ГИС МТ says of a document with marked goods. */
export function markingAnswer({ outcome, codes, objection }: MarkingVerdict): RegisterAnswer {
  if (objection !== null) return { register: 'gis-mt', state: 'error', text: OBJECTIONS[objection] };
  const refused = codes.filter(({ refusal }) => refusal !== null);
  if (outcome === 'accepted') {
    return { register: 'gis-mt', state: 'success', text: `Принято кодов: ${codes.length}` };
  }
  const head = `Принято кодов: ${codes.length - refused.length} из ${codes.length}`;
  const text = [head, ...refused.map(reasonText)].join('. ');
  const shown = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text;
  return { register: 'gis-mt', state: outcome === 'partly' ? 'warning' : 'error', text: shown };
}

function reasonText({ code, refusal }: CodeVerdict): string {
  return `${refusal === null ? '' : CODE_REASONS[refusal]} — ${code}`;
}
