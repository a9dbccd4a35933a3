import { createPrinter } from '../../../print/printer.ts';
import type { ServiceModule } from '../../operation.ts';
import type { Task } from '../../tempo.ts';
import { forgetBuilt } from './building/built.ts';
import { tellOfEndingCertificates } from './certificates-ending.ts';
import { counterpartyHandlers } from './counterparties/handlers.ts';
import { settleStuck } from './deadlines/settle.ts';
import type { EdoDependencies, EdoRoom } from './dependencies.ts';
import { epdInvariant } from './epd/invariants.ts';
import { WAYBILL_PAGE, waybillPage } from './epd/page.ts';
import { answerHandlers, answerPreparations } from './handlers/answers.ts';
import { buildingHandlers, buildingPreparations } from './handlers/building.ts';
import { controlHandlers, controlPreparations } from './handlers/control.ts';
import { documentHandlers } from './handlers/documents.ts';
import { draftHandlers, draftPreparations } from './handlers/drafts.ts';
import { messageHandlers } from './handlers/messages.ts';
import { packetAnswerHandlers, packetPreparations } from './handlers/packet-answers.ts';
import { packetHandlers } from './handlers/packets.ts';
import { titleHandlers, titlePreparations } from './handlers/titles.ts';
import { edoInvariants } from './invariants.ts';
import { edoMigrations } from './migrations.ts';
import { markingInvariant } from './mt/invariants.ts';
import { settleNetwork } from './network/settle.ts';
import { startOperator } from './operator/operator.ts';
import { tellOfEnding } from './powers/expiring.ts';
import { findPowers } from './powers/find-powers.ts';
import { powersHandlers, powersPreparations } from './powers/handlers.ts';
import { powersInvariant } from './powers/invariants.ts';
import { settlePowers } from './powers/store.ts';
import { printingHandlers, printingPreparations } from './printing/handlers.ts';
import { roamingInvariant } from './roaming/invariants.ts';
import { rejectedDocument } from './scenarios.ts';
import { peekOf, selfOf } from './self.ts';
import { waybillInvariant } from './titles/invariants.ts';

/** Electronic documents: an operator with its counterparties. */
export function edoService(dependencies: EdoDependencies): ServiceModule {
  const self = selfOf(dependencies);
  const room: EdoRoom = { ...dependencies, powers: findPowers, printer: createPrinter() };
  const peek = peekOf(dependencies);
  let operator: Task | undefined;
  // What is sent before the operator works is found by it when it starts.
  const wake = () => operator?.wake();
  return {
    name: 'edo',
    migrations: edoMigrations,
    handlers: {
      ...documentHandlers(self),
      ...powersHandlers(self),
      ...counterpartyHandlers(self),
      ...draftHandlers(self, wake),
      ...packetHandlers(self, wake),
      ...answerHandlers(self, wake),
      ...messageHandlers(self),
      ...packetAnswerHandlers(self, wake),
      ...titleHandlers(self, wake),
      ...buildingHandlers(room, self),
      ...printingHandlers(room, self),
      ...controlHandlers(self, wake),
    },
    preparations: {
      ...draftPreparations(room),
      ...answerPreparations(room),
      ...packetPreparations(room),
      ...titlePreparations(room),
      ...buildingPreparations(room, peek),
      ...printingPreparations(room),
      ...controlPreparations(room, peek),
      ...powersPreparations(dependencies),
    },
    pages: { [WAYBILL_PAGE]: waybillPage },
    jobs: {
      documents: {
        schedule: 'nightly',
        run: (context) => ({
          stuck: settleStuck(context),
          certificates: tellOfEndingCertificates(context),
          built: forgetBuilt(room.files, context.tx, context.now),
        }),
      },
      network: { schedule: 'nightly', run: (context) => ({ changed: settleNetwork(context).length }) },
      powers: {
        schedule: 'nightly',
        run: (context) => ({ changed: settlePowers(context), told: tellOfEnding(context) }),
      },
    },
    invariants: [...edoInvariants, roamingInvariant, epdInvariant, markingInvariant, powersInvariant, waybillInvariant],
    scenarios: { 'rejected-document': rejectedDocument(dependencies, wake) },
    start(runtime) {
      operator = startOperator(runtime, dependencies);
      return operator;
    },
  };
}
