import type { ServiceModule } from '../../operation.ts';
import type { FilesDependencies } from './dependencies.ts';
import { filesHandlers, prepareCompletion } from './handlers/index.ts';
import { filesInvariants } from './invariants.ts';
import { filesJobs } from './jobs.ts';
import { filesMigrations } from './schema.ts';

/** Files of the partners: uploads by parts, versions, grants and search. */
export function createFilesService(dependencies: FilesDependencies): ServiceModule {
  return {
    name: 'files',
    migrations: filesMigrations,
    handlers: filesHandlers(dependencies),
    preparations: { completeUpload: prepareCompletion },
    jobs: filesJobs,
    invariants: filesInvariants,
  };
}
