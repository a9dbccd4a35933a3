import { edoErrors } from '../errors.ts';
import type { Finding } from '../findings/finding.ts';
import { InputReport } from '../findings/input-findings.ts';
import type { Format } from '../formats/registry.ts';
import { arrangeElement } from '../schema/arrange.ts';
import { ByteSink } from '../xml/byte-sink.ts';
import { XmlElement } from '../xml/element.ts';
import { placed, writeElement, writeOutline } from '../xml/writer.ts';
import type { DocumentLines } from './document-type.ts';
import { LineExamination } from './line-examination.ts';
import { LineReader } from './line-reader.ts';
import { warningsAtInput } from './title.ts';
import type { LinedModel, LinedTitle } from './title-lines.ts';

/** A document whose lines were read once and are to be written. */
export interface StreamedDocument<Model extends LinedModel<Line>, Line extends object> {
  readonly title: LinedTitle<Model, Line>;
  readonly format: Format;
  /** Without its lines. */
  readonly model: Model;
  /** Файл in the order of the schema, with an `OmittedRun` in place of its lines. */
  readonly root: XmlElement;
  /** Names from the root to the element of a line. */
  readonly path: readonly string[];
  readonly open: DocumentLines;
  /** What the first reading has shown. */
  readonly count: number;
  readonly fingerprint: string;
  /** Takes at the end what was found and is no error. */
  readonly warnings: Finding[];
}

/**
 * Reads the lines for the second time, and writes the document with them. After the first error nothing more is written, yet
 * all is examined, so that everything is reported.
 *
 * @throws EdoInputError with everything that is wrong; edo-lines-changed; edo-xml-forbidden-character
 */
export async function* writeLines<Model extends LinedModel<Line>, Line extends object>(
  document: StreamedDocument<Model, Line>,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, void> {
  const { title, format, root, open, count, fingerprint, warnings } = document;
  const examination = new LineExamination(format, root);
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const sink = new ByteSink((chunk) => chunks.push(chunk));
  const outline = writeOutline(root, sink);
  const write = (element: XmlElement, part: () => void): void => {
    try {
      if (!examination.hasError) part();
    } catch (error) {
      throw placed(error, examination.pathOf, element);
    }
  };

  write(root, () => outline.next());
  const makeElement = elementMaker(document, examination.typeAt(document.path));
  const reader = new LineReader(title.lines.mapping);
  for await (const input of open()) {
    const report = new InputReport();
    const index = reader.count;
    const line = reader.read(input, report);
    if (index === count || line === undefined || report.findings.length > 0) throw changed();
    const element = makeElement(line, index);
    examination.line(element);
    write(element, () => writeElement(element, sink));
    if (chunks.length > 0) yield* chunks.splice(0);
  }
  if (reader.count !== count || reader.fingerprint() !== fingerprint) throw changed();
  warnings.push(...warningsAtInput(examination.end(), title.mapping));
  write(root, () => outline.next());
  sink.end();
  yield* chunks;
}

/** Makes the element of a line as `arrange` would have it. */
function elementMaker<Model extends LinedModel<Line>, Line extends object>(
  { title: { lines }, format: { model: schema }, model, path }: StreamedDocument<Model, Line>,
  type: number | undefined,
): (line: Line, index: number) => XmlElement {
  const name = path.at(-1) ?? '';
  const place = `/${path.join('/')}`;
  return (line, index) => {
    const element = new XmlElement(name);
    lines.mapping.write(lines.complete(model, line), element);
    lines.finish(element, index);
    if (type !== undefined) arrangeElement(schema, element, type, place);
    return element;
  };
}

function changed(): Error {
  return edoErrors.create('edo-lines-changed', {});
}
