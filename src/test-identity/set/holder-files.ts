import type { LocalizedText } from '@styk/sdk/errors';
import { writePkcs12 } from '@styk/sdk/signing';
import type { IssuedSet } from './issue-set.ts';
import type { Holder } from './people.ts';
import { certificateFile, keyFile, type SetFile } from './set-file.ts';

const KINDS: Readonly<Record<Holder['kind'], LocalizedText>> = {
  head: { ru: 'руководитель', en: 'head of the organisation' },
  person: { ru: 'сотрудник', en: 'employee' },
  entrepreneur: { ru: 'предприниматель', en: 'entrepreneur' },
};

const FLAWS: Readonly<Record<NonNullable<Holder['flaw']>, LocalizedText>> = {
  expired: { ru: 'сертификат просрочен', en: 'the certificate has expired' },
  revoked: { ru: 'сертификат отозван', en: 'the certificate is revoked' },
};

/** Key, certificate and PFX of everybody in a set. */
export function holderFiles({ holders, issuing, root }: IssuedSet, passphrase: string): readonly SetFile[] {
  return holders.flatMap(({ holder, key, certificate }) => {
    const { id, person, hasPfx } = holder;
    const who = describe(holder);
    const identity = { key, certificate };
    const chain = [issuing.certificate, root.certificate];
    const friendlyName = `TEST ONLY ${person.surname} ${person.givenName}`;
    return [
      keyFile(`${id}.key.pem`, identity, `${who.ru}: ключ`, `${who.en}: key`),
      certificateFile(`${id}.cert.pem`, identity, `${who.ru}: сертификат`, `${who.en}: certificate`),
      ...(hasPfx
        ? [
            {
              name: `${id}.pfx`,
              content: writePkcs12({ privateKey: key, certificate, chain, passphrase, friendlyName }),
              isPrivate: true,
              about: { ru: 'то же в одном файле под паролем', en: 'the same in one file under a passphrase' },
            },
          ]
        : []),
    ];
  });
}

function describe({ person, kind, flaw }: Holder): LocalizedText {
  const flawed = flaw && FLAWS[flaw];
  const told = (language: keyof LocalizedText) =>
    [`${person.surname} ${person.givenName}`, KINDS[kind][language], flawed?.[language]].filter(Boolean).join(', ');
  return { ru: told('ru'), en: told('en') };
}
