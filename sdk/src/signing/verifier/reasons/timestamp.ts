import { error, ok, unknown } from './reason.ts';

/** Answers of the checks of the timestamp. */
export const TIMESTAMP_REASONS = {
  'timestamp-absent': unknown('The signature has no timestamp', 'В подписи нет штампа времени'),
  'timestamp-holds': ok(
    'The signature existed on {at}: a timestamp of {authority}',
    'Подпись существовала {at}: штамп времени {authority}',
  ),
  'timestamp-refused': error('The timestamp does not hold: {reason}', 'Штамп времени неверен: {reason}'),
  'timestamp-not-verified': unknown(
    'The signature has a timestamp that could not be verified: {reason}',
    'В подписи есть штамп времени, проверить который не удалось: {reason}',
  ),
  'timestamp-imprint-mismatch': error(
    'The timestamp is of another signature',
    'Штамп времени относится к другой подписи',
  ),
  'timestamp-not-a-token': error(
    'The attribute with the timestamp holds something else: {found}',
    'В атрибуте штампа времени что-то другое: {found}',
  ),
  'timestamp-purpose': error(
    'The certificate of {subject} is not for timestamps: it needs the critical purpose id-kp-timeStamping and no other',
    'Сертификат {subject} не для штампов времени: нужно критичное назначение id-kp-timeStamping, и только оно',
  ),
  'timestamp-in-future': unknown(
    'The timestamp is of {genTime}, later than {at}: it proves nothing for that time',
    'Время штампа {genTime} позже {at}: для этого времени он ничего не доказывает',
  ),
} as const;
