import type { LocalizedText } from '@styk/sdk/errors';
import { MARK } from '../mark.ts';
import { type Html, type HtmlPart, html } from '../markup/html.ts';
import type { Voice } from '../markup/voice.ts';
import type { ReferenceContract } from '../read/model.ts';
import { words } from '../texts/words.ts';
import { contractPage, ERRORS_PAGE, EVENTS_PAGE, INDEX_PAGE, type PageLinks } from './page-links.ts';

/** What surrounds the content of a page. */
export interface Frame {
  readonly site: LocalizedText;
  /** Path of the page from the root of the site. */
  readonly page: string;
  readonly title: LocalizedText;
  readonly contracts: readonly ReferenceContract[];
  readonly hasEvents: boolean;
  readonly hasErrors: boolean;
  readonly voice: Voice;
  readonly links: PageLinks;
  /** Links to the parts of this page, shown in the menu under its name. */
  readonly contents: HtmlPart;
}

/** A whole page. */
export function layout(frame: Frame, content: Html): string {
  const { site, title, voice, links } = frame;
  const { say, plain } = voice;
  return html`<!doctype html>
<html lang="${voice.first}" data-root="${links.root}"${voice.bilingual && html` data-bilingual`}>
<head>
<meta charset="utf-8">
<meta name="generator" content="${MARK}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${plain(title)} · ${plain(site)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${links.to('reference.css')}">
<script src="${links.to('reference.js')}"></script>
</head>
<body>
<a class="skip" href="#~content">${say(words.skip)}</a>
<header class="top">
<button type="button" class="scripted menu" id="~menu" aria-controls="~pages" aria-expanded="false">${say(words.menu)}</button>
<a class="site" href="${links.to(INDEX_PAGE)}">${say(site)}</a>
<div class="search scripted" role="search"><label for="~search" class="unseen">${say(words.searchLabel)}</label><input id="~search" type="search" autocomplete="off" role="combobox" aria-expanded="false" aria-controls="~found" aria-autocomplete="list" placeholder="${words.search[voice.first]}"${voice.bilingual && html` data-ru="${words.search.ru}" data-en="${words.search.en}"`}><ul class="found" id="~found" role="listbox" hidden></ul></div>
${voice.bilingual && html`<div class="languages scripted" role="group" aria-label="Язык · Language"><button type="button" data-language="ru" lang="ru-RU">RU</button><button type="button" data-language="en" lang="en-GB">EN</button></div>`}
<button type="button" class="scripted" id="~theme" aria-pressed="false"><span aria-hidden="true">◐</span><span class="unseen">${say(words.theme)}</span></button>
</header>
<div class="frame">
<nav class="pages" id="~pages" aria-labelledby="~pages-title"><h2 id="~pages-title" class="unseen">${say(words.allPages)}</h2>
<ul>${menu(frame)}</ul>
</nav>
<main id="~content">
${content}
</main>
</div>
</body>
</html>
`.markup;
}

function menu({ site, page, contracts, hasEvents, hasErrors, voice, links, contents }: Frame): HtmlPart {
  const { say } = voice;
  const item = (path: string, label: HtmlPart) => {
    const isHere = path === page;
    return html`<li><a href="${links.to(path)}"${isHere && html` aria-current="page"`}>${label}</a>${isHere && contents}</li>`;
  };
  return [
    item(INDEX_PAGE, say(site)),
    contracts.map((contract) =>
      item(
        contractPage(contract),
        html`<b>${contract.name}</b>${contract.summary && html`<small>${say(contract.summary)}</small>`}`,
      ),
    ),
    hasEvents && item(EVENTS_PAGE, say(words.eventCatalogue)),
    hasErrors && item(ERRORS_PAGE, say(words.errors)),
  ];
}
