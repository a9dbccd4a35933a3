/** Where the reader is: `#/orders/ord_1?state=new` → `{ screen: 'orders', item: 'ord_1', query: { state: 'new' } }`. */
export function readAddress(hash = location.hash) {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const [screen = '', item] = path.split('/', 2);
  return {
    screen,
    item: item === undefined || item === '' ? undefined : decode(item),
    query: Object.fromEntries(new URLSearchParams(search)),
  };
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The address of a place in the console. */
export function addressOf(screen, item, query = {}) {
  const search = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== undefined && value !== ''));
  const path = item === undefined ? screen : `${screen}/${encodeURIComponent(item)}`;
  return `#/${path}${search.size === 0 ? '' : `?${search}`}`;
}

/** Changes the query of the address without a step in the history: for filters, which change with every key. */
export function replaceQuery(query) {
  const { screen, item } = readAddress();
  history.replaceState(null, '', addressOf(screen, item, query));
}
