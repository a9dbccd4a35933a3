import { personInn, threeDigits } from '../../edo/documents/identifiers.ts';
import { type PersonName, personName } from '../../edo/documents/party.ts';
import { at, type Field, leaf } from '../../edo/mapping/field.ts';
import { type Fields, object, optional } from '../../edo/mapping/object.ts';
import { coded, matching, text } from '../../edo/mapping/value.ts';
import { type MchdAddress, mchdAddress } from './address.ts';
import { isoDate, notarialStatus, snils } from './values.ts';

/** УдЛичнФЛ: passport or another document of identity. */
export interface IdentityDocument {
  /** КодВидДок: two digits, 21 is a Russian passport. */
  readonly kind: string;
  /** СерНомДок: series and number. */
  readonly number: string;
  /** ДатаДок, ISO. */
  readonly issued: string;
  /** ВыдДок: who issued it. */
  readonly issuer?: string;
  /** КодВыдДок: `770-001`. */
  readonly issuerCode?: string;
  /** expDate, ISO. */
  readonly expires?: string;
}

/** ДокПдтв: what proves the powers of one who acts without a power of attorney. */
export interface AuthorityDocument {
  /** НаимДокПдтв. */
  readonly name?: string;
  /** ДатаВыд, ISO. */
  readonly issued?: string;
  /** КемВыд. */
  readonly issuer?: string;
  /** СвУдДок: how it was certified. */
  readonly certification?: string;
}

/** What is told of any person: СведФЛ. */
export interface PersonDetails {
  /** ФИО. */
  readonly name: PersonName;
  /** ДатаРожд, ISO. */
  readonly born?: string;
  /** МестоРожд. */
  readonly birthplace?: string;
  /** Пол. */
  readonly sex?: 'male' | 'female';
  /** ПрГражд: a citizen of Russia, of another country, or of none. */
  readonly citizen?: 'russian' | 'foreign' | 'stateless';
  /** Гражданство: code of ОКСМ. */
  readonly citizenship?: string;
  /** НомЕРН: number in the population register. */
  readonly populationRegister?: string;
  /** АдрМЖ. */
  readonly address?: MchdAddress;
  /** УдЛичнФЛ. */
  readonly identity?: IdentityDocument;
  /** КонтактТлф. */
  readonly phone?: string;
  /** АдрЭлПочт. */
  readonly email?: string;
}

/** A person who acts or is trusted: СвФЛТип. */
export interface MchdPerson extends PersonDetails {
  /** ИННФЛ; of a representative this or `snils` is what the certificate is matched by. */
  readonly inn?: string;
  /** СНИЛС, `123-456-789 01`. */
  readonly snils?: string;
  /** Должность. */
  readonly position?: string;
  /** ДокПдтв. */
  readonly proof?: AuthorityDocument;
  /** СтУчНД. */
  readonly notarialStatus?: string;
}

/** An entrepreneur: СведИПТип. */
export interface MchdEntrepreneur extends PersonDetails {
  /** ИННФЛ. */
  readonly inn: string;
  /** ОГРНИП. */
  readonly ogrnip: string;
  /** СНИЛС. */
  readonly snils: string;
  /** НаимИП. */
  readonly businessName?: string;
  /** ДокПдтв. */
  readonly proof?: AuthorityDocument;
  /** СтУчНД. */
  readonly notarialStatus?: string;
}

const identityDocument = object<IdentityDocument>({
  kind: leaf('@КодВидДок', matching(/^\d{2}$/)),
  number: leaf('@СерНомДок', text),
  issued: leaf('@ДатаДок', isoDate),
  issuer: optional(leaf('@ВыдДок', text)),
  issuerCode: optional(leaf('@КодВыдДок', text)),
  expires: optional(leaf('expDate', isoDate)),
});

export const authorityDocument: Field<AuthorityDocument> = object<AuthorityDocument>({
  name: optional(leaf('@НаимДокПдтв', text)),
  issued: optional(leaf('@ДатаВыд', isoDate)),
  issuer: optional(leaf('@КемВыд', text)),
  certification: optional(leaf('@СвУдДок', text)),
});

/** The fields of СведФЛ, seen from the element that holds it. */
export const personFields: Fields<PersonDetails> = {
  name: at('СведФЛ/ФИО', personName),
  born: optional(leaf('СведФЛ/@ДатаРожд', isoDate)),
  birthplace: optional(leaf('СведФЛ/@МестоРожд', text)),
  sex: optional(leaf<'male' | 'female'>('СведФЛ/@Пол', coded({ male: '1', female: '2' }))),
  citizen: optional(
    leaf<'russian' | 'foreign' | 'stateless'>('СведФЛ/@ПрГражд', coded({ russian: '1', foreign: '2', stateless: '3' })),
  ),
  citizenship: optional(leaf('СведФЛ/@Гражданство', threeDigits)),
  populationRegister: optional(leaf('СведФЛ/@НомЕРН', matching(/^\d{12}$/))),
  address: optional(at('СведФЛ/АдрМЖ', mchdAddress)),
  identity: optional(at('СведФЛ/УдЛичнФЛ', identityDocument)),
  phone: optional(leaf('СведФЛ/@КонтактТлф', text)),
  email: optional(leaf('СведФЛ/@АдрЭлПочт', text)),
};

export const mchdPerson: Field<MchdPerson> = object<MchdPerson>({
  ...personFields,
  inn: optional(leaf('@ИННФЛ', personInn)),
  snils: optional(leaf('@СНИЛС', snils)),
  position: optional(leaf('@Должность', text)),
  proof: optional(at('ДокПдтв', authorityDocument)),
  notarialStatus: optional(leaf('@СтУчНД', notarialStatus)),
});

export const mchdEntrepreneur: Field<MchdEntrepreneur> = object<MchdEntrepreneur>({
  ...personFields,
  inn: leaf('@ИННФЛ', personInn),
  ogrnip: leaf('@ОГРНИП', matching(/^\d{15}$/)),
  snils: leaf('@СНИЛС', snils),
  businessName: optional(leaf('@НаимИП', text)),
  proof: optional(at('ДокПдтв', authorityDocument)),
  notarialStatus: optional(leaf('@СтУчНД', notarialStatus)),
});
