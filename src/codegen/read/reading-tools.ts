import type { Pages } from '../api/api-operation.ts';
import type { DataSchemas } from './data-schemas.ts';
import type { DocumentReader } from './document-reader.ts';
import type { Findings } from './findings.ts';
import type { Server } from './read-servers.ts';
import type { TypeCollector } from './type-collector.ts';

/** What every operation of a contract is read with. */
export interface ReadingTools {
  readonly reader: DocumentReader;
  readonly findings: Findings;
  readonly types: TypeCollector;
  readonly version: string;
  /** The server of the document. */
  readonly server: Server;
  /** The host of the client; undefined when there are many. */
  readonly origin: string | undefined;
  /** Whether types of the bodies of refusals are made. */
  readonly errors: boolean;
  /** Whether schemas are wanted as data, too. */
  readonly data: DataSchemas | undefined;
  /** How lists go on, by operation; false for no list. */
  readonly pages: ReadonlyMap<string, Pages | false>;
}
