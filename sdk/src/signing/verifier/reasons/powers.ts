import { error, ok, unknown, warning } from './reason.ts';

/** Answers of the checks of the party, the powers of the signer and of a check that failed. */
export const POWERS_REASONS = {
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
  'party-signer-differs': warning(
    'The certificate belongs to the party; the document names {expected} as its signer, the certificate {actual}',
    'Сертификат принадлежит стороне, но подписантом в документе указан {expected}, а в сертификате — {actual}',
  ),
} as const;
