import type {
  BuildRequest,
  BuiltDocument as BuiltAnswer,
  CorrectionRequest,
  ValidateRequest,
  ValidationReport,
} from '@styk/sdk/api/edo';
import type { BuiltDocument } from '@styk/sdk/edo';
import { found } from '../../../found.ts';
import type { OperationCall, OperationHandler, OperationResult, Preparation } from '../../../operation.ts';
import { ProblemError } from '../../../problems.ts';
import { created, ok } from '../answers.ts';
import { buildTitle, today } from '../building/build.ts';
import { type BuiltFiles, keepBuilt } from '../building/built.ts';
import { reportOn } from '../building/report.ts';
import { buildRevision } from '../building/revision.ts';
import type { EdoRoom } from '../dependencies.ts';
import { findDocumentOf } from '../documents/document.ts';
import { requireMove } from '../documents/move.ts';
import type { Participant } from '../participants.ts';
import { printBuilt } from '../printing/print-built.ts';
import type { Self } from '../self.ts';
import { type DocumentParams, ownDocument, type Preparing, preparedSide } from './own-document.ts';

type Asking<Body> = Omit<OperationCall<unknown, Body>, 'afterCommit' | 'newId' | 'prepared'>;

/** Building and checking take milliseconds in which others can commit, and write nothing. */
export function buildingPreparations(room: EdoRoom, peek: (call: Asking<unknown>) => Participant) {
  const build = (call: Asking<unknown>, request: BuildRequest, at: string) => {
    const { tx, now, draw } = call;
    const own = peek(call);
    const { documentId } = request;
    const answered =
      documentId === undefined ? undefined : found(findDocumentOf(tx, documentId, own.participantId), documentId);
    return buildTitle({ tx, own, request, answered, now, draw }, at);
  };

  return {
    buildDocument: async (call: Asking<BuildRequest>): Promise<BuiltFiles> => {
      const document = await build(call, call.body, '/data');
      const printForm = await printBuilt(room, call.body, document, call.now);
      return { document, ...(printForm === undefined ? {} : { printForm }) };
    },

    validateDocument: async (call: Asking<ValidateRequest>): Promise<ValidationReport> => {
      const { content, fileId, data } = call.body;
      const { tx, now, caller, language } = call;
      if (data !== undefined) return dataReport(() => build(call, data, ''), today(now), call);
      if (content !== undefined) {
        const bytes = new Uint8Array(Buffer.from(content.contentBase64, 'base64'));
        return reportOn(bytes, content.fileName, today(now), language);
      }
      const id = fileId ?? '';
      const file = found(room.files.find(tx, { partner: caller.partnerId, now }, id), id);
      return reportOn(file.read(), file.name, today(now), language);
    },

    correctDocument: (call: Preparing<CorrectionRequest>) => {
      const { document, own, side } = preparedSide(call);
      requireMove(document, call.body.kind === 'revision' ? 'revise' : 'correct', side);
      return buildRevision({ tx: call.tx, now: call.now, draw: call.draw, own }, document, call.body);
    },
  } satisfies Readonly<Record<string, Preparation>>;
}

export function buildingHandlers(room: EdoRoom, self: Self): Readonly<Record<string, OperationHandler>> {
  return {
    buildDocument: (call: OperationCall<unknown, BuildRequest>): OperationResult<BuiltAnswer> => {
      self(call);
      return ok(keepBuilt(room.files, call, call.prepared as BuiltFiles));
    },
    validateDocument: (call: OperationCall): OperationResult<ValidationReport> => {
      self(call);
      return ok(call.prepared as ValidationReport);
    },
    correctDocument: (call: OperationCall<DocumentParams, CorrectionRequest>): OperationResult<BuiltAnswer> => {
      const { documentId } = ownDocument(self, call);
      return created(keepBuilt(room.files, call, { document: call.prepared as BuiltDocument }, documentId));
    },
  };
}

/** Of data the findings lie in the refusal that building it would meet. */
async function dataReport(
  build: () => Promise<BuiltDocument>,
  day: string,
  { language }: Asking<unknown>,
): Promise<ValidationReport> {
  try {
    const { bytes, fileName } = await build();
    return await reportOn(bytes, fileName, day, language);
  } catch (error) {
    if (!(error instanceof ProblemError) || error.status !== 422) throw error;
    const own = { code: error.code, detail: error.definition.title };
    const findings = (error.errors.length === 0 ? [own] : error.errors).map((problem) => ({
      code: problem.code,
      layer: 'input',
      severity: 'error',
      ...('pointer' in problem && problem.pointer !== undefined ? { path: problem.pointer } : {}),
      message: problem.detail[language],
    }));
    return { valid: false, format: null, formatStatus: null, findings };
  }
}
