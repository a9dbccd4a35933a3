import type { InputReport } from '../findings/input-findings.ts';
import type { FileFlags } from '../formats/file-name.ts';
import type { Field } from '../mapping/field.ts';
import type { XmlElement } from '../xml/element.ts';
import type { RegisterEntry } from './document-type.ts';
import type { MappedTitle } from './mapped-title.ts';

/** A title whose lines, its model's `lines`, need not be in memory together. */
export interface LinedTitle<Model extends LinedModel<Line>, Line extends object, Entry = RegisterEntry>
  extends MappedTitle<Model> {
  readonly lines: TitleLines<Model, Line, Entry>;
}

export interface LinedModel<Line> {
  readonly lines: readonly Line[];
}

/** What a title does about each of its lines. Models given here hold none. */
export interface TitleLines<Model, Line, Entry = RegisterEntry> {
  /** Place of every part of a line below its element. */
  readonly mapping: Field<Line>;
  /** As in `MappedTitle`, of one line. */
  readonly refuse?: (model: Model, line: Line, pointer: string, report: InputReport) => void;
  /** The line with all that is computed. */
  readonly complete: (model: Model, line: Line) => Line;
  /** Puts into the element of a line what is not in the model; `index` is from 0. */
  readonly finish: (element: XmlElement, index: number) => void;
  /** Begins to take lines into account. */
  readonly begin: (model: Model) => LinesAccount<Model, Line, Entry>;
}

/** What a title says of its lines elsewhere; asked for after the last of them was added, as it was given. */
export interface LinesAccount<Model, Line, Entry = RegisterEntry> {
  add(line: Line): void;
  /** The model with all that is computed of the lines. */
  complete(): Model;
  /** As in `MappedTitle`. */
  readonly flags?: () => FileFlags;
  /** As in `MappedTitle`. */
  register(): Entry;
}
