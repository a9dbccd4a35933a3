import { type Html, type HtmlPart, html, joined } from '../markup/html.ts';
import type { Voice } from '../markup/voice.ts';
import { Anchors } from '../read/anchors.ts';
import type { ReferenceAnswer, ReferenceContent, ReferenceParameter } from '../read/model.ts';
import type { SchemaView } from '../schema/schema-view.ts';
import { words } from '../texts/words.ts';

/** Draws answers and what else has contents; an answer that operations share is written once, at the end of the page. */
export class AnswerView {
  readonly #voice: Voice;
  readonly #schemas: SchemaView;
  readonly #anchors = new Anchors();
  readonly #shared = new Map<
    string,
    { readonly name: string; readonly anchor: string; readonly answer: ReferenceAnswer }
  >();

  constructor(voice: Voice, schemas: SchemaView) {
    this.#voice = voice;
    this.#schemas = schemas;
  }

  answer(answer: ReferenceAnswer): Html {
    const statuses = answer.statuses.map((status) => html`<code>${status}</code>`);
    return html`<dt>${joined(statuses, ', ')}</dt><dd>${answer.shared === undefined ? this.#inside(answer) : this.#link(answer.shared, answer)}</dd>`;
  }

  content({ mediaType, schema }: ReferenceContent): Html {
    return html`<p class="media"><code>${mediaType}</code>${schema && html` <span class="type">${this.#schemas.label(schema)}</span>`}</p>${schema && this.#schemas.below(schema, true)}`;
  }

  /** @param marks What stands behind the name, such as the place of a parameter. */
  parameter({ name, required, deprecated, description, schema, example }: ReferenceParameter, marks?: HtmlPart): Html {
    const { say, paragraphs } = this.#voice;
    const all = html`${marks}${required && html` <b class="must">${say(words.required)}</b>`}${
      deprecated && html` <b class="old">${say(words.deprecated)}</b>`
    }`;
    return html`<li><code>${name}</code> ${
      schema === undefined
        ? html`${all}${description && paragraphs(description)}`
        : this.#schemas.parameter(schema, all, description, example)
    }</li>`;
  }

  /** Every shared answer that was mentioned. */
  sections(): HtmlPart {
    const sections = [...this.#shared.values()].map(
      ({ name, anchor, answer }) =>
        html`<section class="type-section" id="${anchor}"><h3><a href="#${anchor}">${name}</a></h3>${this.#inside(answer)}</section>
`,
    );
    return (
      sections.length > 0 &&
      html`<h2 id="~answers">${this.#voice.say(words.sharedAnswers)}</h2>
${sections}`
    );
  }

  #link(address: string, answer: ReferenceAnswer): Html {
    const name = address.split('/').at(-1) ?? address;
    const { anchor } = this.#shared.get(address) ?? { anchor: `answer~${this.#anchors.take(name)}` };
    if (!this.#shared.has(address)) this.#shared.set(address, { name, anchor, answer });
    return html`<a href="#${anchor}">${name}</a>`;
  }

  #inside({ description, headers, contents }: ReferenceAnswer): Html {
    const { say, paragraphs } = this.#voice;
    const names = headers.map(({ name }) => html`<code>${name}</code>`);
    return html`${description && paragraphs(description)}${
      headers.length > 0 &&
      html`<details><summary>${say(words.headers)}: ${joined(names, ', ')}</summary><ul class="fields">${headers.map((header) => this.parameter(header))}</ul></details>`
    }${contents.map((content) => this.content(content))}`;
  }
}
