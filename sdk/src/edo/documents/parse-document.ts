import { edoErrors } from '../errors.ts';
import { EdoInputError } from '../findings/input-error.ts';
import { InputReport } from '../findings/input-findings.ts';
import { recogniseFormat } from '../formats/recognise.ts';
import { formatKey } from '../formats/registry.ts';
import { elsewhere, type Field } from '../mapping/field.ts';
import { object, optional } from '../mapping/object.ts';
import { blankable, date, matching, text, time, type Value } from '../mapping/value.ts';
import { readXml } from '../xml/reader.ts';
import type { FileHead, ParsedDocument } from './document-type.ts';
import { titleTypeOf } from './registry.ts';

/**
 * Reads a document of any format that has a model. Validate it first: this reads, it does not judge.
 *
 * @param fileName used where ИдФайл does not have the form of a file name.
 * @throws edo-format-without-model; edo-format-…, edo-xml-…, edo-bytes-…; EdoInputError where the model's required parts are absent.
 */
export function parseDocument(bytes: Uint8Array, fileName?: string): ParsedDocument {
  const { root } = readXml(bytes);
  const format = formatKey(recogniseFormat(root));
  const type = titleTypeOf(format);
  if (type === undefined) throw edoErrors.create('edo-format-without-model', { format });
  return type.parseTree(root, fileName);
}

const plain = (value: Value): Field<string> => elsewhere<string>(value);

const fileHead = object<FileHead>({
  id: plain(text),
  guid: optional(plain(matching(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i))),
  createdAt: object<FileHead['createdAt']>({ date: plain(date), time: plain(time) }),
  programVersion: plain(blankable),
});

/**
 * Checks the `file` of a `ParsedDocument` that was kept as JSON, so that the same file can be made again.
 *
 * @throws EdoInputError with everything that is wrong, at JSON pointers.
 */
export function readFileHead(input: unknown): FileHead {
  const report = new InputReport();
  const head = fileHead.read(input, '/file', report);
  if (head === undefined || report.findings.length > 0) throw new EdoInputError(report.findings);
  return head;
}
