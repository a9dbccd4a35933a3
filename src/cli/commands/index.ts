import type { Command } from '../registry/define-command.ts';
import { completion } from './completion/completion.command.ts';
import { configExplain } from './config/explain.command.ts';
import { configGet } from './config/get.command.ts';
import { configList } from './config/list.command.ts';
import { configSet } from './config/set.command.ts';
import { doctor } from './doctor/doctor.command.ts';
import { init } from './init/init.command.ts';

/** Every command, in the order in which help shows them. Descriptions only: handlers are loaded when they run. */
export const commands: readonly Command[] = [init, doctor, configGet, configSet, configList, configExplain, completion];
