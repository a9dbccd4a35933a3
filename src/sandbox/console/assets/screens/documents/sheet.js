import { el } from '../../lib/dom.js';
import { day, instant, money } from '../../lib/format.js';
import { say } from '../../lib/language.js';
import { fold } from '../../parts/blocks.js';
import { WORDS } from '../../words/common.js';
import { ROLES, TYPES } from './words.js';
import { contentOf, readXml } from './xml-content.js';

/** Shows one title as a sheet of paper: what it is, between whom, what it says, and who signed it. It can be printed. */
export function openSheet(document, title, content) {
  const { type, function: purpose, number, date, grossKop, counterparty } = document;
  const xml = readXml(content);
  const dialog = el(
    'dialog',
    { class: 'sheet', 'aria-labelledby': 'sheet-title' },
    el(
      'div',
      { class: 'sheet-bar' },
      el('button', { type: 'button', class: 'button', onclick: () => print() }, say({ ru: 'Напечатать', en: 'Print' })),
      el(
        'button',
        { type: 'button', class: 'button', autofocus: true, onclick: () => dialog.close() },
        say(WORDS.close),
      ),
    ),
    el(
      'article',
      { class: 'paper' },
      el(
        'header',
        {},
        el('h2', { id: 'sheet-title' }, [say(TYPES[type] ?? type), purpose, `№ ${number}`].filter(Boolean).join(' ')),
        el('p', {}, `${day(date)} · ${say(ROLES[title.role] ?? title.role)} · ${title.format}`),
      ),
      el(
        'p',
        { class: 'paper-party' },
        el('span', {}, say({ ru: 'Контрагент', en: 'Counterparty' })),
        el('b', {}, counterparty.name),
        el('span', {}, `ИНН ${counterparty.inn}`),
        grossKop !== null && el('b', { class: 'paper-sum' }, money(grossKop)),
      ),
      xml === undefined
        ? el('p', {}, say({ ru: 'Файл не является документом XML.', en: 'The file is not an XML document.' }))
        : contentOf(xml.documentElement),
      signatures(title),
      xml !== undefined &&
        fold(
          { ru: 'Файл как есть', en: 'The file as it is' },
          el('pre', { tabindex: '0' }, new XMLSerializer().serializeToString(xml)),
        ),
    ),
  );
  dialog.addEventListener('close', () => dialog.remove());
  window.document.body.append(dialog);
  dialog.showModal();
}

function signatures({ signatures: list }) {
  if (list.length === 0) return null;
  return el(
    'section',
    { class: 'stamps' },
    list.map(({ signer, signedAt }) =>
      el(
        'div',
        { class: 'stamp' },
        el('b', {}, say({ ru: 'Документ подписан электронной подписью', en: 'Signed electronically' })),
        el('span', {}, signer.commonName),
        signer.organisationInn && el('span', {}, `ИНН ${signer.organisationInn}`),
        el('span', { class: 'nums' }, instant(signedAt, { seconds: true })),
        el('code', {}, signer.serial),
      ),
    ),
  );
}
