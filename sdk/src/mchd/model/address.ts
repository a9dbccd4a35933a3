import { type Field, leaf } from '../../edo/mapping/field.ts';
import { object, optional } from '../../edo/mapping/object.ts';
import { matching, text } from '../../edo/mapping/value.ts';
import { guid } from './values.ts';

/** An address in Russia: АдрТип. One of `text` and `fias`. */
export interface MchdAddress {
  /** Регион: two digits. */
  readonly region: string;
  /** АдрРФ: in one line. */
  readonly text?: string;
  /** ФИАСАдрРФ: in one line, as the address register writes it. */
  readonly fias?: string;
  /** ИдФИАС. */
  readonly fiasId?: string;
}

export const mchdAddress: Field<MchdAddress> = object<MchdAddress>({
  region: leaf('@Регион', matching(/^\d{2}$/)),
  text: optional(leaf('АдрРФ', text)),
  fias: optional(leaf('ФИАСАдрРФ', text)),
  fiasId: optional(leaf('@ИдФИАС', guid)),
});
