import type { ServiceModule } from '../../operation.ts';
import { counterpartyHandlers } from './counterparties/handlers.ts';
import type { EdoDependencies, EdoRoom } from './dependencies.ts';
import { epdInvariant } from './epd/invariants.ts';
import { WAYBILL_PAGE, waybillPage } from './epd/page.ts';
import { documentHandlers } from './handlers/documents.ts';
import { draftHandlers, draftPreparations } from './handlers/drafts.ts';
import { edoMigrations } from './migrations.ts';
import { markingInvariant } from './mt/invariants.ts';
import { settleNetwork } from './network/settle.ts';
import { type Operator, startOperator } from './operator/operator.ts';
import { tellOfEnding } from './powers/expiring.ts';
import { findPowers } from './powers/find-powers.ts';
import { powersHandlers, powersPreparations } from './powers/handlers.ts';
import { powersInvariant } from './powers/invariants.ts';
import { settlePowers } from './powers/store.ts';
import { roamingInvariant } from './roaming/invariants.ts';
import { selfOf } from './self.ts';

/** Electronic documents: an operator with its counterparties. */
export function edoService(dependencies: EdoDependencies): ServiceModule {
  const self = selfOf(dependencies);
  const room: EdoRoom = { ...dependencies, powers: findPowers };
  let operator: Operator | undefined;
  return {
    name: 'edo',
    migrations: edoMigrations,
    handlers: {
      ...documentHandlers(self),
      ...powersHandlers(self),
      ...counterpartyHandlers(self),
      // What is sent before the operator works is found by it when it starts.
      ...draftHandlers(self, (documentId) => operator?.wake(documentId)),
    },
    preparations: { ...draftPreparations(room), ...powersPreparations(dependencies) },
    pages: { [WAYBILL_PAGE]: waybillPage },
    jobs: {
      network: { schedule: 'nightly', run: (context) => ({ changed: settleNetwork(context).length }) },
      powers: {
        schedule: 'nightly',
        run: (context) => ({ changed: settlePowers(context), told: tellOfEnding(context) }),
      },
    },
    invariants: [roamingInvariant, epdInvariant, markingInvariant, powersInvariant],
    start(runtime) {
      operator = startOperator(runtime, dependencies);
      return operator;
    },
  };
}
