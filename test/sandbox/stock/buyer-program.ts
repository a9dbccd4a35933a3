/** A buyer's machine: asks for one unit so many times at once and tells how often it got one. */
const [, , url = '', token = '', count = '0', name = ''] = process.argv;

const attempt = async (index: number): Promise<number> => {
  const response = await fetch(`${url}/stock/v1/reservations`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': `buyer-${name}-${index}`,
    },
    body: JSON.stringify({ orderRef: `${name}-${index}`, lines: [{ sku: 'one-unit', location: 'msk-01', qty: '1' }] }),
  });
  await response.arrayBuffer();
  return response.status;
};

const statuses = await Promise.all(Array.from({ length: Number(count) }, (_, index) => attempt(index)));
process.stdout.write(JSON.stringify(statuses));
