import { type Html, type HtmlPart, html } from '../markup/html.ts';
import type { Voice } from '../markup/voice.ts';
import { textOf } from '../read/fields.ts';
import type { PageTypes } from '../schema/page-types.ts';
import type { SchemaView } from '../schema/schema-view.ts';
import { words } from '../texts/words.ts';

/** Every type the page has mentioned, and those that these mention, each once. */
export function typeSections(types: PageTypes, schemas: SchemaView, voice: Voice): HtmlPart {
  const sections: { readonly name: string; readonly section: Html }[] = [];
  for (const { name, anchor, place } of types) {
    const text = textOf(place.value, 'description');
    const section = html`<section class="type-section" id="${anchor}"><h3><a href="#${anchor}">${name}</a></h3><div class="type-body">${text && voice.paragraphs(text)}${schemas.body(place)}</div></section>
`;
    sections.push({ name, section });
  }
  if (sections.length === 0) return '';
  const sorted = sections.sort((one, other) => (one.name < other.name ? -1 : 1)).map(({ section }) => section);
  return html`<h2 id="~types">${voice.say(words.types)}</h2>
${sorted}`;
}
