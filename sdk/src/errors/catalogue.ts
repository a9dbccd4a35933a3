import { type ErrorDefinition, type ErrorLocation, type ErrorParams, StykError } from './styk-error.ts';

export interface ErrorContext {
  readonly at?: ErrorLocation;
  /** The original error, kept for the reader of the stack. */
  readonly cause?: unknown;
}

/** The parameter names that occur as `{name}` in a message. */
type ParamNames<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParamNames<Rest>
  : never;

type ParamsOf<Definition extends ErrorDefinition> =
  ParamNames<Definition['message']['en'] | Definition['message']['ru']> extends never
    ? Record<string, never>
    : Readonly<Record<ParamNames<Definition['message']['en'] | Definition['message']['ru']>, string | number>>;

export type ErrorCatalogue<Definitions extends Record<string, ErrorDefinition>> = {
  readonly definitions: Definitions;
  /** Makes the error of this code; the compiler asks for the parameters its message names. */
  create<Code extends keyof Definitions & string>(
    code: Code,
    params: ParamsOf<Definitions[Code]>,
    context?: ErrorContext,
  ): StykError;
};

/**
 * Declares the errors of one room of the house. Codes are kebab-case, start with the room's name,
 * are unique over the whole project and never change their meaning.
 */
export function defineErrors<const Definitions extends Record<string, ErrorDefinition>>(
  definitions: Definitions,
): ErrorCatalogue<Definitions> {
  return {
    definitions,
    create(code, params, context = {}) {
      const definition = definitions[code] as ErrorDefinition;
      return new StykError({ ...definition, code, params: params as ErrorParams, ...context });
    },
  };
}
