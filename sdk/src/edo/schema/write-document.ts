import { EdoInputError } from '../findings/input-error.ts';
import { xmlBytes } from '../xml/writer.ts';
import { arrange } from './arrange.ts';
import { DocumentWriter } from './document-writer.ts';
import type { SchemaModel } from './model.ts';
import { validateSchema } from './validate-schema.ts';
import { rootOf, type ValueTree } from './value-tree.ts';

/**
 * Writes plain data as a document of a format: attributes and children in the order of the schema.
 *
 * @throws edo-schema-unknown-name for a name the format does not have; EdoInputError for whatever else the schema does not allow.
 */
export function writeDocument(model: SchemaModel, tree: ValueTree): Uint8Array {
  return DocumentWriter.of(model).write(tree) ?? writtenByTree(model, tree);
}

/** The long way round, which knows what is wrong and where. */
function writtenByTree(model: SchemaModel, tree: ValueTree): Uint8Array {
  const root = arrange(model, rootOf(model, tree));
  const findings = validateSchema(model, root);
  if (findings.length > 0) throw new EdoInputError(findings);
  return xmlBytes(root);
}
