import { StykError } from '../../errors/index.ts';
import { ByteSink } from '../xml/byte-sink.ts';
import { escapeAttribute } from '../xml/escape.ts';
import { DECLARATION, LINE_END, Markup, markupOf, type NameMarkup } from '../xml/markup.ts';
import { ElementWriter } from './element-writer.ts';
import type { SchemaModel } from './model.ts';
import type { ValueTree } from './value-tree.ts';

const writers = new WeakMap<SchemaModel, DocumentWriter>();

/** Writes documents of a format, by writers made out of its table, each when a document first needs it. */
export class DocumentWriter {
  readonly #model: SchemaModel;
  readonly #root: NameMarkup;
  readonly #elements: (ElementWriter | undefined)[] = [];

  constructor(model: SchemaModel) {
    const { root, namespace } = model.table;
    const open = namespace === undefined ? '' : ` xmlns="${escapeAttribute(namespace)}"`;
    this.#model = model;
    this.#root = { ...markupOf(root.name), open: new Markup(`\n<${root.name}${open}`) };
  }

  static of(model: SchemaModel): DocumentWriter {
    const writer = writers.get(model) ?? new DocumentWriter(model);
    writers.set(model, writer);
    return writer;
  }

  /** Undefined where the document is not certainly right. */
  write(tree: ValueTree): Uint8Array<ArrayBuffer> | undefined {
    const sink = new ByteSink();
    sink.markup(DECLARATION);
    if (!this.element(this.#model.table.root.type, tree, this.#root, sink)) return undefined;
    sink.markup(LINE_END);
    return sink.end();
  }

  /** An element of a type; false, with what was written to be taken back, where it is not certainly right. */
  element(type: number, data: ValueTree, markup: NameMarkup, sink: ByteSink): boolean {
    try {
      return this.#writerOf(type)?.write(data, markup, sink) ?? false;
    } catch (error) {
      if (error instanceof StykError && error.code === 'edo-xml-forbidden-character') return false;
      throw error;
    }
  }

  readonly #writerOf = (index: number): ElementWriter | undefined => {
    const known = this.#elements[index];
    if (known !== undefined) return known;
    const type = this.#model.type(index);
    if (type.kind === 'simple') return undefined;
    const writer = new ElementWriter(this.#model, type, this.#writerOf);
    this.#elements[index] = writer;
    return writer;
  };
}
