import { addressOf, replaceQuery } from '../lib/address.js';
import { get } from '../lib/api.js';
import { el, put } from '../lib/dom.js';
import { day, number } from '../lib/format.js';
import { pageHead } from '../parts/blocks.js';
import { chip } from '../parts/chip.js';
import { field, input } from '../parts/controls.js';
import { listDetail, pages } from '../parts/list-detail.js';
import { empty, failure } from '../parts/states.js';
import { table } from '../parts/table.js';
import { customerDetail } from './customers/customer-detail.js';

const TYPING_MS = 250;

export const customers = {
  id: 'customers',
  key: 'c',
  title: { ru: 'Покупатели', en: 'Customers' },
  show({ item, query, signal }) {
    const root = el('div', { class: 'place' });
    let asked = 0;
    const load = async (wanted) => {
      asked += 1;
      const mine = asked;
      const list = pages({
        load: (cursor) => get('/sandbox/v1/customers', { query: wanted, cursor }, signal),
        draw: (rows) => (rows.length === 0 ? nobody(wanted) : drawRows(rows, item, wanted)),
      });
      try {
        await list.first();
        if (mine === asked) put(root, list.root);
      } catch (error) {
        if (error.name !== 'AbortError' && mine === asked)
          put(
            root,
            failure(error, () => load(wanted)),
          );
      }
    };
    load(query.query);
    let typing;
    const search = input({
      type: 'search',
      value: query.query ?? '',
      maxlength: 128,
      oninput({ target }) {
        clearTimeout(typing);
        typing = setTimeout(() => {
          const wanted = target.value.trim() === '' ? undefined : target.value.trim();
          replaceQuery({ query: wanted });
          load(wanted);
        }, TYPING_MS);
      },
    });
    return [
      pageHead(customers.title, {
        ru: 'Все покупатели песочницы с их баллами. В боевой среде перечислить их нельзя: только найти по целому идентификатору.',
        en: 'All customers of the sandbox with their points. In production nobody can list them, only find one by a whole identifier.',
      }),
      el(
        'form',
        { class: 'filters', role: 'search', onsubmit: (event) => event.preventDefault() },
        field({ ru: 'Имя, идентификатор, телефон или карта целиком', en: 'Name, id, whole phone or card' }, search),
      ),
      listDetail(root, item && customerDetail(item, signal), addressOf('customers', undefined, query)),
    ];
  },
};

function drawRows(rows, selected, query) {
  return table({
    caption: customers.title,
    rows,
    selected,
    keyOf: ({ customerId }) => customerId,
    hrefOf: ({ customerId }) => addressOf('customers', customerId, { query }),
    columns: [
      {
        title: { ru: 'Покупатель', en: 'Customer' },
        kind: 'main',
        cell: ({ displayName, customerId }) => [
          el('span', {}, displayName),
          el('small', {}, el('code', {}, customerId)),
        ],
      },
      { title: { ru: 'Состояние', en: 'State' }, kind: 'wide', cell: ({ state }) => chip(state) },
      { title: { ru: 'Баллы', en: 'Points' }, kind: 'num', cell: ({ points }) => number(points) },
      { title: { ru: 'С нами с', en: 'Since' }, kind: 'wide nums', cell: ({ createdAt }) => day(createdAt) },
    ],
  });
}

function nobody(wanted) {
  return wanted === undefined
    ? empty(
        { ru: 'Покупателей нет', en: 'No customers' },
        {
          ru: 'Заполните песочницу: styk sandbox seed --scenario small, или на экране «Часы и сбои».',
          en: 'Fill the sandbox: styk sandbox seed --scenario small, or on the screen “Clock and faults”.',
        },
      )
    : empty(
        { ru: 'Никто не найден', en: 'Nobody found' },
        { ru: 'Телефон и карта ищутся только целиком.', en: 'Phones and cards are found whole only.' },
      );
}
