/** What a document from outside may cost. Every limit is exceeded with edo-xml-limit or edo-bytes-too-large. */
export interface XmlLimits {
  readonly bytes: number;
  readonly depth: number;
  readonly elements: number;
  readonly attributesPerElement: number;
  /** Character references and predefined entities in the whole document. */
  readonly references: number;
}

/** Operators take documents up to 70 MB; the deepest ФНС format goes about 12 levels down. */
export const defaultXmlLimits: XmlLimits = {
  bytes: 100 * 1024 * 1024,
  depth: 64,
  elements: 5_000_000,
  attributesPerElement: 256,
  references: 5_000_000,
};
