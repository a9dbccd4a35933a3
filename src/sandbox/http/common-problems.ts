import { defineProblems, type ProblemError, type ProblemFinding } from '../problems.ts';

/** Refusals that any operation may give, whatever its domain. */
export const commonProblems = defineProblems({
  'malformed-request': {
    status: 400,
    title: { ru: 'Запрос не разбирается', en: 'Malformed request' },
    detail: { ru: 'Тело запроса не читается: {reason}', en: 'The request body cannot be read: {reason}' },
  },
  'idempotency-key-required': {
    status: 400,
    title: { ru: 'Нет ключа идемпотентности', en: 'Idempotency key missing' },
    detail: {
      ru: 'Этой операции нужен заголовок Idempotency-Key: от 8 до 128 видимых знаков ASCII',
      en: 'This operation needs the header Idempotency-Key: 8 to 128 visible ASCII characters',
    },
    remediation: {
      ru: 'Создайте ключ один раз на логический вызов и повторяйте вызов с тем же ключом.',
      en: 'Make the key once for each logical call and repeat the call with the same key.',
    },
  },
  'token-missing': {
    status: 401,
    title: { ru: 'Нет токена', en: 'Token missing' },
    detail: { ru: 'Нужен заголовок Authorization: Bearer', en: 'The header Authorization: Bearer is needed' },
    remediation: {
      ru: 'Получите токен: POST /identity/v1/oauth/token.',
      en: 'Get one: POST /identity/v1/oauth/token.',
    },
  },
  'token-expired': {
    status: 401,
    title: { ru: 'Токен истёк', en: 'Token expired' },
    detail: { ru: 'Срок токена закончился {expiredAt}', en: 'The token expired at {expiredAt}' },
    remediation: { ru: 'Получите новый токен.', en: 'Get a new token.' },
  },
  'token-invalid': {
    status: 401,
    title: { ru: 'Токен неизвестен', en: 'Unknown token' },
    detail: { ru: 'Такой токен здесь не выдавался', en: 'No such token was issued here' },
    remediation: { ru: 'Получите новый токен.', en: 'Get a new token.' },
  },
  'scope-missing': {
    status: 403,
    title: { ru: 'Недостаточно прав', en: 'Scope missing' },
    detail: { ru: 'Токену нужно право {scopes}', en: 'The token needs the scope {scopes}' },
  },
  'capability-disabled': {
    status: 403,
    title: { ru: 'Возможность не включена', en: 'Capability disabled' },
    detail: {
      ru: 'Вызову нужна возможность {capabilities}; для ключа среды {environment} она закрыта',
      en: 'The call needs the capability {capabilities}, which is not open to a key of the {environment} environment',
    },
    remediation: {
      ru: 'Посмотрите состояние и причину: listCapabilities; запросите возможность: requestCapability.',
      en: 'See its state and why: listCapabilities; ask for it: requestCapability.',
    },
  },
  'not-found': {
    status: 404,
    title: { ru: 'Не найдено', en: 'Not found' },
    detail: { ru: 'По адресу {path} ничего нет', en: 'There is nothing at {path}' },
  },
  'method-not-allowed': {
    status: 405,
    title: { ru: 'Метод не поддерживается', en: 'Method not allowed' },
    detail: { ru: 'По адресу {path} можно только {allowed}', en: '{path} takes only {allowed}' },
  },
  'idempotency-in-progress': {
    status: 409,
    title: { ru: 'Вызов ещё выполняется', en: 'Call in progress' },
    detail: {
      ru: 'Вызов с этим ключом идемпотентности ещё не завершён',
      en: 'A call with this idempotency key has not finished yet',
    },
    remediation: { ru: 'Повторите позже с тем же ключом.', en: 'Repeat later with the same key.' },
    retryable: true,
  },
  'payload-too-large': {
    status: 413,
    title: { ru: 'Тело слишком велико', en: 'Payload too large' },
    detail: { ru: 'Тело запроса больше {limit} байт', en: 'The request body exceeds {limit} bytes' },
  },
  'unsupported-media-type': {
    status: 415,
    title: { ru: 'Тип содержимого не поддерживается', en: 'Unsupported media type' },
    detail: { ru: 'Получено «{given}», принимается {accepted}', en: 'Got "{given}", accepted: {accepted}' },
  },
  'validation-failed': {
    status: 422,
    title: { ru: 'Запрос не соответствует контракту', en: 'The request breaks the contract' },
    detail: { ru: 'Нарушений: {count}; первое: {firstRu}', en: 'Violations: {count}; the first: {firstEn}' },
  },
  'unknown-field': {
    status: 422,
    title: { ru: 'Неизвестное поле', en: 'Unknown field' },
    detail: { ru: 'В контракте нет поля {name}', en: 'The contract has no field {name}' },
    remediation: {
      ru: 'Проверьте имя поля: опечатка иначе осталась бы незамеченной.',
      en: 'Check the name: a typing error would otherwise go unnoticed.',
    },
  },
  'idempotency-key-reused': {
    status: 422,
    title: { ru: 'Ключ уже использован', en: 'Idempotency key reused' },
    detail: {
      ru: 'С этим ключом уже был вызов с другим содержимым',
      en: 'This key has been used for a call with other content',
    },
    remediation: { ru: 'Для другого вызова создайте новый ключ.', en: 'Make a new key for another call.' },
  },
  'rate-limited': {
    status: 429,
    title: { ru: 'Слишком часто', en: 'Too many requests' },
    detail: {
      ru: 'Предел: {rate} вызовов в секунду, {parallel} одновременно',
      en: 'The limit is {rate} calls a second, {parallel} at a time',
    },
    retryable: true,
  },
  internal: {
    status: 500,
    title: { ru: 'Внутренняя ошибка', en: 'Internal error' },
    detail: {
      ru: 'Ошибка песочницы, а не вашей программы; подробности в журнале',
      en: 'A defect of the sandbox, not of your program; details are in the journal',
    },
    retryable: true,
  },
  'operation-not-implemented': {
    status: 501,
    title: { ru: 'Операция ещё не сделана', en: 'Operation not implemented' },
    detail: {
      ru: 'Операция {operation} есть в контракте, но песочница её пока не умеет',
      en: 'The contract has the operation {operation}, but the sandbox cannot do it yet',
    },
  },
  'upstream-failed': {
    status: 502,
    title: { ru: 'Сбой внешней системы', en: 'Upstream failed' },
    detail: { ru: 'Внешняя система ответила ошибкой', en: 'A system behind answered with an error' },
    retryable: true,
  },
  unavailable: {
    status: 503,
    title: { ru: 'Временно недоступно', en: 'Temporarily unavailable' },
    detail: { ru: 'Сервис временно недоступен', en: 'The service is temporarily unavailable' },
    retryable: true,
  },
  'upstream-timeout': {
    status: 504,
    title: { ru: 'Внешняя система не ответила', en: 'Upstream timeout' },
    detail: { ru: 'Внешняя система не ответила вовремя', en: 'A system behind did not answer in time' },
    retryable: true,
  },
});

/** A refusal for what is wrong in the request; its text says what the first finding is about, not only where. */
export function validationFailed(findings: readonly [ProblemFinding, ...ProblemFinding[]]): ProblemError {
  const [{ pointer = '', detail }] = findings;
  const place = pointer === '' ? '' : `${pointer}: `;
  return commonProblems.create(
    'validation-failed',
    { count: findings.length, firstRu: `${place}${detail.ru}`, firstEn: `${place}${detail.en}` },
    { errors: findings },
  );
}
