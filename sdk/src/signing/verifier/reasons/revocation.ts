import { error, ok, unknown, warning } from './reason.ts';

/** Answers of the checks of revocation. */
export const REVOCATION_REASONS = {
  'revocation-clear': ok(
    'No certificate of the chain is revoked as of {at}',
    'Сертификаты цепочки не отозваны на {at}',
  ),
  'revocation-authorities-unknown': warning(
    "The signer's certificate is not revoked; for {subject} there is no usable list",
    'Сертификат подписанта не отозван; для {subject} нет пригодного списка',
  ),
  'certificate-revoked': error(
    'The certificate of {subject} was revoked on {revokedAt} ({reason})',
    'Сертификат {subject} отозван {revokedAt} ({reason})',
  ),
  'revocation-time-unproven': unknown(
    'The certificate of {subject} was revoked on {revokedAt}; that the signature is older is only what the signer says',
    'Сертификат {subject} отозван {revokedAt}; что подпись сделана раньше, известно только со слов подписанта',
  ),
  'revocation-no-list': unknown(
    'No revocation list or OCSP response of the issuer was given: {issuer}',
    'Не передан ни список отзыва, ни ответ OCSP издателя: {issuer}',
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
  'revocation-compromise-suspected': unknown(
    'The certificate of {subject} was revoked on {revokedAt}; its key may have been in other hands since {invalidityDate}',
    'Сертификат {subject} отозван {revokedAt}; ключ мог быть в чужих руках с {invalidityDate}',
  ),
  'revocation-list-scope': unknown(
    'The revocation list does not speak for this certificate: it is for a part of them only',
    'Список отзыва не относится к этому сертификату: он охватывает лишь часть сертификатов',
  ),
  'revocation-response-unusable': unknown(
    'The OCSP response cannot be relied upon: the right of the responder or his signature cannot be verified',
    'На ответ OCSP нельзя полагаться: право ответчика или его подпись не удалось проверить',
  ),
  'revocation-response-stale': unknown(
    'The OCSP response of {thisUpdate} is too old',
    'Ответ OCSP от {thisUpdate} устарел',
  ),
  'revocation-status-unknown': unknown(
    'The OCSP responder does not know the certificate',
    'Ответчик OCSP не знает этот сертификат',
  ),
} as const;
