/** Started as a process of its own: tries to redeem from one card as often as it is told, and prints how that ended. */
const [, , url = '', token = '', cardId = '', name = '', times = '0', kopecks = '0'] = process.argv;

async function post(path: string, key: string, body: object): Promise<number> {
  const response = await fetch(`${url}/giftcards/v1${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
  });
  const { redemptionId } = (await response.json()) as { redemptionId?: string };
  if (response.status !== 201 || redemptionId === undefined) return response.status;
  return post(`/redemptions/${redemptionId}:capture`, `${key}-capture`, {});
}

const statuses = await Promise.all(
  Array.from({ length: Number(times) }, (_, index) =>
    post(`/cards/${cardId}:redeem`, `${name}-redeem-${index}`, {
      amount: { amount: Number(kopecks), currency: 'RUB' },
      saleRef: `${name}-${index}`,
      occurredAt: new Date().toISOString(),
    }),
  ),
);
process.stdout.write(JSON.stringify(statuses));
