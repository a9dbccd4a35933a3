import type { Language } from '../../../errors/index.ts';
import { WORDS } from '../words.ts';

/** One A4 page for a document with one signer; the page number is the browser's, where it can count pages. */
export function styleSheet(language: Language): string {
  const [before = '', between = ''] = WORDS.page[language].split(/\{pages?\}/);
  return `@page { size: A4; margin: 12mm 14mm 14mm; @bottom-right { content: "${before}" counter(page) "${between}" counter(pages); font: 7pt sans-serif; color: #555; } }
* { box-sizing: border-box; }
body { margin: 0; background: #eef0f2; color: #1a1a1a; font: 9pt/1.32 "PT Sans", "Segoe UI", Arial, sans-serif; }
article { max-width: 210mm; margin: 6mm auto; padding: 10mm 12mm; background: #fff; border: 1px solid #d5d9dd; }
h1 { margin: 0; font-size: 14pt; line-height: 1.2; }
header p { margin: 1mm 0 3mm; color: #555; }
h2 { margin: 2.5mm 0 1mm; font-size: 10pt; overflow-wrap: anywhere; }
.verdict { margin: 3mm 0 2mm; padding: 2mm 3mm; border-left: 1.6mm solid; background: #f5f6f7; }
.verdict strong { font-size: 12pt; }
.verdict span { color: #444; overflow-wrap: anywhere; }
.passed { border-color: #1d7a3a; } .passed strong { color: #1d7a3a; }
.failed { border-color: #b3261e; } .failed strong { color: #b3261e; }
.indeterminate { border-color: #8a5a00; } .indeterminate strong { color: #8a5a00; }
dl { margin: 0; }
dl div { display: flex; gap: 3mm; padding: .3mm 0; }
dt { flex: 0 0 40mm; color: #555; overflow-wrap: anywhere; }
dd { flex: 1; min-width: 0; margin: 0; overflow-wrap: anywhere; }
code { font: 8pt/1.3 "PT Mono", Consolas, "DejaVu Sans Mono", monospace; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
td, th { padding: .5mm 1.5mm .5mm 0; border-top: 1px solid #e3e6e8; text-align: left; vertical-align: top; font-weight: normal; overflow-wrap: anywhere; }
td:first-child { width: 30mm; font-weight: bold; }
th { width: 46mm; }
.ok td:first-child { color: #1d7a3a; } .warning td:first-child { color: #8a5a00; }
.error td:first-child { color: #b3261e; } .not-checked td:first-child { color: #555; }
small { color: #555; white-space: nowrap; }
small::before { content: "["; } small::after { content: "]"; }
.small { font-size: 6.6pt; }
footer { margin-top: 3mm; padding-top: 1.5mm; border-top: 1px solid #d5d9dd; color: #555; font-size: 7.5pt; }
tr, dl div, .verdict { break-inside: avoid; }
h2 { break-after: avoid; }
@media print {
  body { background: none; font-size: 7.6pt; line-height: 1.24; }
  .verdict { margin: 2mm 0 1mm; padding: 1.2mm 3mm; }
  h2 { margin-top: 1.6mm; }
  td, th { padding-block: .25mm; }
  dl div { padding: 0; }
  article { max-width: none; margin: 0; padding: 0; border: 0; break-after: page; }
  article:last-child { break-after: auto; }
  .verdict { print-color-adjust: exact; }
}`;
}
