import type { Command } from '../registry/define-command.ts';
import { authLogin } from './auth/login.command.ts';
import { authLogout } from './auth/logout.command.ts';
import { authStatus } from './auth/status.command.ts';
import { completion } from './completion/completion.command.ts';
import { configExplain } from './config/explain.command.ts';
import { configGet } from './config/get.command.ts';
import { configList } from './config/list.command.ts';
import { configSet } from './config/set.command.ts';
import { doctor } from './doctor/doctor.command.ts';
import { edoBuild } from './edo/build.command.ts';
import { edoExport } from './edo/export.command.ts';
import { edoNew } from './edo/new.command.ts';
import { edoSend } from './edo/send.command.ts';
import { edoSign } from './edo/sign.command.ts';
import { edoStatus } from './edo/status.command.ts';
import { edoValidate } from './edo/validate.command.ts';
import { edoVerify } from './edo/verify.command.ts';
import { init } from './init/init.command.ts';
import { loyaltyBalance } from './loyalty/balance.command.ts';
import { loyaltySubmit } from './loyalty/submit.command.ts';
import { partnerApply } from './partner/apply.command.ts';
import { partnerStatus } from './partner/status.command.ts';

/** Every command, in the order in which help shows them. Descriptions only: handlers are loaded when they run. */
export const commands: readonly Command[] = [
  init,
  doctor,
  partnerApply,
  partnerStatus,
  authLogin,
  authStatus,
  authLogout,
  loyaltySubmit,
  loyaltyBalance,
  edoNew,
  edoBuild,
  edoValidate,
  edoSign,
  edoVerify,
  edoSend,
  edoStatus,
  edoExport,
  configGet,
  configSet,
  configList,
  configExplain,
  completion,
];
