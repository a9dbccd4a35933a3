import { at, type Field, leaf } from '../../mapping/field.ts';
import { object, optional } from '../../mapping/object.ts';
import { blankable } from '../../mapping/value.ts';
import { type Company, company } from './participant.ts';
import { type QuotedFile, quotedFile } from './quoted-file.ts';
import { type NamedSigner, namedSigner } from './signer.ts';

/** Предложение об аннулировании: format DP_PRANNUL 1.02. Either side proposes to annul a document; the other signs the proposal or refuses. */
export interface Annulment {
  /** УчастЭДО: who proposes. */
  readonly sender: Company;
  /** СведАнФайл: the document to be annulled. */
  readonly answers: QuotedFile;
  /** ТекстПредАн: why. */
  readonly text: string;
  /** НапрПредАн: to whom. */
  readonly recipient: Company;
  /** Подписант. */
  readonly signer?: NamedSigner;
}

/** Where every part of the model stands below Файл. */
export const annulmentMapping: Field<Annulment> = object<Annulment>({
  sender: at('Документ/УчастЭДО', company),
  answers: at('Документ/СвПредАн/СведАнФайл', quotedFile('ИмяАнФайла', 'ЭЦПАнФайл')),
  text: leaf('Документ/СвПредАн/ТекстПредАн', blankable),
  recipient: at('Документ/НапрПредАн', company),
  signer: optional(at('Документ/Подписант', namedSigner)),
});
