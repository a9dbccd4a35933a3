import type { Language } from '../../../errors/index.ts';
import { type Fact, type ProtocolSheet, presentProtocol, type SheetPart } from '../present.ts';
import type { Protocol } from '../protocol.ts';
import { WORDS } from '../words.ts';
import { escapeHtml } from './escape-html.ts';
import { styleSheet } from './style-sheet.ts';

/**
 * The protocol as one HTML file that loads nothing and runs nothing: `Content-Security-Policy` forbids all but its own
 * style. Everything from files and certificates is escaped.
 */
export function protocolHtml(protocol: Protocol, language: Language): string {
  const sheets = presentProtocol(protocol, language).map(sheetHtml).join('\n');
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(WORDS.title[language])}</title>
<style>
${styleSheet(language)}
</style>
</head>
<body>
${sheets}
</body>
</html>
`;
}

function sheetHtml({ title, subtitle, parts }: ProtocolSheet): string {
  return `<article>
<header><h1>${escapeHtml(title)}</h1><p>${escapeHtml(subtitle)}</p></header>
${parts.map(partHtml).join('\n')}
</article>`;
}

function partHtml(part: SheetPart): string {
  switch (part.kind) {
    case 'verdict':
      return `<p class="verdict ${part.verdict}"><strong>${escapeHtml(part.text)}</strong> <span>${escapeHtml(part.detail)}</span></p>`;
    case 'facts':
      return `<section${part.small ? ' class="small"' : ''}>${headingHtml(part.title)}<dl>${part.facts.map(factHtml).join('')}</dl></section>`;
    case 'checks':
      return `<section>${headingHtml(part.title)}<table>${part.checks.map(checkHtml).join('')}</table></section>`;
    case 'note':
      return `<footer>${escapeHtml(part.text)}</footer>`;
  }
}

type Checks = Extract<SheetPart, { readonly kind: 'checks' }>['checks'];

function checkHtml({ result, resultText, title, reason, note }: Checks[number]): string {
  const aside = note === undefined ? '' : ` <small>${escapeHtml(note)}</small>`;
  return `<tr class="${result}"><td>${escapeHtml(resultText)}</td><th scope="row">${escapeHtml(title)}</th><td><bdi>${escapeHtml(reason)}</bdi>${aside}</td></tr>`;
}

function factHtml({ label, value, code }: Fact): string {
  const shown = code ? `<code>${escapeHtml(value)}</code>` : `<bdi>${escapeHtml(value)}</bdi>`;
  return `<div><dt>${escapeHtml(label)}</dt><dd>${shown}</dd></div>`;
}

function headingHtml(title: string | undefined): string {
  return title === undefined ? '' : `<h2>${escapeHtml(title)}</h2>`;
}
