import { error, ok, unknown, warning } from './reason.ts';

/** Answers of the checks of chain and validity. */
export const CHAIN_REASONS = {
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
    'The certificate of {subject} is valid from {notBefore} to {notAfter} and was not at the time of use, {signedAt}',
    'Сертификат {subject} действует с {notBefore} по {notAfter} и в момент применения, {signedAt}, не действовал',
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
  'chain-name-not-permitted': error(
    '{issuer} may not issue certificates to this name: {name}',
    '{issuer} не вправе выпускать сертификаты на это имя: {name}',
  ),
  'chain-policy-not-permitted': error(
    'No certificate policy holds along the whole chain, and {issuer} demands one',
    'Ни одна политика сертификата не действует по всей цепочке, а {issuer} её требует',
  ),
  'chain-class-exceeds': warning(
    'The chain is trusted, but the certificate claims the class {classes}, which its authorities do not have',
    'Цепочка доверенная, но в сертификате заявлен класс {classes}, которого нет у издателей',
  ),
  'chain-too-many-steps': unknown(
    'So many certificates bear the same names that not all chains could be tried',
    'Сертификатов с одинаковыми именами так много, что проверены не все цепочки',
  ),
  'chain-accredited': ok(
    'The certificate was issued by an accredited authority: {authority}',
    'Сертификат выдан аккредитованным удостоверяющим центром: {authority}',
  ),
  'chain-not-accredited': error(
    'The authority {authority} was not accredited on {at}: {status} since {since}',
    'Удостоверяющий центр {authority} не был аккредитован на {at}: {status} с {since}',
  ),
  'chain-accreditation-unproven': unknown(
    'The accreditation of {authority} is not in force on {at}: {status} since {since}; that the signature is older is only what the signer says',
    'Аккредитация {authority} не действует на {at}: {status} с {since}; что подпись сделана раньше, известно только со слов подписанта',
  ),
  'signing-key-period-over': warning(
    'All certificates are valid on {at}, but the key of {subject} was to be used only from {notBefore} to {notAfter}',
    'Все сертификаты действительны на {at}, но срок ключа {subject} — с {notBefore} по {notAfter}',
  ),
} as const;
