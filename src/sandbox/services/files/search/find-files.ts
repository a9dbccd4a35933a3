import type { StoredFile } from '@styk/sdk/api/files';
import { validationFailed } from '../../../http/common-problems.ts';
import { type Page, toPage } from '../../../pagination.ts';
import type { Tx } from '../../../storage/tx.ts';
import { VERSION_COLUMNS, type VersionRow, VISIBLE, type Viewer, viewFile } from '../files.ts';
import { excerptOf } from './excerpt.ts';
import { stemsIn } from './stem.ts';

/** Words of a query that are looked for. */
const MOST_WORDS = 20;

/** Which files to show. */
export interface FileFilter {
  readonly purpose: string | null;
  /** Epoch milliseconds. */
  readonly updatedAfter: number;
  readonly limit: number;
}

/** The newest version of each file that the caller sees. */
const NEWEST = `SELECT ${VERSION_COLUMNS}, v.text, max(v.version) AS newest
  FROM files_version v JOIN files_file f ON f.file_id = v.file_id
  WHERE (f.partner_id = :partner OR f.file_id IN (SELECT file_id FROM files_grant WHERE partner_id = :partner))
    AND (:purpose IS NULL OR f.purpose = :purpose) AND ${VISIBLE}
  GROUP BY f.file_id`;

const LIST = `SELECT * FROM (${NEWEST}) WHERE createdAt > :updatedAfter AND seq > :after ORDER BY seq LIMIT :limit`;

/** A word in the name weighs more than any number of them in the content. */
const SEARCH = `SELECT n.*, h.rank, h.named FROM (${NEWEST}) n JOIN (
    SELECT file_id, version, sum(CASE in_name WHEN 1 THEN 1000000 ELSE min(hits, 1000) END) AS rank,
      count(DISTINCT CASE in_name WHEN 1 THEN stem END) AS named
    FROM files_word WHERE stem IN (SELECT value FROM json_each(:stems))
    GROUP BY file_id, version HAVING count(DISTINCT stem) = :count
  ) h ON h.file_id = n.fileId AND h.version = n.version
  WHERE n.createdAt > :updatedAfter AND (h.rank < :rank OR (h.rank = :rank AND n.seq > :after))
  ORDER BY h.rank DESC, n.seq LIMIT :limit`;

type Found = VersionRow & { readonly text: string | null; readonly rank: number; readonly named: number };

/** The caller's files and those granted to it, the oldest first. */
export function listNewest(tx: Tx, viewer: Viewer, filter: FileFilter, after: number): Page<StoredFile> {
  const rows = tx.all<VersionRow>(LIST, { ...viewer, ...filter, after, limit: filter.limit + 1 });
  return toPage(
    rows,
    filter.limit,
    ({ seq }) => seq,
    (row) => viewFile(row),
  );
}

/** Those of them in which all words occur, the best first. `position` is `rank.seq` of the last one shown. */
export function searchFiles(
  tx: Tx,
  viewer: Viewer,
  filter: FileFilter,
  query: string,
  position: string | undefined,
): Page<StoredFile> {
  const stems = new Set([...stemsIn(query)].map(({ stem }) => stem).slice(0, MOST_WORDS));
  const [rank = Number.MAX_SAFE_INTEGER, after = 0] = readPosition(position);
  const rows = tx.all<Found>(SEARCH, {
    ...viewer,
    ...filter,
    stems: JSON.stringify([...stems]),
    count: stems.size,
    rank,
    after,
    limit: filter.limit + 1,
  });
  return toPage(
    rows,
    filter.limit,
    (row) => `${row.rank}.${row.seq}`,
    (row) => {
      const inName = row.named === stems.size;
      const excerpt = excerptOf(inName ? row.name : (row.text ?? row.name), stems);
      return viewFile(row, { place: inName ? 'name' : 'content', excerpt });
    },
  );
}

function readPosition(position: string | undefined): readonly number[] {
  if (position === undefined) return [];
  if (/^\d{1,15}\.\d{1,15}$/.test(position)) return position.split('.').map(Number);
  const detail = { ru: 'cursor: такой страницы не было', en: 'cursor: there was no such page' };
  throw validationFailed([{ code: 'validation-failed', detail }]);
}
