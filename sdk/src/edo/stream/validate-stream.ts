import { StykError } from '../../errors/index.ts';
import { checkFile, ReferencedCharacters } from '../bytes/check-bytes.ts';
import { chooseFormat } from '../formats/choose-format.ts';
import { idOfFile } from '../formats/file-name.ts';
import { documentFacts } from '../rules/facts.ts';
import { rules } from '../rules/registry.ts';
import { RuleRun } from '../rules/run-rules.ts';
import { SchemaCheck } from '../schema/validate-schema.ts';
import { refusal, resultOf, type ValidateOptions, type ValidationResult, validate } from '../validate.ts';
import { encodingOfHead } from '../xml/decode.ts';
import type { XmlElement } from '../xml/element.ts';
import { defaultXmlLimits } from '../xml/limits.ts';
import { OutlinePaths } from '../xml/path.ts';
import { type Chunks, headOf, wholeOf } from './chunks.ts';
import { takingOut } from './line-elements.ts';
import { LineStarts } from './line-starts.ts';
import { linesOf } from './lines-of.ts';
import { examineOutline, type RunOfLines } from './outline.ts';
import { NotInPieces, type PieceOptions, PieceReader } from './piece-reader.ts';

/** With larger pieces text goes to where memory is reclaimed late, and nothing gets quicker. */
const PIECE = 32 * 1024;

export interface ValidateStreamOptions extends ValidateOptions {
  /** Bytes read at once, 32 KB by default. A document that is not larger than this is read as a whole. */
  readonly pieceBytes?: number;
}

/**
 * Validates a document that may be too large to be held in memory: what `validate` finds, found line by line. The document
 * is read twice, first for what is around the lines, which rules and conditions ask about. Memory is that of the largest
 * line and of what is around the lines. A document without lines (`linesOf`) or not well-formed is read as a whole.
 *
 * @param open gives the bytes of the document from the beginning, in chunks of any size, each time it is called
 */
export async function validateStream(
  open: () => Chunks,
  options: ValidateStreamOptions = {},
): Promise<ValidationResult> {
  try {
    return await validateInPieces(open, options);
  } catch (error) {
    if (!(error instanceof NotInPieces) && !(error instanceof StykError && error.category === 'invalid')) throw error;
    const { limits = defaultXmlLimits } = options;
    const bytes = await wholeOf(open(), limits.bytes);
    return bytes instanceof StykError ? refusal(bytes) : validate(bytes, options);
  }
}

async function validateInPieces(open: () => Chunks, options: ValidateStreamOptions): Promise<ValidationResult> {
  const { limits = defaultXmlLimits, fileName, today, pieceBytes = PIECE } = options;
  const head = await headOf(open(), pieceBytes);
  const decoded = encodingOfHead(head);
  if (head.length < pieceBytes || decoded === undefined) throw new NotInPieces();
  const reading = { ...decoded, limits, pieceBytes };
  const format = await chooseFormat(rootOf(head, reading), options);
  const { info, model } = format;
  const path = linesOf(model, info.id, info.version);
  if (path === undefined) throw new NotInPieces();

  const lines = new LineStarts();
  const outline = new PieceReader({ ...reading, lines, listener: takingOut(path, () => undefined) });
  const size = await readAll(open(), outline, limits.bytes);
  const root = outline.root as XmlElement;
  // What the head says may not be all there is to say.
  if ((await chooseFormat(root, options)).info !== info) throw new NotInPieces();

  const paths = new OutlinePaths(root);
  const { pathOf } = paths;
  const { locate } = lines;
  const fileId = fileName === undefined ? undefined : idOfFile(fileName);
  const characters = new ReferencedCharacters(pathOf, locate);
  const checks = {
    schema: new SchemaCheck(model, pathOf, locate),
    conditions: model.conditions.begin(pathOf, fileId, locate),
    rules: new RuleRun(rules, info.id, documentFacts(root, today), pathOf, locate),
    characters: decoded.encoding === 'windows-1251' && outline.hasReferences ? characters : undefined,
  };
  const runs = examineOutline(root, checks);
  let current: RunOfLines | undefined;
  let left = 0;
  const examine = (line: XmlElement): void => {
    if (left === 0) {
      current = runs.next().value ?? undefined;
      left = current?.run.count ?? 0;
    }
    // Somebody has written into the file since the first reading.
    if (current === undefined) throw new NotInPieces();
    paths.enter(current.run, current.run.count - left, line);
    current.examine(line);
    left--;
  };
  await readAll(open(), new PieceReader({ ...reading, listener: takingOut(path, examine) }), limits.bytes);
  if (left > 0 || runs.next().done !== true) throw new NotInPieces();
  const file = { ...decoded, size, name: fileName };
  return resultOf(format, fileId, [
    ...checkFile(file, info, characters),
    ...checks.schema.findings,
    ...checks.conditions.findings,
    ...checks.rules.findings,
  ]);
}

/** The root as far as the head of a document goes. */
function rootOf(head: Uint8Array, options: PieceOptions): XmlElement {
  const reader = new PieceReader({ ...options, pieceBytes: head.length });
  reader.push(head);
  if (reader.root === undefined) throw new NotInPieces();
  return reader.root;
}

/** The number of bytes. */
async function readAll(chunks: Chunks, reader: PieceReader, limit: number): Promise<number> {
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > limit) throw new NotInPieces();
    reader.push(chunk);
  }
  reader.end();
  return size;
}
