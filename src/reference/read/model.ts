import type { LocalizedText } from '@styk/sdk/errors';
import type { Place } from '../../codegen/read/document-reader.ts';
import type { JsonObject, JsonValue } from '../../contracts/model.ts';

/** A contract as a reader of the reference sees it: whatever it leaves out is left out here, too. */
export interface ReferenceContract {
  /** Name of its page: `loyalty`. */
  readonly name: string;
  /** Key of its document in the set. */
  readonly entry: string;
  readonly title: string;
  readonly version: string;
  readonly summary: LocalizedText | undefined;
  readonly description: LocalizedText | undefined;
  readonly servers: readonly ReferenceServer[];
  /** In the order of the contract; operations without a tag come under the last, nameless one. */
  readonly groups: readonly OperationGroup[];
  readonly security: readonly SecurityScheme[];
  readonly events: readonly ReferenceEvent[];
  /** The partner serves it and the ecosystem calls. */
  readonly servedByPartner: boolean;
}

export interface ReferenceServer {
  readonly url: string;
  readonly description: LocalizedText | undefined;
}

export interface OperationGroup {
  readonly name: string;
  readonly description: LocalizedText | undefined;
  readonly operations: readonly ReferenceOperation[];
}

export interface ReferenceOperation {
  /** Unique on its page, also its anchor: `createSale`; made from method and path where the contract gives none. */
  readonly id: string;
  readonly operationId: string | undefined;
  /** `post` */
  readonly method: string;
  readonly path: string;
  /** Address of the first server, without a slash at its end. */
  readonly server: string;
  readonly summary: LocalizedText | undefined;
  readonly description: LocalizedText | undefined;
  readonly deprecated: boolean;
  /** Ways to be let in, any of them; each names the schemes it needs all of. Empty: anyone may call. */
  readonly security: readonly (readonly SecurityNeed[])[];
  readonly limit: { readonly rate: number; readonly burst: number; readonly parallel: number } | undefined;
  /** Why no key is needed, where the contract says that none is. */
  readonly keyless: string | undefined;
  readonly parameters: readonly ReferenceParameter[];
  readonly body: ReferenceBody | undefined;
  readonly answers: readonly ReferenceAnswer[];
  /** Codes special to this operation, by status, and those of single lines of a batch. */
  readonly problems: readonly StatusCodes[];
  readonly lineCodes: readonly string[];
  /** Codes that many operations share, from the responses that this one refers to. */
  readonly commonProblems: readonly StatusCodes[];
}

export interface StatusCodes {
  readonly status: string;
  readonly codes: readonly string[];
}

export interface SecurityNeed {
  readonly scheme: string;
  readonly scopes: readonly string[];
}

export interface SecurityScheme {
  readonly name: string;
  readonly type: string;
  readonly description: LocalizedText | undefined;
  /** What each scope allows. */
  readonly scopes: readonly { readonly name: string; readonly text: LocalizedText }[];
  readonly definition: JsonObject;
}

/** A parameter, or a header of an answer. */
export interface ReferenceParameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly deprecated: boolean;
  readonly description: LocalizedText | undefined;
  readonly schema: Place | undefined;
  readonly example: JsonValue | undefined;
}

export interface ReferenceBody {
  readonly required: boolean;
  readonly description: LocalizedText | undefined;
  readonly contents: readonly ReferenceContent[];
}

export interface ReferenceContent {
  readonly mediaType: string;
  readonly schema: Place | undefined;
  readonly example: JsonValue | undefined;
}

export interface ReferenceAnswer {
  /** `200`, `4XX`, `default`; several where they have the same component for an answer. */
  readonly statuses: readonly string[];
  /** Address of the component that operations share, told once for all of them. */
  readonly shared: string | undefined;
  readonly description: LocalizedText | undefined;
  readonly headers: readonly ReferenceParameter[];
  readonly contents: readonly ReferenceContent[];
}

/** An event of `x-styk-events`. */
export interface ReferenceEvent {
  /** `order.created` */
  readonly type: string;
  readonly summary: LocalizedText | undefined;
  readonly description: LocalizedText | undefined;
  readonly subject: string;
  readonly scope: string;
  readonly personalData: boolean;
  readonly data: Place | undefined;
  readonly example: JsonValue | undefined;
}
