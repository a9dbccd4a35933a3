import { hash } from 'node:crypto';
import type { LongOperation, SnapshotChunk, StockOperation } from '@styk/sdk/api/stock';
import { canonicalJson } from '../../../../contracts/canonical-json.ts';
import { commonProblems } from '../../../http/common-problems.ts';
import { invalid } from '../../../http/invalid-body.ts';
import { readOccurredAt } from '../../../occurred-at.ts';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import { openStock } from '../context.ts';
import type { StockDependencies } from '../dependencies.ts';
import { markSnapshot, readLocation } from '../levels/locations.ts';
import { stockProblems } from '../problems.ts';
import {
  addChunk,
  findChunkHash,
  findUpload,
  findUploadByName,
  insertUpload,
  type Upload,
  viewUpload,
} from '../snapshots/uploads.ts';
import { knowsPlace } from './places.ts';

type ChunkCall = OperationCall<{ readonly location: string }, SnapshotChunk>;

/** Keeps a chunk. `wake` is called when the snapshot is whole, after the commit. */
export function putSnapshot(
  room: StockDependencies,
  wake: () => void,
  call: ChunkCall,
): OperationResult<LongOperation> {
  const { tx, params, body, caller } = call;
  const { location } = params;
  if (!knowsPlace(room, call, location)) throw commonProblems.create('not-found', { path: location });
  if (body.chunk >= body.chunks) {
    throw invalid('/chunk', { ru: 'должно быть меньше chunks', en: 'must be less than chunks' });
  }
  const find = () => findUploadByName(tx, caller.partnerId, location, body.uploadId);
  const upload = find() ?? beginUpload(call);
  requireSame(upload, body);
  const contentHash = hash('sha256', canonicalJson(body.lines));
  const known = findChunkHash(tx, upload.seq, body.chunk);
  if (known === undefined) addChunk(tx, upload, body.chunk, contentHash, body.lines);
  else if (known !== contentHash) throw conflict(body, `chunk ${body.chunk}`);
  const current = find() ?? upload;
  if (current.state === 'running' && known === undefined) {
    markSnapshot(openStock(call), location, current.asOf);
    call.afterCommit(wake);
  }
  const { snapshot: _, ...operation } = viewUpload(current, call.language);
  return { status: 202, headers: { location: `/operations/${current.id}` }, body: operation };
}

export function getStockOperation(
  _room: StockDependencies,
  { tx, params, caller, language }: OperationCall<{ readonly operationId: string }>,
): OperationResult<StockOperation> {
  const upload = findUpload(tx, caller.partnerId, params.operationId);
  if (upload === undefined) throw commonProblems.create('not-found', { path: params.operationId });
  return { status: 200, body: viewUpload(upload, language) };
}

function beginUpload(call: ChunkCall): Upload {
  const { tx, now, params, body, caller } = call;
  const asOf = readOccurredAt(body.asOf, now);
  const { location } = params;
  const { lastSeq } = readLocation(openStock(call), location);
  const { uploadId, chunks, journalWatermark: watermark } = body;
  if (watermark > lastSeq) {
    throw stockProblems.create('watermark-ahead', { location, last: lastSeq, given: watermark });
  }
  const { partnerId } = caller;
  const id = call.newId('opr');
  insertUpload(tx, { id, partnerId, location, uploadId, chunks, asOf, watermark, createdAt: now });
  const upload = findUpload(tx, partnerId, id);
  if (upload === undefined) throw new Error(`snapshot ${id} was not kept`);
  return upload;
}

function requireSame(upload: Upload, body: SnapshotChunk): void {
  if (upload.asOf !== Date.parse(body.asOf)) throw conflict(body, 'asOf');
  if (upload.watermark !== body.journalWatermark) throw conflict(body, 'journalWatermark');
  if (upload.chunks !== body.chunks) throw conflict(body, 'chunks');
}

function conflict({ uploadId }: SnapshotChunk, what: string): Error {
  return stockProblems.create('upload-conflict', { upload: uploadId, what });
}
