import { type FormatTable, SchemaModel, type XmlElement } from '@styk/sdk/edo/engine';
import { anyOf, Grower } from '../proofs/grow.ts';
import type { Random } from '../random.ts';

/** A random instance of a format: every choice the schema leaves open is taken by chance; its conditions may be broken. */
export function randomInstance(table: FormatTable, random: Random): XmlElement {
  return new Grower(new SchemaModel(table), random).document(anyOf(random));
}
