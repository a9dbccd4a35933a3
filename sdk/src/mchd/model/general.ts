import { at, leaf, many, ownText } from '../../edo/mapping/field.ts';
import { defaulted, type Fields, object, optional } from '../../edo/mapping/object.ts';
import { coded, matching, text } from '../../edo/mapping/value.ts';
import { guid, isoDate } from './values.ts';

/** Безотзыв: a power of attorney that cannot simply be revoked. */
export interface Irrevocable {
  /** ПрПерБезДов: whether it may be passed on. */
  readonly delegation: 'none' | 'allowed';
  /** УслОтзыва: whether there is a condition under which it may be revoked. */
  readonly revocation: 'conditional' | 'unconditional';
  /** ОписУслОт: that condition. */
  readonly condition?: string;
}

/** What СвДов, or СвПереДовер of a delegated power, says of the power of attorney itself. */
export interface MchdGeneral {
  /** НомДовер: the number by which it is known everywhere, a GUID; the file is named after it. */
  readonly number: string;
  /** ВнНомДовер: the principal's own number. */
  readonly internalNumber: string;
  /** ДатаВыдДовер, ISO: it is in force from this day on. */
  readonly issued: string;
  /** СрокДейст, ISO: the last day on which it is in force. */
  readonly validUntil: string;
  /** СведСист: the system that tells whether it was revoked, mostly an address. */
  readonly system: string;
  /** ПрПередов: whether the representative may pass the powers on, once or further and further; `none` where left out. */
  readonly delegation: 'none' | 'once' | 'further';
  /** Безотзыв. */
  readonly irrevocable?: Irrevocable;
  /** ДатаВнРегДовер, ISO. */
  readonly registered?: string;
  /** НомРНДДовер: number in the register of notarial acts. */
  readonly notarialNumber?: string;
  /** ДопИдДовер. */
  readonly additionalId?: string;
  /** КодНО: tax office to which it is presented. */
  readonly taxOffice?: string;
  /** КодНОДейст: tax offices for which it is in force. */
  readonly taxOffices?: readonly string[];
}

const taxOffice = matching(/^\d{4}$/);

const irrevocable = object<Irrevocable>({
  delegation: leaf<Irrevocable['delegation']>('@ПрПерБезДов', coded({ none: '1', allowed: '2' })),
  revocation: leaf<Irrevocable['revocation']>('@УслОтзыва', coded({ conditional: '1', unconditional: '2' })),
  condition: optional(leaf('ОписУслОт', text)),
});

/** The fields of the element at `path`. */
export function generalFields(path: string): Fields<MchdGeneral> {
  return {
    number: leaf(`${path}/@НомДовер`, guid),
    internalNumber: leaf(`${path}/@ВнНомДовер`, text),
    issued: leaf(`${path}/@ДатаВыдДовер`, isoDate),
    validUntil: leaf(`${path}/@СрокДейст`, isoDate),
    system: leaf(`${path}/СведСист`, text),
    delegation: defaulted(
      leaf<MchdGeneral['delegation']>(`${path}/@ПрПередов`, coded({ none: '1', once: '2', further: '3' })),
      'none',
    ),
    irrevocable: optional(at(`${path}/Безотзыв`, irrevocable)),
    registered: optional(leaf(`${path}/@ДатаВнРегДовер`, isoDate)),
    notarialNumber: optional(leaf(`${path}/@НомРНДДовер`, text)),
    additionalId: optional(leaf(`${path}/@ДопИдДовер`, text)),
    taxOffice: optional(leaf(`${path}/@КодНО`, taxOffice)),
    taxOffices: optional(many(`${path}/КодНОДейст`, ownText(taxOffice))),
  };
}

/** ВидДовер: 2 of an irrevocable one, else 1. */
export function kindOf({ irrevocable: given }: MchdGeneral): Readonly<Record<string, string>> {
  return { ВидДовер: given === undefined ? '1' : '2' };
}
