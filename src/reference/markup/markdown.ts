import { type Html, type HtmlPart, html } from './html.ts';

/** What a text is made of: of Markdown as much as texts of contracts use. All else, HTML too, stands as it is written. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'list'; readonly numbered: boolean; readonly items: readonly string[] };

const FENCE = /^ {0,3}(```|~~~)/;
const ITEM = /^ {0,3}(?:[-*]|(\d+)[.)])\s+(.*)$/;

export function readBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  const end = () => {
    if (lines.length > 0) blocks.push(...readLines(lines));
    lines = [];
  };
  let fenced: string[] | undefined;
  for (const line of text.split('\n')) {
    if (FENCE.test(line)) {
      end();
      if (fenced !== undefined) blocks.push({ kind: 'code', text: fenced.join('\n') });
      fenced = fenced === undefined ? [] : undefined;
    } else if (fenced !== undefined) fenced.push(line);
    else if (line.trim() === '') end();
    else lines.push(line);
  }
  end();
  if (fenced !== undefined) blocks.push({ kind: 'code', text: fenced.join('\n') });
  return blocks;
}

/** Lines without an empty one between them: a paragraph, then perhaps a list. */
function readLines(lines: readonly string[]): Block[] {
  const paragraph: string[] = [];
  const items: string[] = [];
  let numbered = false;
  for (const line of lines) {
    const item = ITEM.exec(line);
    if (item !== null) {
      if (items.length === 0) numbered = item[1] !== undefined;
      items.push(item[2] ?? '');
    } else if (items.length === 0) paragraph.push(line);
    else items.push(`${items.pop()} ${line.trim()}`);
  }
  return [
    ...(paragraph.length > 0 ? [{ kind: 'paragraph' as const, text: paragraph.join('\n') }] : []),
    ...(items.length > 0 ? [{ kind: 'list' as const, numbered, items }] : []),
  ];
}

/** Where the names in texts lead: `createSale` → `loyalty.html#createSale`; undefined for what is no name. */
export type LinkOf = (name: string) => string | undefined;

const CODE = /`([^`]+)`/;
const LINK = /\[([^[\]]+)\]\(([^\s()]+)\)/;
const BOLD = /\*\*([^*]+)\*\*/;
/** Names of operations stand in texts without any mark: `acceptOrder`. */
const NAME = /\b([a-z]+(?:[A-Z][a-z\d]*)+)\b/;

/** Code, links, bold words and names inside a line. */
export function inline(text: string, linkOf: LinkOf): Html {
  return html`${split(
    text,
    CODE,
    (code) => linkedCode(code, linkOf),
    (plain) =>
      split(plain, LINK, link, (rest) =>
        split(
          rest,
          BOLD,
          (bold) => html`<b>${bold}</b>`,
          (last) => split(last, NAME, (name) => linkedName(name, linkOf)),
        ),
      ),
  )}`;
}

/** Takes a text apart at a pattern: what it captures goes one way, what lies between the other. */
function split(
  text: string,
  pattern: RegExp,
  found: (first: string, second: string) => HtmlPart,
  between: (text: string) => HtmlPart = (plain) => plain,
): HtmlPart[] {
  const parts: HtmlPart[] = [];
  let at = 0;
  for (const match of text.matchAll(new RegExp(pattern, 'g'))) {
    parts.push(between(text.slice(at, match.index)), found(match[1] ?? '', match[2] ?? ''));
    at = match.index + match[0].length;
  }
  return [...parts, between(text.slice(at))];
}

/** Addresses without a host lead to pages of the contract's own site, which are not here. */
function link(words: string, address: string): HtmlPart {
  return /^https?:\/\//.test(address) ? html`<a href="${address}">${words}</a>` : words;
}

function linkedCode(name: string, linkOf: LinkOf): Html {
  const target = linkOf(name);
  return target === undefined ? html`<code>${name}</code>` : html`<a href="${target}"><code>${name}</code></a>`;
}

function linkedName(name: string, linkOf: LinkOf): HtmlPart {
  const target = linkOf(name);
  return target === undefined ? name : html`<a href="${target}">${name}</a>`;
}
