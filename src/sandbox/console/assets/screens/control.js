import { el } from '../lib/dom.js';
import { card, pageHead } from '../parts/blocks.js';
import { clockPanel } from './control/clock-panel.js';
import { dataPanel } from './control/data-panel.js';
import { faultPanel } from './control/fault-panel.js';
import { jobPanel } from './control/job-panel.js';

export const control = {
  id: 'control',
  key: 'x',
  title: { ru: 'Часы и сбои', en: 'Clock and faults' },
  show({ signal }) {
    return [
      pageHead(control.title, {
        ru: 'Время, сбои по заказу, ночные задания и данные. Всё, что вы здесь меняете, сразу действует на всех, кто вызывает песочницу.',
        en: 'Time, faults on request, nightly jobs and data. Whatever you change here acts on everybody who calls the sandbox at once.',
      }),
      el(
        'div',
        { class: 'columns' },
        card({ ru: 'Часы', en: 'Clock' }, clockPanel(signal)),
        el(
          'div',
          { class: 'stack' },
          card({ ru: 'Задания', en: 'Jobs' }, jobPanel()),
          card({ ru: 'Данные', en: 'Data' }, dataPanel(signal)),
        ),
      ),
      card({ ru: 'Сбои', en: 'Faults' }, faultPanel(signal)),
    ];
  },
};
