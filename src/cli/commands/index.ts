import type { Command } from '../registry/define-command.ts';
import { authLogin } from './auth/login.command.ts';
import { authLogout } from './auth/logout.command.ts';
import { authStatus } from './auth/status.command.ts';
import { certCheck } from './cert/check.command.ts';
import { certInspect } from './cert/inspect.command.ts';
import { certMakeTest } from './cert/make-test.command.ts';
import { completion } from './completion/completion.command.ts';
import { configExplain } from './config/explain.command.ts';
import { configGet } from './config/get.command.ts';
import { configList } from './config/list.command.ts';
import { configSet } from './config/set.command.ts';
import { conformanceList } from './conformance/list.command.ts';
import { conformanceLoad } from './conformance/load.command.ts';
import { conformanceRun } from './conformance/run.command.ts';
import { contractsDiff } from './contracts/diff.command.ts';
import { contractsDocs } from './contracts/docs.command.ts';
import { contractsLint } from './contracts/lint.command.ts';
import { contractsList } from './contracts/list.command.ts';
import { demo } from './demo/demo.command.ts';
import { doctor } from './doctor/doctor.command.ts';
import { edoBuild } from './edo/build.command.ts';
import { edoConvert } from './edo/convert.command.ts';
import { edoExplain } from './edo/explain.command.ts';
import { edoExport } from './edo/export.command.ts';
import { edoFormatsAdd } from './edo/formats/add.command.ts';
import { edoFormatsList } from './edo/formats/list.command.ts';
import { edoFormatsRemove } from './edo/formats/remove.command.ts';
import { edoFormatsShow } from './edo/formats/show.command.ts';
import { edoImport } from './edo/import.command.ts';
import { edoNew } from './edo/new.command.ts';
import { edoParse } from './edo/parse.command.ts';
import { edoSend } from './edo/send.command.ts';
import { edoSign } from './edo/sign.command.ts';
import { edoStatus } from './edo/status.command.ts';
import { edoTemplate } from './edo/template.command.ts';
import { edoValidate } from './edo/validate.command.ts';
import { edoVerify } from './edo/verify.command.ts';
import { eventsListen } from './events/listen.command.ts';
import { eventsReplay } from './events/replay.command.ts';
import { eventsTail } from './events/tail.command.ts';
import { eventsTrigger } from './events/trigger.command.ts';
import { eventsTypes } from './events/types.command.ts';
import { init } from './init/init.command.ts';
import { loyaltyBalance } from './loyalty/balance.command.ts';
import { loyaltyRegisterResults } from './loyalty/register/results.command.ts';
import { loyaltyRegisterStatus } from './loyalty/register/status.command.ts';
import { loyaltyRegisterUpload } from './loyalty/register/upload.command.ts';
import { loyaltySubmit } from './loyalty/submit.command.ts';
import { mchdCheck } from './mchd/check.command.ts';
import { mchdInspect } from './mchd/inspect.command.ts';
import { partnerAgreementShow } from './partner/agreement/show.command.ts';
import { partnerAgreementSign } from './partner/agreement/sign.command.ts';
import { partnerApply } from './partner/apply.command.ts';
import { partnerCredentialsIssue } from './partner/credentials/issue.command.ts';
import { partnerCredentialsList } from './partner/credentials/list.command.ts';
import { partnerCredentialsRevoke } from './partner/credentials/revoke.command.ts';
import { partnerRequirements } from './partner/requirements.command.ts';
import { partnerStatus } from './partner/status.command.ts';
import { partnerStores } from './partner/stores.command.ts';
import { sandboxClockAdvance } from './sandbox/clock/advance.command.ts';
import { sandboxClockFreeze } from './sandbox/clock/freeze.command.ts';
import { sandboxClockGet } from './sandbox/clock/get.command.ts';
import { sandboxClockReset } from './sandbox/clock/reset.command.ts';
import { sandboxClockSet } from './sandbox/clock/set.command.ts';
import { sandboxEnv } from './sandbox/env.command.ts';
import { sandboxFaultsClear } from './sandbox/faults/clear.command.ts';
import { sandboxFaultsList } from './sandbox/faults/list.command.ts';
import { sandboxFaultsSet } from './sandbox/faults/set.command.ts';
import { sandboxIdentity } from './sandbox/identity.command.ts';
import { sandboxInvariants } from './sandbox/invariants.command.ts';
import { sandboxJournal } from './sandbox/journal.command.ts';
import { sandboxReset } from './sandbox/reset.command.ts';
import { sandboxSeed } from './sandbox/seed.command.ts';
import { sandboxForget } from './sandbox/snapshots/delete.command.ts';
import { sandboxSnapshots } from './sandbox/snapshots/list.command.ts';
import { sandboxRestore } from './sandbox/snapshots/restore.command.ts';
import { sandboxSnapshot } from './sandbox/snapshots/save.command.ts';
import { sandboxStart } from './sandbox/start.command.ts';
import { sandboxStatus } from './sandbox/status.command.ts';
import { sandboxStop } from './sandbox/stop.command.ts';
import { sdkGenerate } from './sdk/generate.command.ts';

/** Every command, in the order in which help shows them. Descriptions only: handlers are loaded when they run. */
export const commands: readonly Command[] = [
  demo,
  init,
  doctor,
  partnerApply,
  partnerStatus,
  partnerRequirements,
  partnerAgreementShow,
  partnerAgreementSign,
  partnerCredentialsList,
  partnerCredentialsIssue,
  partnerCredentialsRevoke,
  partnerStores,
  authLogin,
  authStatus,
  authLogout,
  sandboxStart,
  sandboxStop,
  sandboxStatus,
  sandboxEnv,
  sandboxSeed,
  sandboxReset,
  sandboxSnapshot,
  sandboxSnapshots,
  sandboxRestore,
  sandboxForget,
  sandboxClockGet,
  sandboxClockSet,
  sandboxClockAdvance,
  sandboxClockFreeze,
  sandboxClockReset,
  sandboxFaultsList,
  sandboxFaultsSet,
  sandboxFaultsClear,
  sandboxJournal,
  sandboxIdentity,
  sandboxInvariants,
  eventsListen,
  eventsTrigger,
  eventsReplay,
  eventsTail,
  eventsTypes,
  sdkGenerate,
  contractsList,
  contractsLint,
  contractsDiff,
  contractsDocs,
  loyaltySubmit,
  loyaltyBalance,
  loyaltyRegisterUpload,
  loyaltyRegisterStatus,
  loyaltyRegisterResults,
  edoNew,
  edoImport,
  edoTemplate,
  edoBuild,
  edoConvert,
  edoParse,
  edoValidate,
  edoExplain,
  edoFormatsList,
  edoFormatsShow,
  edoFormatsAdd,
  edoFormatsRemove,
  edoSign,
  edoVerify,
  edoSend,
  edoStatus,
  edoExport,
  certInspect,
  certCheck,
  certMakeTest,
  mchdInspect,
  mchdCheck,
  conformanceList,
  conformanceRun,
  conformanceLoad,
  configGet,
  configSet,
  configList,
  configExplain,
  completion,
];
