import type { ListTasksQuery, Task as TaskAnswer, TaskCompletion, TaskPage } from '@styk/sdk/api/partners';
import { found } from '../../../found.ts';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import { type ChangesParams, type PageParams, readCursor, readUpdatedAfter, toPage } from '../../../pagination.ts';
import { changeDossier, ownDossier } from '../desk.ts';
import { partnerProblems } from '../problems.ts';
import type { PartnersRoom } from '../room.ts';
import type { Dossier, Task } from '../rules/dossier.ts';
import { isDoneByWord, isOpenTask } from '../rules/tasks.ts';
import { viewTask } from '../views.ts';
import { restarted } from './applications.ts';

interface PartnerParams {
  readonly partnerId: string;
}

export function listTasks(
  room: PartnersRoom,
  call: OperationCall<PartnerParams & ListTasksQuery & PageParams & ChangesParams>,
): OperationResult<TaskPage> {
  const { partnerId, state, limit, cursor } = call.params;
  const { tasks } = ownDossier(call, 'partner', partnerId, room.contractVersions);
  const updatedAfter = readUpdatedAfter(call.params);
  const after = readCursor(cursor) ?? '';
  const rows = tasks
    .filter((task) => (state === undefined || task.state === state) && task.updatedAt > updatedAfter)
    .toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
    .filter((task) => placeOf(task) > after);
  return { status: 200, body: toPage(rows, limit, placeOf, (task) => viewTask(task, call.language)) };
}

/** What is over comes last, what has no deadline after what has one. */
function placeOf(task: Task): string {
  const due = String(task.dueAt ?? Number.MAX_SAFE_INTEGER).padStart(16, '0');
  return `${isOpenTask(task) ? 0 : 1} ${due} ${task.taskId}`;
}

/** Takes the partner's word for what was done. Details that were corrected are checked again. */
export function completeTask(
  room: PartnersRoom,
  call: OperationCall<PartnerParams & { readonly taskId: string }, TaskCompletion>,
): OperationResult<TaskAnswer> {
  const { tx, now, params, body } = call;
  const before = ownDossier(call, 'partner', params.partnerId, room.contractVersions);
  const task = before.tasks.find(({ taskId }) => taskId === params.taskId);
  if (task === undefined) throw partnerProblems.create('not-found', { what: 'task', id: params.taskId });
  if (!isOpenTask(task) || !isDoneByWord(task.code)) {
    throw partnerProblems.create('state-conflict', {
      what: 'task',
      id: task.taskId,
      state: `${task.code} ${task.state}`,
    });
  }
  const { result = null, fileIds = [] } = body;
  const strange = fileIds.find((file) => room.fileHash(tx, params.partnerId, now, file) === undefined);
  if (strange !== undefined) throw partnerProblems.create('file-unknown', { file: strange });
  const done: Task = { ...task, state: 'done', completedAt: now, updatedAt: now, result, fileIds };
  const changed: Dossier = {
    ...before,
    tasks: before.tasks.map((one) => (one === task ? done : one)),
    checks: task.code === 'correct-details' ? restarted(before, before.partner.details, now) : before.checks,
  };
  const { tasks } = changeDossier(call, before, changed, room.contractVersions);
  const kept = tasks.find(({ taskId }) => taskId === task.taskId);
  return { status: 200, body: viewTask(found(kept, task.taskId), call.language) };
}
