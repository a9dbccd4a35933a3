import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContractFiles } from '../../src/contracts/load.ts';
import type { JsonObject } from '../../src/contracts/model.ts';
import { createSchemaCompiler } from '../../src/contracts/schemas.ts';
import { packageRoot } from '../../src/installation/package-root.ts';

/** One entry of `x-styk-events`. */
interface CataloguedEvent {
  readonly subject: string;
  readonly scope: string;
  readonly personalData: boolean;
  readonly data: { readonly $ref: string };
  readonly example: JsonObject;
  readonly [text: string]: unknown;
}

interface EventsContract {
  readonly 'x-styk-events': Readonly<Record<string, CataloguedEvent>>;
  readonly components: { readonly schemas: Readonly<Record<string, { readonly properties?: JsonObject }>> };
}

const files = readContractFiles(join(packageRoot(), 'openapi'));
const compiler = createSchemaCompiler({ files: [...files.values()] });
const contract = files.get('events.yaml')?.document as unknown as EventsContract;
const events = Object.entries(contract['x-styk-events']);

/** The types of version 1 as they were agreed; a type that partners rely on never goes. */
const AGREED = `
  partner.application.updated partner.requirement.due partner.capability.changed agreement.version.announced contract.deprecated
  customer.merged customer.consent.changed customer.identifier.changed offer.moderated price.quarantined mapping.rejected
  stock.level.stale stock.reservation.created stock.reservation.expired stock.reservation.released stock.reservation.confirmed
  order.created order.changed order.cancelled order.state.changed order.accept.overdue return.created return.decided
  promotion.published promotion.stopped promotion.budget.low participation.offered
  loyalty.member.enrolled loyalty.points.accrued loyalty.points.redeemed loyalty.points.restored loyalty.points.clawed_back
  loyalty.points.expired loyalty.points.expiring loyalty.level.changed loyalty.refund.parked loyalty.refund.orphaned
  loyalty.register.finished giftcard.activated giftcard.redeemed giftcard.refunded giftcard.blocked
  payment.authorized payment.captured payment.refunded payment.failed settlement.calculated settlement.confirmed settlement.paid
  edo.document.received edo.document.sent edo.document.delivered edo.document.signed edo.document.rejected edo.document.annulled
  edo.document.stuck edo.certificate.expiring edo.poa.expiring file.version.created ticket.updated incident.opened
  incident.resolved report.ready`;

test('the catalogue holds the agreed types, no more and no less (DOMAIN 3.11)', () => {
  expect(events.map(([type]) => type).sort()).toEqual(AGREED.trim().split(/\s+/).sort());
});

describe.each(events)('%s', (_, event) => {
  const { properties } = contract.components.schemas[nameOf(event)] ?? {};

  test('has an example that fits its data and uses no field the data does not have', () => {
    const fits = compiler.validator(`events.yaml${event.data.$ref}`);
    expect([fits(structuredClone(event.example)), fits.errors]).toEqual([true, null]);
    for (const field of Object.keys(event.example)) expect(properties).toHaveProperty(field);
  });

  test('is described in both languages and needs a scope there is', () => {
    for (const key of ['summary', 'x-summary-ru', 'description', 'x-description-ru', 'subject']) {
      expect([key, event[key]]).toEqual([key, expect.stringMatching(/\S/)]);
    }
    expect(scopes()).toHaveProperty([event.scope]);
  });

  test('holds no personal data unless it says so', () => {
    const personal = JSON.stringify(properties).includes('`customers:pii`');
    expect(event.personalData).toBe(personal);
  });
});

test('an event with the largest of the examples is far below 20 kB', () => {
  const [largest = 0] = events.map(([, { example }]) => JSON.stringify(example).length).sort((a, b) => b - a);
  expect(largest).toBeLessThan(10_000);
});

function nameOf(event: CataloguedEvent): string {
  return event.data.$ref.replace('#/components/schemas/', '');
}

function scopes(): JsonObject {
  const common = files.get('common.yaml')?.document as unknown as {
    components: { securitySchemes: { oauth2: { flows: { clientCredentials: { scopes: JsonObject } } } } };
  };
  return common.components.securitySchemes.oauth2.flows.clientCredentials.scopes;
}
