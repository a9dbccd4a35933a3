import { type Field, leaf, many } from '../../mapping/field.ts';
import { object, optional } from '../../mapping/object.ts';
import { text } from '../../mapping/value.ts';
import type { InfoField } from '../reference.ts';

/** Named texts the parties agreed on, and a file with more of them: ИнфПол. */
export interface InfoBlock {
  /** ИдФайлИнфПол: GUID of the file. */
  readonly fileId?: string;
  /** ТекстИнф. */
  readonly fields?: readonly InfoField[];
}

/** ТекстИнф; the value is called Значение here, where other formats say Значен. */
const infoField: Field<InfoField> = object<InfoField>({
  id: leaf('@Идентиф', text),
  value: leaf('@Значение', text),
});

export const infoBlocks: Field<readonly InfoBlock[]> = many(
  'ИнфПол',
  object<InfoBlock>({
    fileId: optional(leaf('@ИдФайлИнфПол', text)),
    fields: optional(many('ТекстИнф', infoField)),
  }),
);
