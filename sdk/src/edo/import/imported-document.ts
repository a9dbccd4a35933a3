import type { ImportFinding, SourcePlace } from './findings.ts';

/** A document of an imported file, not yet built. */
export interface ImportedDocument {
  /** What `build` takes: as much of the model as the source holds. */
  readonly document: object;
  /** `row 12`, `rows 2–5`, `document 2`: its place in the file. */
  readonly source: string;
  /** With an error among them the document must not be built: a value of the source was left out. */
  readonly findings: readonly ImportFinding[];
  /** Where the field at a JSON pointer, or what it is part of, came from. */
  placeOf(pointer: string): SourcePlace | undefined;
}
