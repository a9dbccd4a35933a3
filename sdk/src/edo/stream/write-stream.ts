import { EdoInputError } from '../findings/input-error.ts';
import { ensure } from '../mapping/path.ts';
import { arrange, arrangeElement } from '../schema/arrange.ts';
import { DocumentWriter } from '../schema/document-writer.ts';
import type { SchemaModel } from '../schema/model.ts';
import { SchemaCheck, validateSchema } from '../schema/validate-schema.ts';
import { fill, rootOf, type ValueTree } from '../schema/value-tree.ts';
import { ByteSink } from '../xml/byte-sink.ts';
import { XmlElement } from '../xml/element.ts';
import { markupOf } from '../xml/markup.ts';
import { OmittedRun } from '../xml/omitted-run.ts';
import { OutlinePaths } from '../xml/path.ts';
import { placed, writeElement, writeOutline } from '../xml/writer.ts';
import { examineOutline } from './outline.ts';

/** The lines of a document, which come one by one. */
export interface StreamedLines {
  /** Names from below the root: `['Документ', 'ТаблСчФакт', 'СведТов']`. */
  readonly path: readonly string[];
  readonly lines: Iterable<ValueTree> | AsyncIterable<ValueTree>;
}

/**
 * Writes plain data as a document of a format, as `writeDocument` does, but with lines that need not be in memory together:
 * chunks of about 50 KB in windows-1251. Totals and whatever else depends on the lines has to be known beforehand. The last
 * chunk comes only after everything was found to be right: a document that breaks off is not well-formed.
 *
 * @param tree the document without its lines
 * @throws edo-schema-unknown-name for a name the format does not have; EdoInputError at the first line, or part outside of
 *   the lines, that the schema does not allow; edo-xml-forbidden-character
 */
export async function* writeDocumentStream(
  model: SchemaModel,
  tree: ValueTree,
  { path, lines }: StreamedLines,
): AsyncGenerator<Uint8Array, void, void> {
  const root = rootOf(model, tree);
  const name = path.at(-1) ?? '';
  const run = new OmittedRun(name);
  ensure(root, path.slice(0, -1)).children.push(run);
  arrange(model, root);

  const paths = new OutlinePaths(root);
  const check = new SchemaCheck(model, paths.pathOf, undefined);
  const outline = examineOutline(root, { schema: check });
  const place = outline.next().value ?? undefined;
  refuse(check);
  const type = path.reduce<number | undefined>((above, step) => check.typeOf(step, above), check.begin(root));
  const linePath = `/${[root.name, ...path].join('/')}`;

  const chunks: Uint8Array[] = [];
  const sink = new ByteSink((chunk) => chunks.push(chunk));
  const parts = writeOutline(root, sink);
  parts.next();
  const writer = DocumentWriter.of(model);
  const markup = markupOf(name);
  const write = (data: ValueTree): void => {
    run.count++;
    const before = sink.length;
    if (type !== undefined && writer.element(type, data, markup, sink)) {
      sink.settle();
      return;
    }
    sink.rewind(before);
    writeByTree(data);
  };
  const writeByTree = (data: ValueTree): void => {
    const line = new XmlElement(name);
    fill(line, data);
    if (type !== undefined) arrangeElement(model, line, type, linePath);
    paths.enter(run, run.count - 1, line);
    place?.examine(line);
    refuse(check);
    try {
      writeElement(line, sink);
    } catch (error) {
      throw placed(error, paths.pathOf, line);
    }
  };
  if (Symbol.iterator in lines) {
    for (const line of lines) {
      write(line);
      if (chunks.length > 0) yield* chunks.splice(0);
    }
  } else {
    for await (const line of lines) {
      write(line);
      if (chunks.length > 0) yield* chunks.splice(0);
    }
  }
  outline.next();
  refuse(check);
  if (run.count === 0) refuseMissing(model, root, run);
  parts.next();
  sink.end();
  yield* chunks;
}

function refuse({ findings }: SchemaCheck): void {
  if (findings.length > 0) throw new EdoInputError(findings);
}

/** There was no line: then the format may want one. */
function refuseMissing(model: SchemaModel, root: XmlElement, run: OmittedRun): void {
  drop(root, run);
  const findings = validateSchema(model, root);
  if (findings.length > 0) throw new EdoInputError(findings);
}

function drop({ children }: XmlElement, run: OmittedRun): void {
  const at = children.indexOf(run);
  if (at >= 0) children.splice(at, 1);
  else for (const child of children) drop(child, run);
}
