/** Started as a process of its own: sells at quoted prices as often as it is told, all at once, and prints the statuses. */
const [, , url = '', token = '', card = '', occurredAt = '', name = '', times = '0'] = process.argv;

const where = { storeId: 'msk-01', posId: 'pos-1', occurredAt, identifier: { kind: 'card', value: card } };

async function post(path: string, key: string, body: object): Promise<Response> {
  return fetch(`${url}/loyalty/v1${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
  });
}

async function sell(receiptKey: string): Promise<number> {
  const line = { lineId: '1', sku: 'sku-1', qty: '1', unit: 'pcs', priceKop: 10_000, payKop: 10_000 };
  const quote = (await (await post('/quotes', `${receiptKey}-quote`, { ...where, lines: [line] })).json()) as {
    quoteId: string;
    linePrices: { payKop: number }[];
  };
  const payKop = quote.linePrices[0]?.payKop ?? 0;
  const answer = await post('/sales', receiptKey, {
    ...where,
    quoteId: quote.quoteId,
    receiptKey,
    lines: [{ ...line, payKop }],
    totals: { linesKop: payKop, pointsDiscountKop: 0, payableKop: payKop },
    tenders: [{ kind: 'card', amountKop: payKop }],
  });
  return answer.status;
}

const statuses = await Promise.all(Array.from({ length: Number(times) }, (_, index) => sell(`${name}-sale-${index}`)));
process.stdout.write(JSON.stringify(statuses));
