/** Text that is markup already and goes into a page as it is. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

/** What may stand in a template: text is escaped, markup is not, lists follow each other, nothing gives nothing. */
export type HtmlPart = Html | string | number | undefined | false | readonly HtmlPart[];

/**
 * Markup out of a template; whatever is put into it is data, inside quoted attributes too.
 *
 * `` html`<p title="${title}">${text}</p>` ``
 */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  const text = strings.map((string, index) => `${string}${markupOf(parts[index])}`).join('');
  return new Html(text);
}

/** Parts with something between them. */
export function joined(parts: readonly HtmlPart[], separator: HtmlPart): Html {
  return html`${parts.map((part, index) => (index === 0 ? part : [separator, part]))}`;
}

function markupOf(part: HtmlPart): string {
  if (part === undefined || part === false) return '';
  if (part instanceof Html) return part.markup;
  return typeof part === 'object' ? part.map(markupOf).join('') : escapeHtml(String(part));
}

const REPLACEMENTS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// What no HTML page may hold, however it is written: control characters and halves of surrogate pairs.
const FORBIDDEN = /[^\P{Cc}\t\n\r]|\p{Surrogate}/gu;

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => REPLACEMENTS[character] ?? '').replaceAll(FORBIDDEN, '\ufffd');
}
