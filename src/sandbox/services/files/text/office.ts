import { type UnzipFileInfo, unzipSync } from 'fflate';
import { ENTRY_LIMIT, UNPACKED_LIMIT } from './limits.ts';

/** The text of a Word document, its headers, footers and notes (ECMA-376 part 1, section 17). */
export function documentText(bytes: Uint8Array): string {
  const parts = readEntries(bytes, /^word\/(document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/);
  return parts.map(({ xml }) => textOf(xml.replace(/<w:(p|tab|br|tr|tc)\b/g, ' <w:$1'))).join('\n');
}

/** The words of a workbook, and the numbers of its cells (ECMA-376 part 1, section 18). */
export function workbookText(bytes: Uint8Array): string {
  const parts = readEntries(bytes, /^xl\/(sharedStrings|worksheets\/sheet\d+)\.xml$/);
  return parts.map(({ name, xml }) => (name === 'xl/sharedStrings.xml' ? stringsOf(xml) : cellsOf(xml))).join('\n');
}

function stringsOf(xml: string): string {
  return textOf(xml.replace(/<si\b/g, ' <si'));
}

/** Cells of type `s` only point into the shared strings; formulas are nobody's words. */
function cellsOf(xml: string): string {
  const values: string[] = [];
  for (const cell of xml.split(/<c(?=[ >])/).slice(1)) {
    const [facts = ''] = cell.split('>', 1);
    if (/\bt="s"/.test(facts)) continue;
    const [inside = ''] = cell.slice(facts.length + 1).split('</c>', 1);
    values.push(textOf(inside.replace(/<f\b[^<>]*>[^<]*<\/f>/g, '')));
  }
  return values.join(' ');
}

/** Text between the tags, with its references resolved. */
function textOf(xml: string): string {
  return xml
    .replace(/<[^<>]*>/g, '')
    .replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|amp|lt|gt|quot|apos);/gi, (_, name: string) => {
      if (!name.startsWith('#')) return NAMED[name.toLowerCase()] ?? ' ';
      const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
      return code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
    });
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Entries of these names; throws when they are too many or unpack to too much. */
function readEntries(bytes: Uint8Array, wanted: RegExp): { readonly name: string; readonly xml: string }[] {
  let entries = 0;
  let total = 0;
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    entries += 1;
    if (entries > ENTRY_LIMIT) throw new RangeError('too many entries');
    if (!wanted.test(name)) return false;
    // fflate unpacks into a buffer of the announced size and no further, so the announcement binds.
    total += originalSize;
    if (total > UNPACKED_LIMIT) throw new RangeError('unpacks to too much');
    return true;
  };
  const decoder = new TextDecoder();
  return Object.entries(unzipSync(bytes, { filter })).map(([name, entry]) => ({ name, xml: decoder.decode(entry) }));
}
