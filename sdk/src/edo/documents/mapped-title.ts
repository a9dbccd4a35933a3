import { edoErrors } from '../errors.ts';
import { EdoInputError } from '../findings/input-error.ts';
import { InputReport } from '../findings/input-findings.ts';
import { formatPlainFileName } from '../formats/plain-file-name.ts';
import { recogniseFormat } from '../formats/recognise.ts';
import { findFormat, formatKey, loadFormat } from '../formats/registry.ts';
import type { Field } from '../mapping/field.ts';
import { append, setAttribute } from '../mapping/path.ts';
import { XmlElement } from '../xml/element.ts';
import { readXml } from '../xml/reader.ts';
import { mergeFacts } from './answered-facts.ts';
import { requireAnswered } from './answered-file.ts';
import { differences } from './difference.ts';
import type { AnsweredFile, BuiltDocument, FileHead, ParsedDocument, TitleType } from './document-type.ts';
import { fileHead } from './file-head.ts';
import { type BuildContext, finishTitle, localDateTime, type MadeAttributes, startFile } from './title.ts';
import { withdrawalOf } from './withdrawal.ts';

/** A title that is what its mapping says and little more; its file name has the form `R_T_A_O_GGGGMMDD_N`, with more participants where a format wants them. */
export interface MappedTitle<Model extends object> {
  /** `torg12-seller/5.01`. */
  readonly format: string;
  readonly title: string;
  /** As in `TitleType`. */
  readonly answers?: string;
  /** What a title that answers takes from the file it answers, as a part of the model. Given parts that differ are findings. */
  readonly factsOf?: (answered: AnsweredFile) => object;
  /** Place of every part of the model below Файл. */
  readonly mapping: Field<Model>;
  /** Absent where the format does not say when a file was made. */
  readonly made?: MadeAttributes;
  /** Participant ids in the order of the file name: recipients first. */
  readonly participants: (model: Model) => readonly string[];
  /** The model with all that is computed. */
  readonly complete?: (model: Model) => Model;
  /** The model without what `complete` would put there to the same letters. */
  readonly reduce?: (model: Model) => Model;
  /** Puts into Файл what is not in the model: numbers of lines, fixed words. */
  readonly finish?: (root: XmlElement) => void;
  /** What a register shows. */
  readonly register?: (model: Model) => Pick<BuiltDocument, 'number' | 'date' | 'totals'>;
  readonly sample: () => object;
}

export function mappedTitle<Model extends object>(title: MappedTitle<Model>): TitleType<Model> {
  const info = findFormat(title.format);
  return {
    id: info.id,
    document: info.document,
    title: title.title,
    ...(title.answers === undefined ? {} : { answers: title.answers }),
    build: (input, context, answered) => build(title, input, context, answered),
    parse: (bytes, fileName) => parse(title, bytes, fileName),
    sample: title.sample,
  };
}

async function build<Model extends object>(
  title: MappedTitle<Model>,
  input: unknown,
  context: BuildContext,
  answered: AnsweredFile | undefined,
): Promise<BuiltDocument> {
  const format = await loadFormat(title.format);
  const given = read(title.mapping, answeredInput(title, input, answered));
  const model = title.complete?.(given) ?? given;
  const { date } = localDateTime(context.createdAt);
  const id = idOf(title, model, { guid: context.documentGuid, date });
  const root = startFile(format, id, context, title.made);
  write(title, model, root);
  const built = finishTitle(format, root, title.mapping);
  const register = title.register?.(model) ?? {};
  const warnings = [...withdrawalOf(format.info, register.date), ...built.warnings];
  return { ...built, ...register, warnings };
}

/** The input with what the answered file says; a model that quotes the file itself, such as a parsed one, needs none. */
function answeredInput<Model extends object>(
  { factsOf, answers }: MappedTitle<Model>,
  input: unknown,
  answered: AnsweredFile | undefined,
): unknown {
  if (factsOf === undefined) return input;
  if (answered !== undefined) return mergeFacts(input, factsOf(answered));
  const quotes = typeof input === 'object' && input !== null && 'answers' in input;
  return quotes ? input : mergeFacts(input, factsOf(requireAnswered(answered, answers ?? '')));
}

/** Checks the shape of an input and fills in the defaults. */
function read<Model extends object>(mapping: Field<Model>, input: unknown): Model {
  const report = new InputReport();
  const model = mapping.read(input, '', report);
  if (model === undefined || report.findings.length > 0) throw new EdoInputError(report.findings);
  return model;
}

function write<Model extends object>({ mapping, finish }: MappedTitle<Model>, model: Model, root: XmlElement): void {
  mapping.write(model, root);
  finish?.(root);
}

function idOf<Model extends object>(
  { format, participants }: MappedTitle<Model>,
  model: Model,
  file: { readonly guid: string; readonly date: string },
): string {
  return formatPlainFileName({ prefix: findFormat(format).prefix, participants: participants(model), ...file });
}

function parse<Model extends object>(
  title: MappedTitle<Model>,
  bytes: Uint8Array,
  fileName: string | undefined,
): ParsedDocument<Model> {
  const { root } = readXml(bytes);
  const actual = formatKey(recogniseFormat(root));
  if (actual !== title.format) throw edoErrors.create('edo-format-unexpected', { expected: title.format, actual });
  const model = read(title.mapping, title.mapping.parse(root));
  const document = title.reduce?.(model) ?? model;
  const file = fileHead(root, fileName);
  return { format: actual, document, file, notCarried: differences(root, rebuilt(title, document, root, file)) };
}

/** What `startFile` puts into Документ. */
const HEAD = /^(КНД|Дата?Инф|Вр(ем)?Инф)/;

/** The same title made from the model, under the source's own head. */
function rebuilt<Model extends object>(
  title: MappedTitle<Model>,
  model: Model,
  source: XmlElement,
  { guid = '', createdAt: { date } }: FileHead,
): XmlElement {
  const root = new XmlElement(source.name);
  root.attributes.push(...source.attributes.filter(({ name }) => name !== 'ИдФайл'));
  setAttribute(root, 'ИдФайл', idOf(title, model, { guid, date }));
  const attributes = source.child('Документ')?.attributes ?? [];
  append(root, 'Документ').attributes.push(...attributes.filter(({ name }) => HEAD.test(name)));
  write(title, title.complete?.(model) ?? model, root);
  return root;
}
