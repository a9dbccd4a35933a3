import { at, type Field, leaf } from '../../mapping/field.ts';
import { object, optional } from '../../mapping/object.ts';
import { choice, date, text } from '../../mapping/value.ts';
import { type PersonName, personName } from '../party.ts';

/** A power of attorney: СвДовер. */
export interface WaybillPower {
  /** ИдентДовер: its identifier. */
  readonly id: string;
  /** ДатаДовер, ISO. */
  readonly issued: string;
  /** НомерДовер. */
  readonly number?: string;
  /** СведСистОтм: the system that keeps record of revocations. */
  readonly revocationSystem?: string;
}

/** Who signs a title: Подписант. */
export interface WaybillSigner {
  /** ФИО. */
  readonly name: PersonName;
  /** СтатПодп: a code of the order, 1–6 in the consignor's title, 1–3 in the others. With 2 and 5 `power` or `powerStore` is required. */
  readonly status: string;
  /** Должн. */
  readonly position?: string;
  /** ИдСистХран: the system that keeps a machine-readable power of attorney. */
  readonly powerStore?: string;
  /** СвДовер. */
  readonly power?: WaybillPower;
}

/** @param statuses what СтатПодп may be in the title */
export function waybillSigner(statuses: readonly string[]): Field<WaybillSigner> {
  return at(
    'Подписант',
    object<WaybillSigner>({
      name: at('ФИО', personName),
      status: leaf('@СтатПодп', choice(statuses)),
      position: optional(leaf('@Должн', text)),
      powerStore: optional(leaf('@ИдСистХран', text)),
      power: optional(
        at(
          'СвДовер',
          object<WaybillPower>({
            id: leaf('@ИдентДовер', text),
            issued: leaf('@ДатаДовер', date),
            number: optional(leaf('@НомерДовер', text)),
            revocationSystem: optional(leaf('@СведСистОтм', text)),
          }),
        ),
      ),
    }),
  );
}
