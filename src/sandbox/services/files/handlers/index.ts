import type { OperationHandler } from '../../../operation.ts';
import type { FilesDependencies } from '../dependencies.ts';
import { completeUpload } from './complete-upload.ts';
import { getFile, getFileContent, listFiles, listFileVersions } from './files.ts';
import { createFileGrant, deleteFileGrant, listFileGrants } from './grants.ts';
import { createUpload, getUpload, putUploadPart } from './uploads.ts';

export { prepareCompletion } from './complete-upload.ts';

/** The operations of the contract, by operationId. */
export function filesHandlers(dependencies: FilesDependencies): Readonly<Record<string, OperationHandler>> {
  return {
    createUpload,
    getUpload,
    putUploadPart,
    completeUpload,
    listFiles,
    getFile,
    getFileContent,
    listFileVersions,
    listFileGrants,
    createFileGrant: (call) => createFileGrant(dependencies, call),
    deleteFileGrant,
  };
}
