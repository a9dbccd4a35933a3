import type { Language, LocalizedText } from '@styk/sdk/errors';
import { type Html, type HtmlPart, html } from './html.ts';
import { type Block, inline, type LinkOf, readBlocks } from './markdown.ts';

/** Says texts on a page in the languages the page has. */
export interface Voice {
  /** The language a page begins in. */
  readonly first: Language;
  /** More than one: the page has a switch. */
  readonly bilingual: boolean;
  /** A text inside a line. Names in backticks are code; names of operations, codes and events lead to them. */
  say(text: LocalizedText): Html;
  /** The same as paragraphs and lists. */
  paragraphs(text: LocalizedText): Html;
  /** A text that is no element, such as a title: in all languages. */
  plain(text: LocalizedText): string;
}

export function createVoice(languages: readonly Language[], linkOf: LinkOf): Voice {
  const [first = 'en'] = languages;
  /** A text without a translation is said once, for readers of either language. */
  const render = (text: LocalizedText, write: (words: string, attribute: HtmlPart) => HtmlPart): Html =>
    languages.length < 2 || text.ru === text.en
      ? html`${write(text[first], '')}`
      : html`${languages.map((language) => write(text[language], html` lang="${language}"`))}`;
  return {
    first,
    bilingual: languages.length > 1,
    say: (text) =>
      render(text, (words, attribute) =>
        attribute === '' ? inline(words, linkOf) : html`<span${attribute}>${inline(words, linkOf)}</span>`,
      ),
    paragraphs: (text) =>
      render(text, (words, attribute) => readBlocks(words).map((block) => drawBlock(block, attribute, linkOf))),
    plain: (text) => [...new Set(languages.map((language) => text[language]))].join(' · '),
  };
}

function drawBlock(block: Block, attribute: HtmlPart, linkOf: LinkOf): Html {
  if (block.kind === 'paragraph') return html`<p${attribute}>${inline(block.text, linkOf)}</p>`;
  if (block.kind === 'code') return html`<pre${attribute} tabindex="0"><code>${block.text}</code></pre>`;
  const items = block.items.map((item) => html`<li>${inline(item, linkOf)}</li>`);
  return block.numbered ? html`<ol${attribute}>${items}</ol>` : html`<ul${attribute}>${items}</ul>`;
}
