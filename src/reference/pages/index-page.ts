import type { DocumentReader } from '../../codegen/read/document-reader.ts';
import { type Html, type HtmlPart, html, joined } from '../markup/html.ts';
import type { Voice } from '../markup/voice.ts';
import { textOf } from '../read/fields.ts';
import type { ReferenceContract, SecurityScheme } from '../read/model.ts';
import { operationsOf } from '../read/read-contract.ts';
import type { GuideSection, SiteSource } from '../site-source.ts';
import { words } from '../texts/words.ts';
import { contractPage, type PageLinks } from './page-links.ts';
import { sample } from './sample.ts';

export function indexContent(
  { title, guide }: SiteSource,
  contracts: readonly ReferenceContract[],
  reader: DocumentReader,
  voice: Voice,
  links: PageLinks,
): Html {
  const { say } = voice;
  const [first, ...others] = guide;
  return html`<h1>${say(title)}</h1>
${first && guideSection(first, contracts, reader, voice)}
<section><h2 id="contracts">${say(words.allPages)}</h2>
<ul class="cards">${contracts.map((contract) => card(contract, voice, links))}</ul></section>
${others.map((section) => guideSection(section, contracts, reader, voice))}`;
}

export function indexContents({ guide }: SiteSource, { say }: Voice): HtmlPart {
  const [first, ...others] = guide;
  const parts = [...(first === undefined ? [] : [first]), { id: 'contracts', title: words.allPages }, ...others];
  return html`<ul>${parts.map(({ id, title }) => html`<li><a href="#${id}">${say(title)}</a></li>`)}</ul>`;
}

function card(contract: ReferenceContract, { say }: Voice, links: PageLinks): Html {
  const { name, title, version, summary, servedByPartner } = contract;
  const count = operationsOf(contract).length;
  return html`<li><a href="${links.to(contractPage(contract))}"><b>${name}</b></a> <small>${title} ${version}</small>
${summary && html`<p>${say(summary)}</p>`}<p class="facts">${say(words.operations)}: ${count}${
    servedByPartner && html` · ${say(words.servedBy)}: ${say(words.partnerSide)}`
  }</p></li>
`;
}

function guideSection(
  { id, title, text, code, quotes = [], scopesOf }: GuideSection,
  contracts: readonly ReferenceContract[],
  reader: DocumentReader,
  voice: Voice,
): Html {
  const scheme = contracts.flatMap(({ security }) => security).find(({ name }) => name === scopesOf);
  return html`<section><h2 id="${id}"><a href="#${id}">${voice.say(title)}</a></h2>
${voice.paragraphs(text)}${code !== undefined && sample('', code)}${
  quotes.length > 0 && html`<dl class="codes">${quotes.map((address) => quote(address, reader, voice))}</dl>`
}${scheme && scopeTable(scheme, voice)}</section>
`;
}

/** What a contract says of one of its parts. */
function quote(address: string, reader: DocumentReader, voice: Voice): Html {
  const part = reader.resolveObject({ value: { $ref: address }, address: '#' })?.value ?? {};
  const name = typeof part.name === 'string' ? part.name : (address.split('/').at(-1) ?? '');
  const text = textOf(part, 'description');
  return html`<dt><code>${name}</code></dt><dd>${text && voice.paragraphs(text)}</dd>`;
}

function scopeTable({ scopes }: SecurityScheme, { say }: Voice): Html {
  const rows = scopes.map(({ name, text }) => html`<dt><code>${name}</code></dt><dd>${say(text)}</dd>`);
  return html`<h3>${say(words.scopes)}</h3><dl class="codes">${joined(rows, '')}</dl>`;
}
