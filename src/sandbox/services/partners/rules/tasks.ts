import { moscowDay } from '../../catalog/moscow-day.ts';
import { DAY_MS, startOfDay } from './days.ts';
import type { Dossier, Task, TaskCode } from './dossier.ts';
import { type Facts, signatureDeadline } from './facts.ts';
import { failedBlocking } from './registry.ts';
import { conformanceDue } from './requirements.ts';

/** Days to name the store of the pilot. */
const PILOT_DAYS = 9;

/** Capabilities that come with customers' personal data. */
const WITH_CUSTOMERS: ReadonlySet<string> = new Set(['loyalty-pos', 'marketplace-seller']);

/** Done by a word of people; the others are done by what they ask for. */
const BY_PEOPLE: ReadonlySet<TaskCode> = new Set(['personal-data-location', 'pilot-store']);

type Wanted = Pick<Task, 'code' | 'capability' | 'dueAt'>;

/** What belongs to people at this instant. Tasks not among these that are still open are nobody's any more. */
function wantedTasks(dossier: Dossier, facts: Facts, at: number): readonly Wanted[] {
  const { partner, checks, capabilities, acceptances } = dossier;
  if (partner.state === 'closed') return [];
  const wanted: Wanted[] = [];
  const add = (code: TaskCode, dueAt: number | null, capability: string | null = null) =>
    wanted.push({ code, capability, dueAt });
  if (failedBlocking(checks) !== undefined) add('correct-details', null);
  const deadline = signatureDeadline(dossier, at);
  if (deadline !== null && acceptances.size > 0) add('agreement-version', deadline);
  if (capabilities.some(({ name }) => WITH_CUSTOMERS.has(name))) add('personal-data-location', null);
  const [first] = facts.certificates;
  if (first !== undefined) {
    const begun = Math.min(...facts.certificates.map(({ submittedAt }) => submittedAt));
    add('pilot-store', startOfDay(moscowDay(begun)) + (PILOT_DAYS + 1) * DAY_MS, first.capabilities[0] ?? null);
  }
  for (const { capability, deadline } of conformanceDue(dossier, at)) {
    if (deadline !== null) add('recertify', deadline, capability);
  }
  return wanted;
}

/** The tasks as they stand at this instant. What people did stays done, and a warning that comes again is open again. */
export function reviewTasks(
  dossier: Dossier,
  facts: Facts,
  at: number,
  newId: (prefix: string) => string,
): readonly Task[] {
  const wanted = wantedTasks(dossier, facts, at);
  const kept = dossier.tasks.map((task) => {
    const still = wanted.find((one) => sameTask(one, task));
    if (still === undefined) return isOpenTask(task) ? closeTask(task, at) : task;
    return reopened(task, still, at);
  });
  const known = (one: Wanted) => dossier.tasks.some((task) => sameTask(one, task));
  const added = wanted
    .filter((one) => !known(one))
    .map(
      (one): Task => ({
        ...one,
        taskId: newId('tsk'),
        state: one.dueAt !== null && one.dueAt <= at ? 'overdue' : 'open',
        completedAt: null,
        result: null,
        fileIds: [],
        createdAt: at,
        updatedAt: at,
      }),
    );
  return added.length === 0 && kept.every((task, index) => task === dossier.tasks[index])
    ? dossier.tasks
    : [...kept, ...added];
}

export function isOpenTask({ state }: Task): boolean {
  return state === 'open' || state === 'overdue';
}

/** Whether a task of this kind ends by the partner's word; the others end with what they ask for. */
export function isDoneByWord(code: TaskCode): boolean {
  return BY_PEOPLE.has(code) || code === 'correct-details';
}

function sameTask(one: Wanted, task: Task): boolean {
  // There is one pilot, whichever capability was certified first.
  return one.code === task.code && (one.code === 'pilot-store' || one.capability === task.capability);
}

/** What has settled itself is done by the partner's own doing, the rest is called off. */
function closeTask(task: Task, at: number): Task {
  const done = task.code === 'correct-details' || task.code === 'agreement-version' || task.code === 'recertify';
  return done
    ? { ...task, state: 'done', completedAt: at, updatedAt: at }
    : { ...task, state: 'cancelled', updatedAt: at };
}

function reopened(task: Task, { dueAt }: Wanted, at: number): Task {
  if (isOpenTask(task)) {
    // The pilot has one deadline, that of the first certification.
    const due = task.code === 'pilot-store' ? task.dueAt : dueAt;
    const state = due !== null && due <= at ? 'overdue' : 'open';
    return state === task.state && due === task.dueAt ? task : { ...task, state, dueAt: due, updatedAt: at };
  }
  // What people have declared or named once holds for good.
  if (task.state === 'done' && BY_PEOPLE.has(task.code)) return task;
  const state = dueAt !== null && dueAt <= at ? 'overdue' : 'open';
  return { ...task, state, dueAt, completedAt: null, result: null, fileIds: [], updatedAt: at };
}
