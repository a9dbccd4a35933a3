import type { JsonValue } from '../../contracts/model.ts';
import { type Html, type HtmlPart, html } from '../markup/html.ts';

/** Code to copy under a name. */
export function sample(caption: HtmlPart, code: string): Html {
  return html`<figure><figcaption>${caption}</figcaption><pre tabindex="0"><code>${code}</code></pre></figure>`;
}

/** An example as JSON, or as it is where it is a text. */
export function exampleText(example: JsonValue): string {
  return typeof example === 'string' ? example : JSON.stringify(example, null, 2);
}
