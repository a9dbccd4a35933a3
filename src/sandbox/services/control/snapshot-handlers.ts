import type { Snapshot, SnapshotList } from '@styk/sdk/api/sandbox';
import type { Background } from '../../background.ts';
import type { OperationCall, OperationResult, Preparation, ServiceModule } from '../../operation.ts';
import type { Snapshots } from './snapshots.ts';

interface Named {
  readonly snapshotName: string;
}

/**
 * Keeping a state and going back to one. Both exchange the file under the database, so they are the preparations of their
 * operations: a preparation runs outside of any transaction.
 */
export function snapshotOperations(
  snapshots: Snapshots,
  background: Pick<Background, 'pause'>,
  afterRestore: () => void,
): Pick<ServiceModule, 'handlers'> & Required<Pick<ServiceModule, 'preparations'>> {
  const save: Preparation<Named> = async ({ params, now }) => snapshots.save(params.snapshotName, now);
  const restore: Preparation<Named> = async ({ params }) => {
    // What works in the background must not find other data under its hands.
    const resume = await background.pause();
    try {
      const restored = snapshots.restore(params.snapshotName);
      afterRestore();
      return restored;
    } finally {
      resume();
    }
  };
  const tell = ({ prepared }: OperationCall): OperationResult<Snapshot> => ({
    status: 200,
    body: prepared as Snapshot,
  });
  return {
    handlers: {
      listSnapshots: (): OperationResult<SnapshotList> => ({ status: 200, body: { items: [...snapshots.list()] } }),
      saveSnapshot: tell,
      restoreSnapshot: tell,
      deleteSnapshot: ({ params }: OperationCall<Named>) => {
        snapshots.remove(params.snapshotName);
        return { status: 204 };
      },
    },
    preparations: { saveSnapshot: save, restoreSnapshot: restore },
  };
}
