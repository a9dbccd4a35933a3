import type { Finding } from '../findings/finding.ts';
import type { DocumentKind } from '../formats/edition.ts';
import type { JsonSchema } from '../mapping/json-schema.ts';
import type { WithUnmapped } from '../mapping/unmapped.ts';
import type { XmlElement } from '../xml/element.ts';
import type { BuildContext, BuiltTitle } from './title.ts';

/** An earlier title with its detached signatures, for a title that quotes it. */
export interface AnsweredFile {
  readonly bytes: Uint8Array;
  readonly fileName?: string;
  /** Every signature of the file, DER bytes exactly as received. */
  readonly signatures: readonly Uint8Array[];
}

/** A document that was built, with what a register shows of it. */
export interface BuiltDocument extends BuiltTitle, RegisterEntry {}

/** What a register shows of a document. */
export interface RegisterEntry {
  readonly number?: string;
  /** ISO. */
  readonly date?: string;
  /** Функция, for documents that have one. */
  readonly function?: string;
  /** Sums with two digits after the point; `currency` is a code of ОКВ. */
  readonly totals?: {
    readonly net?: string;
    readonly vat?: string;
    readonly gross?: string;
    readonly currency?: string;
  };
}

/**
 * Gives the lines of a document from the first on, as items of the model's `lines`; called twice, it has to give the same
 * ones both times.
 */
export type DocumentLines = () => Iterable<unknown> | AsyncIterable<unknown>;

/** A document that is built while its bytes are taken, with what a register shows of it. */
export interface DocumentStream extends BuiltStream, RegisterEntry {}

/** A title that is built while its bytes are taken. */
export interface BuiltStream extends Omit<BuiltTitle, 'bytes'> {
  readonly lineCount: number;
  /**
   * The bytes, once, in chunks of about 32 KB. The last chunk comes only after everything was found to be right: a document
   * that breaks off is not well-formed.
   *
   * @throws EdoInputError with everything that is wrong; edo-lines-changed
   */
  readonly chunks: AsyncGenerator<Uint8Array<ArrayBuffer>, void, void>;
  /** As in `BuiltTitle`; complete when the last chunk has come. */
  readonly warnings: readonly Finding[];
}

/** What a file says about itself: what its builder was given as `BuildContext`. */
export interface FileHead {
  /** ИдФайл. */
  readonly id: string;
  /** The unique number in ИдФайл; absent where ИдФайл is not of the format's form. */
  readonly guid?: string;
  /** Day (ISO) and time (ЧЧ:ММ:СС) the file was made; of a format that says the day only, midnight. */
  readonly createdAt: { readonly date: string; readonly time: string };
  /** ВерсПрог. */
  readonly programVersion: string;
}

/** A title that was read. */
export interface ParsedDocument<Model = unknown> {
  /** `upd-seller/5.03`. */
  readonly format: string;
  /** What `build` makes the same title of. What the model has no field for stands in its `unmapped`, and is put back. */
  readonly document: Model & WithUnmapped;
  readonly file: FileHead;
  /** Paths of what a rebuild would write differently: ИдФайл, where its form or flags are not those of the rule. */
  readonly notCarried: readonly string[];
}

/** One title of a kind of documents: how it is made and read. */
export interface TitleType<Model = unknown> {
  /** Id of the format: `upd-seller`. */
  readonly id: string;
  readonly document: DocumentKind;
  /** The title's name among those of its document: `seller`, `buyer`, `contractor`, … */
  readonly title: string;
  /** Id of the title type it answers: `upd-seller` for `upd-buyer`; `*` where it answers any file. */
  readonly answers?: string;
  /**
   * Builds the title. The same input and context give the same bytes.
   *
   * @param answered the title that is answered, where the model does not quote it itself.
   * @throws EdoInputError with everything that is wrong, at JSON pointers of the input.
   */
  build(input: unknown, context: BuildContext, answered?: AnsweredFile): Promise<BuiltDocument>;
  /**
   * Builds a title with more lines than memory should hold: what `build` gives, to the byte, for the input with these lines.
   * Absent of titles without lines, and where the lines stand in several places.
   *
   * @param input without its `lines`
   * @throws EdoInputError with everything that is wrong with the input, at its JSON pointers; what the document made of it
   *   has wrong the chunks throw
   */
  readonly buildStream?: (input: unknown, lines: DocumentLines, context: BuildContext) => Promise<DocumentStream>;
  /**
   * Reads a title into its model. Validate it first: this reads, it does not judge.
   *
   * @param fileName used where ИдФайл does not have the form of a file name.
   * @throws edo-format-…, edo-xml-…, edo-bytes-…; EdoInputError where the model's required parts are absent.
   */
  parse(bytes: Uint8Array, fileName?: string): ParsedDocument<Model>;
  /** The same of a tree that has been read already: Файл. */
  parseTree(root: XmlElement, fileName?: string): ParsedDocument<Model>;
  /**
   * JSON Schema (draft 2020-12) of what `build` takes, made of the mapping that reads it: names, types, forms of values.
   * What documents must be beyond that rules say. Of an answer nothing is required: the answered file says much of it.
   */
  inputSchema(): JsonSchema;
  /** A filled example between invented organisations: an input that builds; what an answered file says is left out. */
  sample(): object;
}

/** The context in which a file was made, for building it again. */
export function contextOf({ guid = '', createdAt: { date, time }, programVersion }: FileHead): BuildContext {
  return { documentGuid: guid, createdAt: { epochMs: Date.parse(`${date}T${time}Z`), tz: 'UTC' }, programVersion };
}
