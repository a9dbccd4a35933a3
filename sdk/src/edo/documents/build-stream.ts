import { EdoInputError } from '../findings/input-error.ts';
import { InputReport } from '../findings/input-findings.ts';
import { formatKey, loadFormat } from '../formats/registry.ts';
import { isRecord } from '../mapping/object.ts';
import { ensure } from '../mapping/path.ts';
import { putBack } from '../mapping/put-back.ts';
import { arrange } from '../schema/arrange.ts';
import { linesOf } from '../stream/lines-of.ts';
import { OmittedRun } from '../xml/omitted-run.ts';
import type { BuiltStream, DocumentLines, RegisterEntry } from './document-type.ts';
import { idOf, type MappedTitle, splitUnmapped, withKnownNames } from './mapped-title.ts';
import { reckonLines } from './reckon-lines.ts';
import { type BuildContext, localDateTime, startFile } from './title.ts';
import type { LinedModel, LinedTitle } from './title-lines.ts';
import { withdrawalOf } from './withdrawal.ts';
import { writeLines } from './write-lines.ts';

/**
 * Builds a title as a stream: to the byte what `buildMapped` builds of the same input with its lines in it, and with the
 * same findings. Lines are read once for what the rest of the document says of them, and once more as chunks are taken.
 * Memory is that of the largest line and of what is around the lines.
 *
 * @throws EdoInputError with everything that is wrong with the input
 */
export async function buildStream<Model extends LinedModel<Line>, Line extends object, Entry extends RegisterEntry>(
  title: LinedTitle<Model, Line, Entry>,
  input: unknown,
  open: DocumentLines,
  context: BuildContext,
): Promise<BuiltStream & Entry> {
  const format = await loadFormat(title.format);
  const report = new InputReport();
  const { given, unmapped } = splitUnmapped(input, report);
  const head = readHead(title, given, report);
  const reckoned = await reckonLines(title.lines, head, open, report);
  if (reckoned === undefined || report.findings.length > 0) throw new EdoInputError(report.findings);

  const { account, count } = reckoned;
  const model = account.complete();
  const { date } = localDateTime(context.createdAt);
  const id = idOf({ ...title, ...account }, model, { guid: context.documentGuid, date });
  const root = startFile(format, id, context, title.made);
  title.mapping.write(model, root);
  const path = linesOf(format.model, format.info.id, format.info.version);
  if (path === undefined) throw new TypeError(`the lines of ${title.format} cannot be examined one by one`);
  const table = count === 0 ? undefined : ensure(root, path.slice(1, -1));
  title.finish?.(root);
  putBack(unmapped, root, '/unmapped', report);
  if (report.findings.length > 0) throw new EdoInputError(report.findings);
  // Before whatever else of their name was put back.
  table?.children.unshift(runOf(path.at(-1) ?? '', count));
  withKnownNames(() => arrange(format.model, root), unmapped);

  const registered = account.register();
  const warnings = [...withdrawalOf(format.info, registered.date)];
  const chunks = writeLines({ title, format, model, root, path, open, ...reckoned, warnings });
  return {
    ...registered,
    fileName: `${id}.xml`,
    id,
    format: formatKey(format.info),
    lineCount: count,
    chunks,
    warnings,
  };
}

/** The model without lines, with all that is computed. */
function readHead<Model extends object>(
  { mapping, refuse, complete }: MappedTitle<Model>,
  given: unknown,
  report: InputReport,
): Model | undefined {
  const isHead = isRecord(given);
  if (isHead && given['lines'] !== undefined) report.add('input-lines-apart', '/lines');
  const head = mapping.read(isHead ? { ...given, lines: [] } : given, '', report);
  if (head === undefined) return undefined;
  refuse?.(head, report);
  return complete?.(head) ?? head;
}

/** Stands for the lines. */
function runOf(name: string, count: number): OmittedRun {
  const run = new OmittedRun(name);
  run.count = count;
  return run;
}
