import type { LocalizedText } from '../../errors/index.ts';
import type { CheckId, CheckResult, QualificationStatus, Verdict } from '../verifier/result.ts';

/** What the page itself says; the reasons of checks come with the checks. */
export const WORDS = {
  title: { ru: 'Протокол проверки электронной подписи', en: 'Verification protocol of an electronic signature' },
  madeBy: { ru: 'Составлен программой', en: 'Made by' },
  asOf: { ru: 'Проверено по состоянию на', en: 'Judged as of' },
  byClock: { ru: 'часы компьютера, где шла проверка', en: 'clock of the machine that verified' },
  byGiven: { ru: 'время задано при проверке', en: 'time named by whoever asked' },
  counts: {
    ru: 'Подлинны: {passed}, не подтверждены: {failed}, не выяснено: {indeterminate}.',
    en: 'Genuine: {passed}, refused: {failed}, could not be told: {indeterminate}.',
  },
  document: { ru: 'Документ', en: 'Document' },
  signature: { ru: 'Файл подписи', en: 'Signature file' },
  inside: { ru: 'документ внутри подписи', en: 'the document is inside the signature' },
  bytes: { ru: 'байт', en: 'bytes' },
  sha256: { ru: 'SHA-256', en: 'SHA-256' },
  streebog256: { ru: 'ГОСТ Р 34.11-2012', en: 'GOST R 34.11-2012' },
  etsi: { ru: 'ETSI EN 319 102-1', en: 'ETSI EN 319 102-1' },
  signer: { ru: 'Подписал', en: 'Signed by' },
  unnamed: { ru: 'сертификат не найден', en: 'certificate not found' },
  position: { ru: 'Должность', en: 'Position' },
  organization: { ru: 'Организация', en: 'Organisation' },
  numbers: { ru: 'Номера', en: 'Numbers' },
  inn: { ru: 'ИНН', en: 'INN' },
  innLe: { ru: 'ИНН ЮЛ', en: 'INN of the organisation' },
  ogrn: { ru: 'ОГРН', en: 'OGRN' },
  ogrnip: { ru: 'ОГРНИП', en: 'OGRNIP' },
  snils: { ru: 'СНИЛС', en: 'SNILS' },
  certificate: { ru: 'Сертификат', en: 'Certificate' },
  serial: { ru: '№', en: 'No.' },
  thumbprint: { ru: 'Отпечаток SHA-1', en: 'SHA-1 thumbprint' },
  issuer: { ru: 'Издатель', en: 'Issuer' },
  valid: { ru: 'Срок действия', en: 'Valid' },
  qualified: { ru: 'Квалифицированный', en: 'Qualified' },
  classes: { ru: 'заявлен класс средства', en: 'claims the class' },
  authority: { ru: 'Удостоверяющий центр', en: 'Authority' },
  listUnsigned: { ru: 'подпись списка не проверялась', en: 'the signature of the list was not checked' },
  byList: { ru: 'по списку №', en: 'by list No.' },
  since: { ru: 'с', en: 'since' },
  algorithm: { ru: 'Алгоритм', en: 'Algorithm' },
  signedAt: { ru: 'Время подписания', en: 'Signing time' },
  claimed: { ru: 'со слов подписанта (signingTime)', en: 'claimed by the signer (signingTime)' },
  notClaimed: { ru: 'в подписи не указано', en: 'the signature does not say' },
  judgedAt: { ru: 'Оценено на момент', en: 'Judged at' },
  byTimestamp: { ru: 'штамп времени', en: 'timestamp' },
  checked: { ru: 'Проверено', en: 'Checked' },
  notChecked: { ru: 'Не проверено и почему', en: 'Not checked, and why' },
  required: { ru: 'обязательно', en: 'required' },
  waived: { ru: 'разрешено не проверять', en: 'allowed to be left out' },
  optional: { ru: 'для сведения', en: 'for information' },
  failure: { ru: 'Файл не удалось проверить', en: 'The file could not be examined' },
  asked: { ru: 'Ожидалась подпись', en: 'Signature expected of' },
  powers: { ru: 'Переданные доверенности (МЧД)', en: 'Powers of attorney given (МЧД)' },
  unreadablePower: { ru: 'файл не читается', en: 'the file cannot be read' },
  trust: { ru: 'По чему проверяли', en: 'Judged by' },
  anchor: { ru: 'Доверенный', en: 'Trusted' },
  intermediate: { ru: 'Промежуточный', en: 'Intermediate' },
  revocationList: { ru: 'Список отзыва', en: 'Revocation list' },
  ocspResponse: { ru: 'Ответ OCSP', en: 'OCSP response' },
  accreditationList: { ru: 'Список аккредитованных УЦ', en: 'List of accredited authorities' },
  until: { ru: 'до', en: 'until' },
  nothingTrusted: { ru: 'ничего не передано', en: 'nothing was given' },
  footnote: {
    ru: 'Время московское (UTC+3). Непроверенное не считается верным. Время подписания без штампа времени известно только со слов подписанта. Протокол — вид на данные проверки; доказательство — сами документ и подпись с указанными хешами.',
    en: 'Times are of Moscow (UTC+3). What was not checked does not count as good. Without a timestamp the signing time is only what the signer claims. The protocol shows what was found; the evidence is the document and the signature with these digests.',
  },
  page: { ru: 'Страница {page} из {pages}', en: 'Page {page} of {pages}' },
} as const satisfies Record<string, LocalizedText>;

export const VERDICT_WORDS: Readonly<Record<Verdict, LocalizedText>> = {
  passed: { ru: 'Подпись подлинна', en: 'The signature is genuine' },
  failed: { ru: 'Подпись не подтверждена', en: 'The signature is refused' },
  indeterminate: { ru: 'Выяснить не удалось', en: 'Could not be told' },
};

export const PACKAGE_WORDS: Readonly<Record<'passed' | 'failed', LocalizedText>> = {
  passed: { ru: 'Архив цел', en: 'The archive is whole' },
  failed: { ru: 'Архив повреждён', en: 'The archive is damaged' },
};

export const RESULT_WORDS: Readonly<Record<CheckResult, LocalizedText>> = {
  ok: { ru: 'верно', en: 'ok' },
  warning: { ru: 'замечание', en: 'warning' },
  error: { ru: 'ошибка', en: 'error' },
  'not-checked': { ru: 'не проверено', en: 'not checked' },
};

export const QUALIFIED_WORDS: Readonly<Record<QualificationStatus['qualified'], LocalizedText>> = {
  yes: { ru: 'да', en: 'yes' },
  no: { ru: 'нет', en: 'no' },
  unknown: {
    ru: 'неизвестно: нужен список аккредитованных УЦ',
    en: 'unknown: the list of accredited authorities is needed',
  },
};

export const CHECK_WORDS: Readonly<Record<CheckId | 'archive', LocalizedText>> = {
  format: { ru: 'Формат', en: 'Format' },
  digest: { ru: 'Хеш документа', en: 'Digest' },
  signature: { ru: 'Подпись', en: 'Signature' },
  'signed-attributes': { ru: 'Подписанные атрибуты', en: 'Signed attributes' },
  'signing-certificate': { ru: 'Привязка сертификата', en: 'Binding to certificate' },
  chain: { ru: 'Цепочка', en: 'Chain' },
  validity: { ru: 'Срок действия', en: 'Validity' },
  revocation: { ru: 'Отзыв', en: 'Revocation' },
  timestamp: { ru: 'Штамп времени', en: 'Timestamp' },
  'party-match': { ru: 'Сторона документа', en: 'Party' },
  authority: { ru: 'Полномочия', en: 'Powers' },
  mchd: { ru: 'МЧД', en: 'МЧД' },
  archive: { ru: 'Архив', en: 'Archive' },
};
