import {
  type ErrorDefinition,
  type ErrorLocation,
  type ErrorParams,
  type LocalizedText,
  StykError,
} from './styk-error.ts';

export interface ErrorContext {
  readonly at?: ErrorLocation;
  /** The original error, kept for the reader of the stack. */
  readonly cause?: unknown;
}

/** The parameter names that occur as `{name}` in a text. */
type ParamNames<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParamNames<Rest>
  : never;

type TextNames<Text> = Text extends LocalizedText ? ParamNames<Text['en'] | Text['ru']> : never;

type NamesOf<Definition extends ErrorDefinition> = TextNames<Definition['message']> | TextNames<Definition['hint']>;

type ParamsOf<Definition extends ErrorDefinition> = [NamesOf<Definition>] extends [never]
  ? Record<string, never>
  : Readonly<Record<NamesOf<Definition>, string | number>>;

export type ErrorCatalogue<Definitions extends Record<string, ErrorDefinition>> = {
  readonly definitions: Definitions;
  /** Makes the error of this code; the compiler asks for the parameters its message and hint name. */
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
