import { edoErrors } from '../errors.ts';
import { type FileFlags, idOfFile, parseFileName } from '../formats/file-name.ts';
import { recogniseFormat } from '../formats/recognise.ts';
import { formatKey } from '../formats/registry.ts';
import { isRecord } from '../mapping/object.ts';
import { XmlElement } from '../xml/element.ts';
import { readXml } from '../xml/reader.ts';
import { readUpd, writeUpd } from './build-upd.ts';
import { differences } from './difference.ts';
import { productGroups, type Upd, updMapping } from './upd.ts';
import { totalsOf, withAmounts, withoutCalculatedAmounts } from './upd-amounts.ts';

const FORMAT = 'upd-seller/5.03';

/** A seller title that was read. */
export interface ParsedUpd {
  readonly upd: Upd;
  /** ИдФайл. */
  readonly id: string;
  readonly documentGuid: string;
  /** N2–N7 of the file name. */
  readonly flags: FileFlags;
  /** ДатаИнфПр (ISO) and ВремИнфПр (ЧЧ:ММ:СС). */
  readonly createdAt: { readonly date: string; readonly time: string };
  /** ВерсПрог. */
  readonly programVersion: string;
  readonly totals: { readonly net?: string; readonly vat?: string; readonly gross?: string; readonly currency: string };
  /** Paths of what the model does not carry or a rebuild would write differently; empty where nothing is lost. */
  readonly notCarried: readonly string[];
}

/**
 * Reads a seller title into the friendly model. Validate the document first: this reads, it does not judge.
 *
 * @param fileName used where ИдФайл does not have the form of a file name.
 * @throws edo-format-…, edo-xml-…, edo-bytes-…; edo-file-name-invalid; EdoInputError where the model's required parts are absent.
 */
export function parseUpd(bytes: Uint8Array, fileName?: string): ParsedUpd {
  const { root } = readXml(bytes);
  const info = recogniseFormat(root);
  if (formatKey(info) !== FORMAT) {
    throw edoErrors.create('edo-format-unexpected', { expected: FORMAT, actual: formatKey(info) });
  }
  const id = root.attribute('ИдФайл') ?? '';
  const name = parseFileName(id) ?? parseFileName(idOfFile(fileName ?? ''));
  if (name === undefined) throw edoErrors.create('edo-file-name-invalid', { name: id, prefix: info.prefix });
  const groups = productGroups.filter((group) => name.flags[group]);
  const content = updMapping.parse(root);
  const read = readUpd({
    ...(isRecord(content) ? content : {}),
    senderId: name.senderId,
    recipientId: name.recipientId,
    ...(groups.length > 0 ? { productGroups: groups } : {}),
  });
  const upd = withoutCalculatedAmounts(read);
  const document = root.child('Документ');
  return {
    upd,
    id,
    documentGuid: name.guid,
    flags: name.flags,
    createdAt: {
      date: (document?.attribute('ДатаИнфПр') ?? '').split('.').reverse().join('-'),
      time: (document?.attribute('ВремИнфПр') ?? '').replaceAll('.', ':'),
    },
    programVersion: root.attribute('ВерсПрог') ?? '',
    totals: { ...totalsOf(upd), currency: upd.currency.code },
    notCarried: differences(root, rebuilt(upd, root)),
  };
}

/** The same title made from the model, under the source's own head. */
function rebuilt(upd: Upd, source: XmlElement): XmlElement {
  const root = new XmlElement('Файл');
  root.attributes.push(...source.attributes);
  const document = new XmlElement('Документ');
  const head = ['КНД', 'ДатаИнфПр', 'ВремИнфПр'];
  document.attributes.push(...(source.child('Документ')?.attributes ?? []).filter(({ name }) => head.includes(name)));
  root.children.push(document);
  writeUpd(withAmounts(upd), root);
  return root;
}
