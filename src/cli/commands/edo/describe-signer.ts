import type { LocalizedText } from '@styk/sdk/errors';
import type { QualificationStatus, VerifiedSigner } from '@styk/sdk/signing';

/** Who signed, at what time and by whose clock, and what kind of certificate it was: one line each. */
export function describeSigner(signer: VerifiedSigner): readonly LocalizedText[] {
  const { subject, signedAt, judgedAt, judgedAtSource, timestampAuthority, qualification } = signer;
  const person = [subject.surname, subject.givenName].filter(Boolean).join(' ');
  // A person's own certificate has the name twice.
  const who = [...new Set([subject.cn, person])].filter(Boolean).join(', ');
  return [
    same(
      { ru: `подписал ${who}, время по его словам `, en: `signed by ${who}, at the time claimed ` },
      signedAt ?? '?',
    ),
    ...(judgedAtSource === 'timestamp'
      ? [
          {
            ru: `существовала ${judgedAt} по штампу времени: ${timestampAuthority}`,
            en: `existed at ${judgedAt} by a timestamp: ${timestampAuthority}`,
          },
        ]
      : []),
    ...(qualification === undefined ? [] : describeQualification(qualification)),
  ];
}

const QUALIFIED: Readonly<Record<QualificationStatus['qualified'], LocalizedText>> = {
  yes: { ru: 'сертификат квалифицированный', en: 'a qualified certificate' },
  no: { ru: 'сертификат неквалифицированный', en: 'not a qualified certificate' },
  unknown: {
    ru: 'квалифицирован ли сертификат, неизвестно: нужен список аккредитованных УЦ',
    en: 'whether the certificate is qualified is unknown: the list of accredited authorities is needed',
  },
};

function describeQualification({ qualified, classes, accreditation }: QualificationStatus): readonly LocalizedText[] {
  const suffix = classes.length === 0 ? '' : ` (${classes.join(', ')})`;
  const first = same(QUALIFIED[qualified], suffix);
  if (accreditation === undefined) return [first];
  const { authority, status = '?', since = '?', listVersion, listSignature } = accreditation;
  const unverified = listSignature === 'not-checked';
  return [
    first,
    {
      ru: `УЦ ${authority}: аккредитация — ${status} с ${since}, по списку № ${listVersion}${unverified ? ' (подпись самого списка не проверена)' : ''}`,
      en: `authority ${authority}: accreditation "${status}" since ${since}, by list № ${listVersion}${unverified ? ' (the signature of the list itself was not checked)' : ''}`,
    },
  ];
}

function same({ ru, en }: LocalizedText, suffix: string): LocalizedText {
  return { ru: `${ru}${suffix}`, en: `${en}${suffix}` };
}
