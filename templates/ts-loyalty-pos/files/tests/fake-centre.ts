import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { AuthorizationRequest, QuoteRequest, RefundRequest, SaleRequest } from '@styk/sdk/api/loyalty';

export interface ReceivedCall {
  readonly operation: string;
  readonly key: string | undefined;
  readonly body: unknown;
}

/** What the fake says of any member. */
const member = {
  customerId: 'cus_0001',
  displayName: 'И***',
  state: 'active',
  verified: true,
  level: 'Старт',
  balance: 500,
  available: 500,
  held: 0,
  debt: 0,
  expiringSoon: [],
  pathToNextLevel: {
    current: 'Старт',
    next: null,
    metric: 'net_spend',
    currentValue: 0,
    required: 0,
    remaining: 0,
    periodEnd: '2026-12-31',
    text: '',
  },
};
const line = (placement: string, text: string) => ({ kind: 'legal', placement, align: 'left', style: 'normal', text });
const moment = '2026-11-20T15:00:00Z';

/** The only card the fake does not know. */
export const unknownCard = '2200999900000000';

const quote = {
  quoteId: 'quo_0001',
  expiresAt: moment,
  member,
  maxRedeem: 300,
  decisions: [],
  accrualForecast: 10,
  receiptText: [line('footer', 'Будет начислено: 10')],
  customerDisplay: { name: 'И***', available: 500 },
};

/**
 * The centre in one process, so that the tests need neither network nor sandbox: it answers the exchanges of a sale,
 * remembers what it did by idempotency key and by receipt, and loses answers when told to.
 */
export class FakeCentre {
  /** Every call in order, lost ones included; tokens are not counted. */
  readonly calls: ReceivedCall[] = [];
  /** Sales by receipt key. */
  readonly sales = new Map<string, SaleRequest>();
  readonly refunds = new Map<string, RefundRequest>();
  readonly #answers = new Map<string, { status: number; body: unknown }>();
  /** By the key of the call that made them. */
  readonly holds = new Map<string, { authorizationId: string; state: string }>();
  readonly #server: Server = createServer((request, response) => void this.#answer(request, response));
  readonly #losing = new Set<string>();
  #port = 0;

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Opens the port; the same one again after `stop`. */
  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  /** Nobody answers at the address any more. */
  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  /** Does what is asked but breaks the connection instead of answering. */
  loseAnswers(...operations: readonly string[]): void {
    for (const operation of operations) this.#losing.add(operation);
  }

  answerAgain(): void {
    this.#losing.clear();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    const url = new URL(request.url ?? '/', this.url);
    const operation = `${request.method} ${url.pathname.replace('/loyalty/v1', '')}`;
    if (url.pathname.endsWith('/oauth/token')) {
      send(response, 200, { access_token: 'tok_test', token_type: 'Bearer', expires_in: 900, scope: 'loyalty:write' });
      return;
    }
    const key = request.headers['idempotency-key']?.toString();
    const parsed = body === '' ? undefined : JSON.parse(body);
    this.calls.push({ operation, key, body: parsed });
    const known = key === undefined ? undefined : this.#answers.get(key);
    const { status, body: result } = known ?? this.#carryOut(operation, parsed, url, key);
    if (key !== undefined) this.#answers.set(key, { status, body: result });
    if (this.#losing.has(operation)) {
      request.socket.destroy();
      return;
    }
    send(response, status, result);
  }

  #carryOut(operation: string, body: unknown, url: URL, key: string | undefined): { status: number; body: unknown } {
    switch (operation) {
      case 'POST /quotes':
        return (body as QuoteRequest).identifier?.value === unknownCard
          ? { status: 404, body: problem(404, 'member-not-found') }
          : { status: 200, body: quote };
      case 'POST /authorizations': {
        const hold = holdFor(body as AuthorizationRequest);
        this.holds.set(key ?? '', hold);
        return { status: 201, body: hold };
      }
      case 'GET /authorizations': {
        const hold = this.holds.get(url.searchParams.get('idempotencyKey') ?? '');
        return { status: 200, body: { items: hold === undefined ? [] : [hold], nextCursor: null } };
      }
      case 'POST /authorizations/aut_0001:void': {
        const hold = [...this.holds.values()].find(({ authorizationId }) => authorizationId === 'aut_0001');
        if (hold === undefined) return { status: 404, body: problem(404, 'not-found') };
        hold.state = 'voided';
        return { status: 200, body: hold };
      }
      case 'POST /sales': {
        const sale = body as SaleRequest;
        const duplicate = this.sales.has(sale.receiptKey);
        if (!duplicate) this.sales.set(sale.receiptKey, sale);
        return { status: 201, body: saleAnswer(sale, duplicate) };
      }
      case 'POST /refunds': {
        const refund = body as RefundRequest;
        this.refunds.set(refund.refundKey, refund);
        return { status: 201, body: refundAnswer(refund) };
      }
      default:
        return { status: 404, body: problem(404, 'not-found') };
    }
  }
}

/** Everything off the last line: a till that recomputes the split instead of copying it is caught by that. */
function holdFor({ points, lines }: AuthorizationRequest) {
  const payable = lines.reduce((sum, { payKop }) => sum + payKop, 0) - points * 100;
  return {
    authorizationId: 'aut_0001',
    state: 'held',
    customerId: member.customerId,
    points,
    lineDiscounts: lines.map(({ lineId }, index) => ({
      lineId,
      discountKop: index === lines.length - 1 ? points * 100 : 0,
    })),
    payableKop: payable,
    expiresAt: moment,
    receiptText: [line('footer', `Списано баллов: ${points}`)],
  };
}

function saleAnswer(sale: SaleRequest, duplicate: boolean): unknown {
  const { receiptKey, storeId, totals } = sale;
  const redeemed = totals.pointsDiscountKop / 100;
  const { customerId, level, pathToNextLevel } = member;
  const receiptText = [line('header', 'Программа лояльности'), line('footer', 'Начислено: 10')];
  return {
    saleId: 'sal_0001',
    receiptKey,
    storeId,
    customerId,
    accrued: 10,
    redeemed,
    available: 510 - redeemed,
    level,
    pathToNextLevel,
    receiptText,
    duplicate,
    occurredAt: sale.occurredAt,
    recordedAt: moment,
  };
}

function refundAnswer({ refundKey, occurredAt }: RefundRequest): unknown {
  const amounts = { restored: 0, clawedBack: 10, debt: 0 };
  return {
    refundId: 'rfd_0001',
    refundKey,
    kind: 'refund',
    state: 'applied',
    saleId: 'sal_0001',
    ...amounts,
    duplicate: false,
    occurredAt,
    recordedAt: moment,
  };
}

function problem(status: number, code: string): unknown {
  const trace = { traceId: '0'.repeat(32), partnerId: null, operationId: 'op_0001' };
  return { type: `urn:${code}`, title: code, status, detail: code, code, retryable: false, trace };
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' });
  response.end(JSON.stringify(body));
}
