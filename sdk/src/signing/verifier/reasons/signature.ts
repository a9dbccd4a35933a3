import { error, ok, unknown, warning } from './reason.ts';

/** Answers of the checks of the signature itself and of the binding to its certificate. */
export const SIGNATURE_REASONS = {
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
  'check-crashed': unknown('The check itself failed: {reason}', 'Сбой самой проверки: {reason}'),
  'signing-certificate-purpose': error(
    'The certificate was issued for other purposes than signing documents: {purposes}',
    'Сертификат выдан для других целей, а не для подписания документов: {purposes}',
  ),
} as const;
