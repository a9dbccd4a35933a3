import { el } from '../../lib/dom.js';
import { say } from '../../lib/language.js';
import { labelOf } from './field-labels.js';

/** A document is read, never run: the policy names the one place where text becomes a tree, and it is a tree of XML. */
const policy = globalThis.trustedTypes?.createPolicy('styk-document', { createHTML: (text) => text });

/** More would be read by no person. */
const MOST_ROWS = 500;
const DEEPEST = 12;

/** The file as a tree, in the encoding its first line names; undefined when it is no XML. */
export function readXml(content) {
  const head = new TextDecoder('latin1').decode(content.slice(0, 200));
  const encoding = /encoding="([\w-]+)"/i.exec(head)?.[1] ?? 'utf-8';
  const text = new TextDecoder(encoding).decode(content).replace(/^\uFEFF?<\?xml[^>]*\?>/, '');
  const xml = new DOMParser().parseFromString(policy?.createHTML(text) ?? text, 'application/xml');
  return xml.querySelector('parsererror') === null ? xml : undefined;
}

/** An element with everything in it: attributes as names and values, elements of one name as rows of a table. */
export function contentOf(element, depth = 0) {
  if (depth > DEEPEST) return null;
  const groups = Map.groupBy(element.children, ({ nodeName }) => nodeName);
  return [
    fieldsOf(element),
    [...groups].map(([name, elements]) => {
      if (elements.length > 1 || name === 'СведТов') return rowsOf(name, elements);
      return el(
        'section',
        { class: `part depth${Math.min(depth, 3)}` },
        el(`h${Math.min(depth + 3, 6)}`, {}, labelOf(name)),
        contentOf(innermost(elements[0]), depth + 1),
      );
    }),
  ];
}

/** Through elements that only wrap another one: they would be headings over headings. */
function innermost(element) {
  const isWrap = element.attributes.length === 0 && element.childElementCount === 1;
  return isWrap ? innermost(element.firstElementChild) : element;
}

/** Attributes and the text of an element. */
function fieldsOf(element) {
  const fields = [...element.attributes].map(({ name, value }) => [name, value]);
  const text = element.childElementCount === 0 ? element.textContent.trim() : '';
  if (fields.length === 0 && text === '') return null;
  return [
    text !== '' && el('p', { class: 'text' }, text),
    fields.length > 0 &&
      el(
        'dl',
        { class: 'fields' },
        fields.map(([name, value]) => el('div', {}, el('dt', { title: name }, labelOf(name)), el('dd', {}, value))),
      ),
  ];
}

/** Elements of one name, one a row; what the first level of each holds becomes columns. */
function rowsOf(name, elements) {
  const rows = elements.slice(0, MOST_ROWS).map(flat);
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return el(
    'section',
    { class: 'part' },
    el('h3', {}, labelOf(name)),
    el(
      'div',
      { class: 'paper-table', tabindex: '0', role: 'region', 'aria-label': labelOf(name) },
      el(
        'table',
        {},
        el(
          'thead',
          {},
          el(
            'tr',
            {},
            columns.map((column) => el('th', { scope: 'col', title: column }, labelOf(column))),
          ),
        ),
        el(
          'tbody',
          {},
          rows.map((row) =>
            el(
              'tr',
              {},
              columns.map((column) => el('td', {}, row[column] ?? '')),
            ),
          ),
        ),
      ),
    ),
    elements.length > MOST_ROWS &&
      el(
        'p',
        {},
        say({ ru: `и ещё строк: ${elements.length - MOST_ROWS}`, en: `and more rows: ${elements.length - MOST_ROWS}` }),
      ),
  );
}

function flat(element) {
  const row = Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
  for (const leaf of element.querySelectorAll('*')) {
    const { nodeName, textContent } = leaf;
    if (leaf.childElementCount === 0 && textContent.trim() !== '') row[nodeName] ??= textContent.trim();
    for (const { name, value } of leaf.attributes) row[name] ??= value;
  }
  return row;
}
