import { StykError } from '../../errors/index.ts';
import { edoErrors } from '../errors.ts';
import { EdoInputError } from '../findings/input-error.ts';
import { InputReport } from '../findings/input-findings.ts';
import { type FileFlags, type FileName, formatFileName, idOfFile, parseFileName } from '../formats/file-name.ts';
import { formatPlainFileName } from '../formats/plain-file-name.ts';
import { recogniseFormat } from '../formats/recognise.ts';
import { findFormat, formatKey, loadFormat } from '../formats/registry.ts';
import type { Field } from '../mapping/field.ts';
import { isRecord } from '../mapping/object.ts';
import { append, setAttribute } from '../mapping/path.ts';
import { putBack, readUnmapped } from '../mapping/put-back.ts';
import { type UnmappedPart, unmappedParts, type WithUnmapped } from '../mapping/unmapped.ts';
import { XmlElement } from '../xml/element.ts';
import { readXml } from '../xml/reader.ts';
import { mergeFacts } from './answered-facts.ts';
import { requireAnswered } from './answered-file.ts';
import type { AnsweredFile, FileHead, ParsedDocument, RegisterEntry, TitleType } from './document-type.ts';
import { fileHead } from './file-head.ts';
import { inputSchema } from './input-schema.ts';
import {
  type BuildContext,
  type BuiltTitle,
  finishTitle,
  localDateTime,
  type MadeAttributes,
  startFile,
} from './title.ts';
import { withdrawalOf } from './withdrawal.ts';

/**
 * A title that is what its mapping says and little more; its file name has the form `R_T_A_O_GGGGMMDD_N`, with more
 * participants where a format wants them, or that of order 970@.
 */
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
  /** N2–N7 of the file name, where it is one of order 970@. */
  readonly flags?: (model: Model) => FileFlags;
  /** The part of the model that stands in such a file name and nowhere else. */
  readonly fromFileName?: (name: FileName) => object;
  /** Refuses what the format would take and yet is no document. */
  readonly refuse?: (model: Model, report: InputReport) => void;
  /** The model with all that is computed. */
  readonly complete?: (model: Model) => Model;
  /** The model without what `complete` would put there to the same letters. */
  readonly reduce?: (model: Model) => Model;
  /** Puts into Файл what is not in the model: numbers of lines, fixed words. */
  readonly finish?: (root: XmlElement) => void;
  /** What a register shows. */
  readonly register?: (model: Model) => RegisterEntry;
  readonly sample: () => object;
}

export function mappedTitle<Model extends object>(title: MappedTitle<Model>): TitleType<Model> {
  const info = findFormat(title.format);
  return {
    id: info.id,
    document: info.document,
    title: title.title,
    ...(title.answers === undefined ? {} : { answers: title.answers }),
    async build(input, context, answered) {
      const { built, model } = await buildMapped(title, answeredInput(title, input, answered), context);
      return { ...built, ...title.register?.(model) };
    },
    parse: (bytes, fileName) => parseMapped(title, readXml(bytes).root, fileName),
    parseTree: (root, fileName) => parseMapped(title, root, fileName),
    inputSchema: () => inputSchema(title.mapping.schema(), info, title.answers !== undefined),
    sample: title.sample,
  };
}

/**
 * Builds a title from all of its model, what it quotes of another file among it.
 *
 * @throws EdoInputError with everything that is wrong, at JSON pointers of the input.
 */
export async function buildMapped<Model extends object>(
  title: MappedTitle<Model>,
  input: unknown,
  context: BuildContext,
): Promise<{ readonly built: BuiltTitle; readonly model: Model }> {
  const format = await loadFormat(title.format);
  const report = new InputReport();
  const { given, unmapped } = splitUnmapped(input, report);
  const read = title.mapping.read(given, '', report);
  if (read !== undefined) title.refuse?.(read, report);
  if (read === undefined || report.findings.length > 0) throw new EdoInputError(report.findings);
  const model = title.complete?.(read) ?? read;
  const { date } = localDateTime(context.createdAt);
  const id = idOf(title, model, { guid: context.documentGuid, date });
  const root = startFile(format, id, context, title.made);
  write(title, model, root);
  putBack(unmapped, root, '/unmapped', report);
  if (report.findings.length > 0) throw new EdoInputError(report.findings);
  const built = withKnownNames(() => finishTitle(format, root, title.mapping), unmapped);
  const warnings = [...withdrawalOf(format.info, title.register?.(model).date), ...built.warnings];
  return { built: { ...built, warnings }, model };
}

/** An input, and what of the file it was read from is to be put back. */
export function splitUnmapped(
  input: unknown,
  report: InputReport,
): { readonly given: unknown; readonly unmapped: readonly UnmappedPart[] } {
  if (!isRecord(input) || input['unmapped'] === undefined) return { given: input, unmapped: [] };
  const { unmapped, ...given } = input;
  return { given, unmapped: readUnmapped(unmapped, '/unmapped', report) };
}

/** A name that the format does not know is a defect of ours, unless it was put back from a file that holds it. */
export function withKnownNames<T>(make: () => T, unmapped: readonly UnmappedPart[]): T {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof StykError) || error.code !== 'edo-schema-unknown-name' || unmapped.length === 0) throw error;
    const report = new InputReport();
    report.add('input-unmapped-unknown', '/unmapped', { path: String(error.params['path']) });
    throw new EdoInputError(report.findings);
  }
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

function write<Model extends object>({ mapping, finish }: MappedTitle<Model>, model: Model, root: XmlElement): void {
  mapping.write(model, root);
  finish?.(root);
}

/** ИдФайл. */
export function idOf<Model extends object>(
  { format, participants, flags }: Pick<MappedTitle<Model>, 'format' | 'participants' | 'flags'>,
  model: Model,
  file: { readonly guid: string; readonly date: string },
): string {
  const { prefix } = findFormat(format);
  const ids = participants(model);
  if (flags === undefined) return formatPlainFileName({ prefix, participants: ids, ...file });
  const [recipientId = '', senderId = ''] = ids;
  return formatFileName({ prefix, recipientId, senderId, flags: flags(model), ...file });
}

/**
 * Reads a title into its model, with what the model has no field for.
 *
 * @throws edo-format-unexpected; edo-file-name-invalid where the model needs what only the name says; EdoInputError where the model's required parts are absent.
 */
export function parseMapped<Model extends object>(
  title: MappedTitle<Model>,
  root: XmlElement,
  fileName: string | undefined,
): ParsedDocument<Model> {
  const actual = formatKey(recogniseFormat(root));
  if (actual !== title.format) throw edoErrors.create('edo-format-unexpected', { expected: title.format, actual });
  const report = new InputReport();
  const content = title.mapping.parse(root);
  const named = title.fromFileName?.(exchangeName(title, root, fileName)) ?? {};
  const model = title.mapping.read(isRecord(content) ? { ...content, ...named } : content, '', report);
  if (model === undefined || report.findings.length > 0) throw new EdoInputError(report.findings);
  const document = title.reduce?.(model) ?? model;
  const file = fileHead(root, fileName);
  const parts = unmappedParts(root, rebuilt(title, document, root, file));
  const unmapped = parts.filter(({ path }) => path !== FILE_ID);
  const notCarried = parts.flatMap(({ path }) => (path === FILE_ID ? [path] : []));
  const whole: Model & WithUnmapped = unmapped.length === 0 ? document : { ...document, unmapped };
  return { format: title.format, document: whole, file, notCarried };
}

/** A new file has a name of its own, made by the rule of its format. */
const FILE_ID = '/Файл/@ИдФайл';

/** ИдФайл in its parts, or the name of the file where ИдФайл is of another form. */
function exchangeName<Model extends object>({ format }: MappedTitle<Model>, root: XmlElement, fileName = ''): FileName {
  const id = root.attribute('ИдФайл') ?? '';
  const name = parseFileName(id) ?? parseFileName(idOfFile(fileName));
  if (name === undefined)
    throw edoErrors.create('edo-file-name-invalid', { name: id, prefix: findFormat(format).prefix });
  return name;
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
