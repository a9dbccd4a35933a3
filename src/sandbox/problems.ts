import { fillTemplate, type Language, type LocalizedText } from '@styk/sdk/errors';

/** What a refusal's texts are filled with; words go in the language of the caller. */
export type ProblemParams = Readonly<Record<string, string | number | LocalizedText>>;

/** One refusal a partner may get. Texts may name parameters as `{name}`. */
export interface ProblemDefinition {
  readonly status: number;
  readonly title: LocalizedText;
  readonly detail: LocalizedText;
  readonly remediation?: LocalizedText;
  /** Whether the same call may succeed later; false unless said. */
  readonly retryable?: boolean;
}

/** One finding inside the request, in both languages because the problem is written only when the caller's is known. */
export interface ProblemFinding {
  /** JSON pointer (RFC 6901) into the request body. */
  readonly pointer?: string;
  readonly code: string;
  readonly detail: LocalizedText;
  /** Keyword of the schema that was broken. */
  readonly rule?: string;
  /** What the contract adds to findings of this code, such as how much there is of an article. */
  readonly facts?: Readonly<Record<string, string | number>>;
}

export interface ProblemContext {
  readonly errors?: readonly ProblemFinding[];
  /** Seconds for `Retry-After`. */
  readonly retryAfter?: number;
  /** Keeps what the handler wrote before it refused: a count of wrong attempts must not be forgotten with the refusal. */
  readonly keepsWrites?: boolean;
  readonly cause?: unknown;
}

/** Thrown by a handler that refuses; becomes RFC 9457 problem details. What the handler wrote is rolled back. */
export class ProblemError extends Error {
  readonly code: string;
  readonly definition: ProblemDefinition;
  readonly params: ProblemParams;
  readonly errors: readonly ProblemFinding[];
  readonly retryAfter: number | undefined;
  readonly keepsWrites: boolean;

  constructor(code: string, definition: ProblemDefinition, params: ProblemParams, context: ProblemContext) {
    super(fillIn(definition.detail, params, 'en'), context.cause === undefined ? undefined : { cause: context.cause });
    this.name = 'ProblemError';
    this.code = code;
    this.definition = definition;
    this.params = params;
    this.errors = context.errors ?? [];
    this.retryAfter = context.retryAfter;
    this.keepsWrites = context.keepsWrites ?? false;
  }

  get status(): number {
    return this.definition.status;
  }

  get retryable(): boolean {
    return this.definition.retryable ?? false;
  }

  text(part: 'title' | 'detail' | 'remediation', language: Language): string | undefined {
    const template = this.definition[part];
    return template && fillIn(template, this.params, language);
  }
}

export interface ProblemCatalogue<Definitions extends Record<string, ProblemDefinition>> {
  readonly definitions: Definitions;
  create(code: keyof Definitions & string, params?: ProblemParams, context?: ProblemContext): ProblemError;
}

/**
 * Declares the refusals of one service: the code of the contract (`x-styk-problems`) with its status and texts.
 * `throw loyaltyProblems.create('insufficient-points', { asked, available })`
 */
export function defineProblems<const Definitions extends Record<string, ProblemDefinition>>(
  definitions: Definitions,
): ProblemCatalogue<Definitions> {
  return {
    definitions,
    create: (code, params = {}, context = {}) =>
      new ProblemError(code, definitions[code] as ProblemDefinition, params, context),
  };
}

function fillIn(template: LocalizedText, params: ProblemParams, language: Language): string {
  const words = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'object' ? value[language] : value,
  ]);
  return fillTemplate(template[language], Object.fromEntries(words));
}
