import { edoErrors } from '../errors.ts';
import { compileXsd } from '../schema/compile-xsd.ts';
import { SchemaModel } from '../schema/model.ts';
import type { FormatTable, SimpleType } from '../schema/table.ts';
import type { FormatIdentity } from './edition.ts';
import type { Format } from './registry.ts';

/** A format beside the built-in ones, made from a schema its user has. As JSON it can be kept and read again. */
export interface UserFormat {
  readonly info: FormatIdentity;
  readonly table: FormatTable;
}

/** What the user says of the format; the rest is taken from the schema and its file's name. */
export type GivenIdentity = { readonly [Key in keyof FormatIdentity]?: FormatIdentity[Key] | undefined };

/** Before any document: the schema does not say since when it is in force. */
const ALWAYS = '0001-01-01';

/**
 * Compiles an official schema into a format, with the schema's own messages and names.
 *
 * @param fileName as ФНС names schemas: `ON_NSCHFDOPPR_1_997_01_05_03_05.xsd` gives prefix and edition
 * @throws what `compileXsd` throws; edo-format-identity-missing where neither the user nor the schema says something needed
 */
export function userFormat(xsd: Uint8Array, given: GivenIdentity, fileName: string): UserFormat {
  const table = compileXsd(xsd);
  const stated = statedIdentity(table, fileName);
  const prefix = given.prefix ?? stated.prefix;
  const version = given.version ?? stated.versions.at(-1);
  if (prefix === undefined) throw edoErrors.create('edo-format-identity-missing', { what: 'prefix' });
  if (version === undefined) throw edoErrors.create('edo-format-identity-missing', { what: 'format-version' });
  const knd = given.knd ?? stated.knd;
  const alsoVersions = stated.versions.filter((one) => one !== version);
  const info: FormatIdentity = {
    id: given.id ?? prefix.toLowerCase().replaceAll('_', '-'),
    title: given.title ?? { ru: prefix, en: prefix },
    prefix,
    ...(knd === undefined ? {} : { knd }),
    version,
    ...(alsoVersions.length === 0 ? {} : { alsoVersions }),
    edition: given.edition ?? stated.edition ?? version,
    validFrom: given.validFrom ?? ALWAYS,
    ...(given.validTo === undefined ? {} : { validTo: given.validTo }),
  };
  return { info, table };
}

/** As for built-in ones: a batch of documents should not pay for the preparation again. */
const prepared = new WeakMap<UserFormat, Format<FormatIdentity>>();

/** A user's format made ready for use. */
export function prepareUserFormat(format: UserFormat): Format<FormatIdentity> {
  const made = prepared.get(format) ?? { info: format.info, model: new SchemaModel(format.table) };
  prepared.set(format, made);
  return made;
}

interface StatedIdentity {
  readonly prefix: string | undefined;
  readonly edition: string | undefined;
  readonly versions: readonly string[];
  readonly knd: string | undefined;
}

/** `<prefix>_<numbers of the order>_<edition: three numbers>`. */
const FILE_NAME = /^([A-Z]+_[A-Z]+)(?:_\d+)*?_(\d\d_\d\d_\d\d)\.xsd$/i;

function statedIdentity(table: FormatTable, fileName: string): StatedIdentity {
  const [, prefix, edition] = FILE_NAME.exec(fileName) ?? [];
  const root = valuesOf(table, table.root.type, 'ВерсФорм');
  const [knd, other] = contentTypes(table).flatMap((type) => valuesOf(table, type, 'КНД'));
  return { prefix, edition, versions: root, knd: other === undefined ? knd : undefined };
}

/** Types of the elements right below the root. */
function contentTypes({ root, types }: FormatTable): number[] {
  const type = types[root.type];
  const items = type?.kind === 'complex' ? (type.content?.items ?? []) : [];
  return items.flatMap((item) => (item.kind === 'element' ? [item.type] : []));
}

/** The values a schema lists for an attribute. */
function valuesOf({ types }: FormatTable, typeIndex: number, name: string): readonly string[] {
  const type = types[typeIndex];
  const use = type?.kind === 'complex' ? type.attributes.find((attribute) => attribute.name === name) : undefined;
  const value = use === undefined ? undefined : (types[use.type] as SimpleType | undefined);
  return value?.enumeration ?? [];
}
