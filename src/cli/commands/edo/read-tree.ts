import type { UserFormat } from '@styk/sdk/edo';
import { chooseFormat, readXml, treeOf, type ValueTree } from '@styk/sdk/edo/engine';

/** A document as its elements and attributes. */
export interface DocumentTree {
  /** `upd-seller/5.03` */
  readonly format: string;
  readonly tree: ValueTree;
}

/**
 * The tree of a document where it was asked for, or where its format is one that the user has added: those have no model.
 *
 * @throws edo-format-not-recognised of what is of no known format, edo-xml-…, edo-bytes-…
 */
export async function treeWhereWanted(
  bytes: Uint8Array,
  isWanted: boolean,
  userFormats: readonly UserFormat[],
): Promise<DocumentTree | undefined> {
  if (!isWanted && userFormats.length === 0) return undefined;
  const { root } = readXml(bytes);
  const { info, model } = await chooseFormat(root, { userFormats });
  const isAdded = userFormats.some((format) => format.info === info);
  return isWanted || isAdded ? { format: `${info.id}/${info.version}`, tree: treeOf(model.table, root) } : undefined;
}
