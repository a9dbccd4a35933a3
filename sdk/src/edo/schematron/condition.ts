/** A condition of an official schema (Schematron, ISO/IEC 19757-3) as a format table keeps it. */
export interface Condition {
  /** Elements it concerns: a name, or a path of names that ends with it. */
  readonly context: string;
  /** XPath 1.0 test, relative to such an element; it has to hold. */
  readonly test: string;
  /** Official error code; absent where the schema gives none. */
  readonly code?: string;
  /** What the error is about, below the element. */
  readonly at?: string;
  /** The schema's own message, texts and expressions by turns; only of schemas that a user adds. */
  readonly message?: readonly string[];
}
