import { type ErrorParams, fillTemplate, type LocalizedText } from '../../errors/index.ts';
import type { Finding } from '../../signing/verifier/finding.ts';
import type { CheckResult } from '../../signing/verifier/result.ts';

interface Reason extends LocalizedText {
  readonly result: CheckResult;
}

const ok = (en: string, ru: string) => ({ result: 'ok', en, ru }) as const;
const warning = (en: string, ru: string) => ({ result: 'warning', en, ru }) as const;
const error = (en: string, ru: string) => ({ result: 'error', en, ru }) as const;
const unknown = (en: string, ru: string) => ({ result: 'not-checked', en, ru }) as const;

/** Every answer a check of a power of attorney can give. The code is stable and says which result it is. */
export const MCHD_REASONS = {
  'mchd-format-sound': ok(
    'The file follows EMCHD_1 and its rules',
    'Файл соответствует формату EMCHD_1 и его правилам',
  ),
  'mchd-format-remarks': warning(
    'The file follows EMCHD_1, with remarks: {reason}',
    'Файл соответствует формату EMCHD_1, есть замечания: {reason}',
  ),
  'mchd-format-broken': error(
    'The file does not follow EMCHD_1: {reason}',
    'Файл не соответствует формату EMCHD_1: {reason}',
  ),

  'mchd-signature-holds': ok('The signature of the power of attorney holds', 'Подпись доверенности верна'),
  'mchd-signature-missing': unknown(
    'The signature of the power of attorney was not given',
    'Подпись доверенности не передана',
  ),
  'mchd-signature-refused': error(
    'The signature of the power of attorney is refused: {reason}',
    'Подпись доверенности не принята: {reason}',
  ),
  'mchd-signature-unclear': unknown(
    'The signature of the power of attorney could not be judged: {reason}',
    'Подпись доверенности не удалось проверить: {reason}',
  ),

  'mchd-signer-entitled': ok(
    'It was signed by {signer}, who may give it',
    'Подписал тот, кто вправе её выдать: {signer}',
  ),
  'mchd-signer-other-head': warning(
    'It was signed with a certificate of the principal by {signer}, who is not among the heads named in it',
    'Подписано сертификатом доверителя, но {signer} не назван среди руководителей',
  ),
  'mchd-signer-of-other': error(
    'It was signed by somebody else: the certificate says {field} {actual}, the power of attorney {expected}',
    'Подписал не доверитель: в сертификате {field} {actual}, в доверенности {expected}',
  ),
  'mchd-signer-is-person': error(
    'It was signed with a certificate of a person, {signer}, that does not name the organisation {principal}',
    'Подписано сертификатом физического лица {signer}, где организация {principal} не названа',
  ),
  'mchd-signer-unclear': unknown(
    'Whether {signer} may sign for {principal} cannot be told from the certificate',
    'По сертификату не понять, вправе ли {signer} подписывать за {principal}',
  ),
  'mchd-signer-missing': unknown(
    'Who gave the power of attorney is not established: {principal} has not signed',
    'Не установлено, кто выдал доверенность: нет подписи {principal}',
  ),
  'mchd-heads-jointly': unknown(
    'The heads of {principal} act only jointly; that all of them have signed cannot be told',
    'Руководители {principal} действуют только совместно; подписали ли все, не установлено',
  ),

  'mchd-in-force': ok('It is in force from {from} to {to}', 'Действует с {from} по {to}'),
  'mchd-not-yet': error('It is in force only from {from} on', 'Начинает действовать только с {from}'),
  'mchd-expired': error('It expired after {to}', 'Срок действия истёк {to}'),
  'mchd-time-unproven': unknown(
    'It expired after {to}; that the signature is older is only what the signer says',
    'Срок действия истёк {to}; что подпись сделана раньше, известно только со слов подписанта',
  ),

  'mchd-not-revoked': ok('It was not revoked as of {asOf}', 'Не отозвана на {asOf}'),
  'mchd-revoked': error('It was revoked on {revokedAt}', 'Отозвана {revokedAt}'),
  'mchd-revoked-later': unknown(
    'It was revoked on {revokedAt}; that the signature is older is only what the signer says',
    'Отозвана {revokedAt}; что подпись сделана раньше, известно только со слов подписанта',
  ),
  'mchd-revocation-unknown': unknown(
    'Whether it was revoked is not known: no data of the register were given',
    'Отозвана ли она, неизвестно: данные реестра не переданы',
  ),
  'mchd-revocation-stale': unknown(
    'The data on revocation are of {asOf}, before the signature',
    'Данные об отзыве — на {asOf}, раньше подписи',
  ),
  'mchd-not-registered': unknown('The register did not know it on {asOf}', 'Реестру она не была известна на {asOf}'),

  'mchd-delegation-holds': ok(
    'The powers were passed on rightfully, {count} time(s)',
    'Полномочия переданы по правилам, звеньев передоверия: {count}',
  ),
  'mchd-delegation-parent-missing': unknown(
    'The power of attorney {number} that is passed on was not given',
    'Доверенность {number}, по которой переданы полномочия, не передана',
  ),
  'mchd-delegation-on-paper': unknown(
    'What is passed on is a power of attorney without a number in the register, such as one on paper',
    'Полномочия переданы по доверенности без номера в реестре, например бумажной',
  ),
  'mchd-delegation-too-long': error(
    'The chain of powers of attorney goes in a circle or is longer than {limit}',
    'Цепочка доверенностей замкнута или длиннее {limit}',
  ),
  'mchd-delegation-forbidden': error(
    'The power of attorney {number} does not allow passing powers on',
    'Доверенность {number} не допускает передоверия',
  ),
  'mchd-delegation-once': error(
    'The power of attorney {number} may be passed on once only, and was passed on further',
    'Доверенность {number} допускает передоверие один раз, а полномочия переданы дальше',
  ),
  'mchd-delegation-stranger': error(
    'Who passes powers on is not a representative by the power of attorney {number}',
    'Тот, кто передаёт полномочия, не представитель по доверенности {number}',
  ),
  'mchd-delegation-wider': error(
    'More powers are passed on than the power of attorney {number} gives',
    'Передано больше полномочий, чем даёт доверенность {number}',
  ),
  'mchd-delegation-term': error(
    'The term goes beyond that of the power of attorney {number}: {from} – {to}',
    'Срок выходит за срок доверенности {number}: {from} – {to}',
  ),
  'mchd-delegation-original': error(
    'The first power of attorney is {actual}, the delegated one names {expected}',
    'Первоначальная доверенность — {actual}, а в передоверии названа {expected}',
  ),
  'mchd-delegation-words': unknown(
    'Whether the powers stay within those of {number} cannot be told: they are given in words',
    'Не шире ли полномочия, чем в доверенности {number}, не понять: они заданы текстом',
  ),
  'mchd-delegation-not-notarised': unknown(
    'It is not certified by a notary, which ГК РФ 187.3 asks of a person who passes powers on',
    'Нет нотариального удостоверения, которого ГК РФ (ст. 187 п. 3) требует, когда полномочия передаёт человек',
  ),

  'mchd-representative-matches': ok(
    'The certificate is that of the representative {name}',
    'Сертификат принадлежит представителю: {name}',
  ),
  'mchd-representative-renamed': warning(
    'ИНН or СНИЛС are those of the representative, the name is another: {name}',
    'ИНН или СНИЛС — представителя, а имя другое: {name}',
  ),
  'mchd-representative-name-only': unknown(
    'Only the name {name} matches the certificate: there is no ИНН or СНИЛС to compare',
    'С сертификатом совпадает только имя {name}: сравнить ИНН или СНИЛС нельзя',
  ),
  'mchd-representative-differs': error(
    'The certificate of {subject} is not that of a representative: {names}',
    'Сертификат {subject} не принадлежит представителю: {names}',
  ),
  'mchd-representatives-jointly': unknown(
    'The representatives act only jointly: one signature is not enough',
    'Представители действуют только совместно: одной подписи мало',
  ),
  'mchd-representative-not-asked': unknown(
    'No certificate of a representative was given',
    'Сертификат представителя не передан',
  ),

  'mchd-powers-cover': ok(
    'The powers cover the signing of this document',
    'Полномочия охватывают подписание этого документа',
  ),
  'mchd-powers-do-not-cover': error(
    'No power covers the signing of this document: {powers}',
    'Ни одно полномочие не охватывает подписание этого документа: {powers}',
  ),
  'mchd-powers-limited': unknown(
    'The power that covers this document is limited: {powers}',
    'Полномочие на этот документ ограничено: {powers}',
  ),
  'mchd-powers-in-words': unknown(
    'The powers are given in words, which a person has to read: {powers}',
    'Полномочия заданы текстом, его должен прочитать человек: {powers}',
  ),
  'mchd-powers-unknown': unknown(
    'Which documents these powers cover is not known (table of {asOf}): {powers}',
    'Какие документы охватывают эти полномочия, неизвестно (таблица от {asOf}): {powers}',
  ),
  'mchd-powers-not-asked': unknown('No document was given', 'Документ не передан'),

  'mchd-holds': ok(
    'The power of attorney {number} holds for this signature',
    'Доверенность {number} действительна для этой подписи',
  ),
  'mchd-not-of-signer': unknown(
    'None of the powers of attorney given is for the holder of the certificate',
    'Среди переданных доверенностей нет выданной владельцу сертификата',
  ),

  'authority-by-certificate': ok(
    'The document says that the signature itself proves the powers, and the certificate names {holder}',
    'В документе сказано, что полномочия подтверждает сама подпись, и в сертификате назван {holder}',
  ),
  'authority-certificate-of-person': error(
    'The document says that the signature itself proves the powers, yet the certificate of {subject} names no organisation and no party',
    'В документе сказано, что полномочия подтверждает сама подпись, а в сертификате {subject} нет ни организации, ни стороны документа',
  ),
  'authority-of-stranger': error(
    'The signature is given for {holder}, who is no party of the document',
    'Подписано за {holder}, а это не сторона документа',
  ),
  'authority-by-mchd': ok(
    'The document refers to a power of attorney, and {number} holds',
    'Документ ссылается на доверенность, и доверенность {number} действительна',
  ),
  'authority-mchd-missing': unknown(
    'The document refers to a power of attorney that was not given',
    'Документ ссылается на доверенность, а она не передана',
  ),
  'authority-mchd-unclear': unknown(
    'The document refers to a power of attorney that could not be judged: {reason}',
    'Документ ссылается на доверенность, которую не удалось проверить: {reason}',
  ),
  'authority-mchd-refused': error(
    'The document refers to a power of attorney that does not hold: {reason}',
    'Документ ссылается на доверенность, которая не принята: {reason}',
  ),
  'authority-reference-empty': error(
    'The document says that it names its power of attorney (СпосПодтПолном 3), yet СвДоверЭл is absent',
    'В документе сказано, что доверенность в нём названа (СпосПодтПолном 3), а СвДоверЭл нет',
  ),
  'authority-reference-differs': error(
    'The document names the power of attorney {expected}, given: {actual}',
    'В документе названа доверенность {expected}, а передана {actual}',
  ),
  'authority-reference-date': error(
    'The document says that the power of attorney is of {expected}, it is of {actual}',
    'В документе доверенность от {expected}, а она от {actual}',
  ),
  'authority-paper': unknown(
    'The powers stand in a power of attorney on paper',
    'Полномочия подтверждает бумажная доверенность',
  ),
  'authority-other': unknown(
    'The document says that the powers are proved in another way',
    'В документе сказано, что полномочия подтверждены иначе',
  ),
  'authority-not-stated': unknown(
    'The document does not say how the powers of the signer are proved',
    'В документе не сказано, чем подтверждены полномочия подписанта',
  ),
  'authority-signer-differs': warning(
    'The document is signed by {names}, the certificate is of {subject}',
    'Подписантом документа назван {names}, а сертификат — {subject}',
  ),
} as const satisfies Record<string, Reason>;

export type MchdReasonCode = keyof typeof MCHD_REASONS;

export function mchdFinding(code: MchdReasonCode, params: ErrorParams = {}): Finding {
  const { result, ru, en } = MCHD_REASONS[code];
  return { result, code, reason: { ru: fillTemplate(ru, params), en: fillTemplate(en, params) } };
}

/** The same for a text with `{reason}`, which is a text in both languages itself. */
export function mchdBecause(code: MchdReasonCode, reason: LocalizedText, params: ErrorParams = {}): Finding {
  const { result, ru, en } = MCHD_REASONS[code];
  return {
    result,
    code,
    reason: {
      ru: fillTemplate(ru, { ...params, reason: reason.ru }),
      en: fillTemplate(en, { ...params, reason: reason.en }),
    },
  };
}
