import type { LocalizedText } from '../../errors/index.ts';
import type { CheckResult } from './result.ts';

interface Reason extends LocalizedText {
  readonly result: CheckResult;
}

const ok = (en: string, ru: string) => ({ result: 'ok', en, ru }) as const;
const warning = (en: string, ru: string) => ({ result: 'warning', en, ru }) as const;
const error = (en: string, ru: string) => ({ result: 'error', en, ru }) as const;
const unknown = (en: string, ru: string) => ({ result: 'not-checked', en, ru }) as const;

/**
 * Every answer a check can give. The code is stable, says which result it is, and is what scripts rely on; a structure
 * that cannot be read answers with the code of its error (`signing-asn1-…`) instead.
 */
export const REASONS = {
  'format-sound': ok('The signature is a well-formed CMS SignedData', 'Подпись — корректная структура CMS SignedData'),
  'format-no-signers': error(
    'Nobody has signed: the CMS holds no signer',
    'Подписантов нет: в CMS нет ни одной подписи',
  ),
  'format-not-one': error('The file holds {count} signatures, one is needed', 'В файле {count} подписей, нужна одна'),

  'digest-matches': ok(
    '{algorithm} of the document is the one that was signed',
    'Хеш {algorithm} документа совпадает с подписанным',
  ),
  'digest-mismatch': error(
    'The document is not the one that was signed: its {algorithm} differs',
    'Документ изменён после подписания: хеш {algorithm} не совпадает',
  ),
  'digest-content-missing': unknown(
    'The signature is detached and no document was given',
    'Подпись отсоединённая, а документ не передан',
  ),
  'digest-content-differs': error(
    'The document given differs from the one inside the signature',
    'Переданный документ отличается от вложенного в подпись',
  ),
  'digest-not-signed': error(
    'The digest of the document is not among the signed attributes',
    'Хеша документа нет среди подписанных атрибутов',
  ),

  'signature-valid': ok('The signature {algorithm} holds', 'Подпись {algorithm} верна'),
  'signature-invalid': error(
    'The signature does not belong to this document and certificate',
    'Подпись не соответствует документу и сертификату',
  ),
  'algorithm-not-supported': unknown(
    'The algorithm {algorithm} is not supported yet',
    'Алгоритм {algorithm} пока не поддерживается',
  ),
  'algorithm-weak': error(
    'The algorithm {algorithm} is broken: such a signature proves nothing',
    'Алгоритм {algorithm} ненадёжен: такая подпись ничего не доказывает',
  ),

  'signed-attributes-sound': ok('The signed attributes are complete', 'Подписанные атрибуты на месте'),
  'signed-attributes-unsorted': warning(
    'The signed attributes are complete, but not in DER order',
    'Подписанные атрибуты на месте, но не в порядке DER',
  ),
  'signed-attributes-absent': error(
    'There are no signed attributes: this is not a CAdES-BES signature',
    'Нет подписанных атрибутов: это не подпись CAdES-BES',
  ),
  'signed-attribute-missing': error(
    'The signed attribute {attribute} is missing',
    'Нет подписанного атрибута {attribute}',
  ),
  'signed-attribute-repeated': error(
    'The signed attribute {attribute} occurs more than once',
    'Подписанный атрибут {attribute} повторяется',
  ),
  'content-type-mismatch': error(
    'The signed contentType {signed} is not the type of the content, {actual}',
    'Подписанный contentType {signed} не совпадает с типом содержимого {actual}',
  ),

  'signing-certificate-bound': ok(
    'The signer has bound himself to this certificate',
    'Подпись привязана к этому сертификату (signingCertificate)',
  ),
  'signing-certificate-mismatch': error(
    'The signed attribute signingCertificate names another certificate',
    'Атрибут signingCertificate указывает на другой сертификат',
  ),
  'signing-certificate-not-bound': unknown(
    'The signed attribute signingCertificate is absent: another certificate of the same key could be put in its place',
    'Атрибута signingCertificate нет: сертификат мог быть подменён другим с тем же ключом',
  ),
  'signing-certificate-usage': error(
    'The key usage of the certificate does not allow signing documents',
    'Область использования ключа в сертификате не допускает подписания документов',
  ),
  'signer-certificate-absent': unknown(
    "The signer's certificate is neither in the signature nor among those given",
    'Сертификата подписанта нет ни в подписи, ни среди переданных',
  ),

  'chain-trusted': ok(
    'The certificate chain ends at a trusted root: {anchor}',
    'Цепочка ведёт к доверенному корню: {anchor}',
  ),
  'chain-no-anchors': unknown('No trusted root certificates were given', 'Доверенные корневые сертификаты не заданы'),
  'chain-incomplete': unknown(
    'The certificate of the issuer was not given: {issuer}',
    'Не передан сертификат издателя: {issuer}',
  ),
  'chain-root-untrusted': error(
    'The chain ends at a root that is not trusted: {root}',
    'Цепочка ведёт к корню, которому нет доверия: {root}',
  ),
  'chain-signature-invalid': error(
    'The certificate of {subject} was not signed by {issuer}',
    'Сертификат {subject} не подписан издателем {issuer}',
  ),
  'chain-issuer-not-authority': error(
    'The issuer may not issue certificates: {issuer}',
    'Издатель не вправе выпускать сертификаты: {issuer}',
  ),
  'chain-too-long': error(
    'The chain below {issuer} is longer than that certificate allows',
    'Цепочка под {issuer} длиннее, чем допускает этот сертификат',
  ),
  'chain-critical-extension': error(
    'The certificate of {subject} has a critical extension that is not understood: {oid}',
    'В сертификате {subject} неизвестное критичное расширение: {oid}',
  ),

  'validity-holds': ok(
    'All certificates of the chain are valid on {at}',
    'Все сертификаты цепочки действительны на {at}',
  ),
  'validity-not-yet': error(
    'The certificate of {subject} becomes valid only on {notBefore}',
    'Сертификат {subject} начинает действовать только с {notBefore}',
  ),
  'signing-time-outside-validity': error(
    'The certificate of {subject} was not valid at the signing time {signedAt}',
    'Сертификат {subject} не действовал в момент подписания {signedAt}',
  ),
  'signing-time-unproven': unknown(
    'The certificate of {subject} expired on {notAfter}; that the signature is older than that is only what the signer says',
    'Срок сертификата {subject} истёк {notAfter}; что подпись сделана раньше, известно только со слов подписанта',
  ),
  'signing-time-in-future': warning(
    'The signing time {signedAt} lies after {at}: the clock of the signer was wrong',
    'Время подписания {signedAt} позже {at}: часы подписанта неверны',
  ),
  'signing-time-absent': warning(
    'All certificates are valid on {at}; the signature does not say when it was made',
    'Все сертификаты действительны на {at}; время подписания в подписи не указано',
  ),

  'revocation-clear': ok(
    'No certificate of the chain is revoked as of {at}',
    'Сертификаты цепочки не отозваны на {at}',
  ),
  'revocation-authorities-unknown': warning(
    "The signer's certificate is not revoked; for {subject} there is no usable list",
    'Сертификат подписанта не отозван; для {subject} нет пригодного списка',
  ),
  'certificate-revoked': error(
    'The certificate of {subject} was revoked on {revokedAt}',
    'Сертификат {subject} отозван {revokedAt}',
  ),
  'revocation-time-unproven': unknown(
    'The certificate of {subject} was revoked on {revokedAt}; that the signature is older is only what the signer says',
    'Сертификат {subject} отозван {revokedAt}; что подпись сделана раньше, известно только со слов подписанта',
  ),
  'revocation-no-list': unknown(
    'No revocation list of the issuer was given: {issuer}',
    'Не передан список отзыва издателя: {issuer}',
  ),
  'revocation-list-stale': unknown(
    'The revocation list ran out on {nextUpdate}',
    'Срок списка отзыва истёк {nextUpdate}',
  ),
  'revocation-list-too-late': unknown(
    'The revocation list of {thisUpdate} no longer covers a certificate that expired on {notAfter}',
    'Список отзыва от {thisUpdate} уже не охватывает сертификат, истёкший {notAfter}',
  ),
  'revocation-list-unusable': unknown(
    'The revocation list cannot be relied upon: its signature or an extension of it cannot be verified',
    'На список отзыва нельзя полагаться: его подпись или расширение не удалось проверить',
  ),
  'revocation-chain-unknown': unknown(
    'The issuer is not established, so no revocation list can be trusted',
    'Издатель не установлен, поэтому ни одному списку отзыва нельзя доверять',
  ),

  'timestamp-absent': unknown('The signature has no timestamp', 'В подписи нет штампа времени'),
  'timestamp-not-supported': unknown(
    'The signature has a timestamp; timestamps are not verified yet',
    'В подписи есть штамп времени; проверка штампов пока не поддерживается',
  ),

  'party-matches': ok(
    'The certificate belongs to the party of the document',
    'Сертификат принадлежит стороне документа',
  ),
  'party-mismatch': error(
    'The certificate says {field} {actual}, the party of the document has {expected}',
    'В сертификате {field} {actual}, у стороны документа {expected}',
  ),
  'party-needs-mchd': unknown(
    'The certificate of {subject} does not name {field} {expected}: a power of attorney (MChD) has to be checked',
    'В сертификате {subject} нет {field} {expected}: нужно проверить машиночитаемую доверенность',
  ),
  'party-not-given': unknown('No party of the document was given', 'Сторона документа не указана'),
  'party-represented': ok(
    'The signer acts for the party of the document by a power of attorney (MChD)',
    'Подписант действует за сторону документа по машиночитаемой доверенности',
  ),
  'party-represents-other': error(
    'The power of attorney is of {actual}, the party of the document is {expected}',
    'Доверенность выдана {actual}, а сторона документа — {expected}',
  ),

  'authority-not-given': unknown(
    'No document was given that says how the powers of the signer are confirmed',
    'Не передан документ, где сказано, чем подтверждены полномочия подписанта',
  ),
  'mchd-not-given': unknown('No power of attorney (MChD) was given', 'Машиночитаемая доверенность не передана'),

  'check-crashed': unknown('The check itself failed: {reason}', 'Сбой самой проверки: {reason}'),
} as const satisfies Record<string, Reason>;

export type ReasonCode = keyof typeof REASONS;
