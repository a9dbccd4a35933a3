import type { ServiceModule } from '../../operation.ts';
import type { EdoDependencies } from './dependencies.ts';
import { documentHandlers } from './handlers/documents.ts';
import { draftHandlers, draftPreparations } from './handlers/drafts.ts';
import { edoMigrations } from './migrations.ts';
import { type Operator, startOperator } from './operator/operator.ts';
import { tellOfEnding } from './powers/expiring.ts';
import { powersHandlers, powersPreparations } from './powers/handlers.ts';
import { powersInvariant } from './powers/invariants.ts';
import { settlePowers } from './powers/store.ts';
import { selfOf } from './self.ts';

/** Electronic documents: an operator with its counterparties. */
export function edoService(dependencies: EdoDependencies): ServiceModule {
  const self = selfOf(dependencies);
  let operator: Operator | undefined;
  return {
    name: 'edo',
    migrations: edoMigrations,
    handlers: {
      ...documentHandlers(self),
      ...powersHandlers(self),
      // What is sent before the operator works is found by it when it starts.
      ...draftHandlers(self, (documentId) => operator?.wake(documentId)),
    },
    preparations: { ...draftPreparations(dependencies), ...powersPreparations(dependencies) },
    jobs: {
      powers: {
        schedule: 'nightly',
        run: (context) => ({ changed: settlePowers(context), told: tellOfEnding(context) }),
      },
    },
    invariants: [powersInvariant],
    start(runtime) {
      operator = startOperator(runtime, dependencies);
      return operator;
    },
  };
}
