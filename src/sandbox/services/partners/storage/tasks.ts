import type { Tx } from '../../../storage/tx.ts';
import type { Task } from '../rules/dossier.ts';

type Row = Omit<Task, 'fileIds'> & { readonly fileIds: string };

const COLUMNS = `task_id AS taskId, code, capability, state, due_at AS dueAt, completed_at AS completedAt, result,
  file_ids AS fileIds, created_at AS createdAt, updated_at AS updatedAt`;

export function readTasks(tx: Tx, partnerId: string): readonly Task[] {
  return tx.all<Row>(`SELECT ${COLUMNS} FROM partners_task WHERE partner_id = ? ORDER BY seq`, partnerId).map(fromRow);
}

export function saveTasks(tx: Tx, partnerId: string, before: readonly Task[], after: readonly Task[]): void {
  for (const [index, task] of after.entries()) {
    if (before[index] === task) continue;
    tx.run(
      `INSERT INTO partners_task (task_id, partner_id, code, capability, state, due_at, completed_at, result, file_ids,
         created_at, updated_at)
       VALUES (:taskId, :partnerId, :code, :capability, :state, :dueAt, :completedAt, :result, :fileIds, :createdAt, :updatedAt)
       ON CONFLICT (task_id) DO UPDATE SET state = excluded.state, due_at = excluded.due_at,
         completed_at = excluded.completed_at, result = excluded.result, file_ids = excluded.file_ids,
         updated_at = excluded.updated_at`,
      { ...task, partnerId, fileIds: JSON.stringify(task.fileIds) },
    );
  }
}

function fromRow(row: Row): Task {
  return { ...row, fileIds: JSON.parse(row.fileIds) };
}
