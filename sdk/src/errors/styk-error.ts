/** The two languages in which everything a person reads is written. */
export type Language = 'ru' | 'en';

/** One text in both languages; `{name}` stands for a parameter. */
export interface LocalizedText {
  readonly ru: string;
  readonly en: string;
}

/**
 * What kind of trouble it is, which decides the exit code of the command line:
 * `invalid` — the thing examined is not right; `usage` — wrong options or configuration;
 * `unavailable` — could not run (network, crash, missing tool); `attention` — a person has to act;
 * `internal` — a defect of ours.
 */
export type ErrorCategory = 'invalid' | 'usage' | 'unavailable' | 'attention' | 'internal';

/** Where in the input the trouble sits. Lines and columns count from 1. */
export interface ErrorLocation {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** JSON pointer (RFC 6901) or XPath, whichever the input's format uses. */
  readonly path?: string;
}

export type ErrorParams = Readonly<Record<string, string | number>>;

export interface ErrorDefinition {
  readonly category: ErrorCategory;
  readonly message: LocalizedText;
  /** What the reader can do about it. */
  readonly hint?: LocalizedText;
}

export interface StykErrorInit extends ErrorDefinition {
  readonly code: string;
  readonly params?: ErrorParams;
  readonly at?: ErrorLocation;
  readonly cause?: unknown;
}

/**
 * Every error this project throws on purpose. `code` is stable and never translated;
 * `message` is English, `text('ru')` gives the Russian wording.
 */
export class StykError extends Error {
  readonly code: string;
  readonly category: ErrorCategory;
  readonly params: ErrorParams;
  readonly at: ErrorLocation | undefined;
  readonly #definition: ErrorDefinition;

  constructor(init: StykErrorInit) {
    const params = init.params ?? {};
    super(fillTemplate(init.message.en, params), init.cause === undefined ? undefined : { cause: init.cause });
    this.name = new.target.name;
    this.code = init.code;
    this.category = init.category;
    this.params = params;
    this.at = init.at;
    this.#definition = init;
  }

  /** The message in the given language. */
  text(language: Language): string {
    return fillTemplate(this.#definition.message[language], this.params);
  }

  /** What to do about it, in the given language, if there is an advice. */
  hint(language: Language): string | undefined {
    const hint = this.#definition.hint?.[language];
    return hint === undefined ? undefined : fillTemplate(hint, this.params);
  }

  /** The same error that also says where; what it says already stays. It keeps this one as its cause. */
  withPlace(at: ErrorLocation): StykError {
    const { code, params } = this;
    return new StykError({ ...this.#definition, code, params, at: { ...at, ...this.at }, cause: this });
  }

  toJSON(): Record<string, unknown> {
    return { code: this.code, category: this.category, message: this.message, params: this.params, at: this.at };
  }
}

/** Puts parameters into `{name}` places; a place without a parameter stays as it is, so that a gap is visible. */
export function fillTemplate(template: string, params: ErrorParams): string {
  let text = '';
  let from = 0;
  for (let open = template.indexOf('{'); open !== -1; open = template.indexOf('{', from)) {
    const close = template.indexOf('}', open);
    const value = close === -1 ? undefined : params[template.slice(open + 1, close)];
    const end = value === undefined ? open + 1 : close + 1;
    text += template.slice(from, value === undefined ? end : open) + (value ?? '');
    from = end;
  }
  return text + template.slice(from);
}
