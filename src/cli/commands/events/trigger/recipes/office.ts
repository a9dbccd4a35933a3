import { createHash, hash } from 'node:crypto';
import type { Recipes } from '../recipe.ts';

/** An operation of the sandbox runs in the background: so often it is asked about. */
const LOOK_MS = 50;

export const officeRecipes: Recipes = {
  'ticket.updated': {
    does: { ru: 'обращение в поддержку', en: 'a ticket is opened' },
    async run(stage) {
      const ticket = {
        kind: 'question',
        subject: 'Проверка событий',
        text: 'Обращение создано командой styk.',
      } as const;
      return (await stage.styk.support.createTicket(stage.set(ticket))).ticketId;
    },
  },
  'file.version.created': {
    does: { ru: 'загрузка файла', en: 'a file is uploaded' },
    async run(stage) {
      const { files } = stage.styk;
      const bytes = Buffer.from(`styk ${stage.unique('file')}\n`);
      const upload = {
        name: 'styk-events-trigger.txt',
        mediaType: 'text/plain',
        size: bytes.length,
        sha256: hash('sha256', bytes),
        purpose: 'other',
      } as const;
      const { uploadId } = await files.createUpload(stage.set(upload));
      const digest = createHash('sha256').update(bytes).digest('base64');
      await files.putUploadPart(uploadId, 1, bytes, { headers: { 'Content-Digest': `sha-256=:${digest}:` } });
      return (await files.completeUpload(uploadId)).fileId;
    },
  },
  'report.ready': {
    does: { ru: 'отчёт о продажах за сегодня', en: "a report of today's sales" },
    async run(stage) {
      const day = (await stage.at()).slice(0, 10);
      const { reports } = stage.styk;
      const body = { type: 'sales', format: 'csv', from: day, to: day } as const;
      let operation = await reports.createReport(stage.set(body));
      while (operation.state === 'queued' || operation.state === 'running') {
        await stage.pause(LOOK_MS);
        operation = await reports.getReportOperation(operation.operationId);
      }
      return operation.resource?.split('/').at(-1) ?? '';
    },
  },
};
