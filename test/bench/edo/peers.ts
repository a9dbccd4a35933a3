import { XMLBuilder, XMLParser } from 'fast-xml-parser';
import iconv from 'iconv-lite';
import { SaxesParser } from 'saxes';
import { create } from 'xmlbuilder2';

const ENCODING = 'win1251';

/** @param data the content of Файл, attributes as `@_name` */
export function builtByFastXmlParser(data: unknown): Uint8Array {
  const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@_', suppressEmptyNode: true });
  const head = { '?xml': { '@_version': '1.0', '@_encoding': 'windows-1251' } };
  return iconv.encode(builder.build({ ...head, Файл: data }), ENCODING);
}

/** @param data the content of Файл, attributes as `@name` */
export function builtByXmlbuilder2(data: unknown): Uint8Array {
  return iconv.encode(create({ encoding: 'windows-1251' }, { Файл: data as object }).end(), ENCODING);
}

export function readByFastXmlParser(bytes: Uint8Array): unknown {
  const parser = new XMLParser({ ignoreAttributes: false, parseAttributeValue: false, parseTagValue: false });
  return parser.parse(iconv.decode(Buffer.from(bytes), ENCODING));
}

/** Events alone, nothing made of them: less than what our reader does. */
export function saxesEvents(bytes: Uint8Array): number {
  const parser = new SaxesParser();
  let seen = 0;
  parser.on('opentag', ({ attributes }) => {
    seen += Object.keys(attributes).length;
  });
  parser.on('text', (text) => {
    seen += text.length;
  });
  parser.write(new TextDecoder('windows-1251').decode(bytes)).close();
  return seen;
}
