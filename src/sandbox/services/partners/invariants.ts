import type { Invariant } from '../../operation.ts';
import { createSqlInvariant } from '../../sql-invariant.ts';
import { DAY_MS, startOfDay } from './rules/days.ts';
import { NOTICE_DAYS } from './rules/notice.ts';
import { listVersions } from './storage/agreements.ts';

export const partnersInvariants: readonly Invariant[] = [
  createSqlInvariant({
    id: 'R07-1',
    statement: 'Every live key was issued on a certification of its partner that was in force then',
    sql: `SELECT c.client_id AS text FROM identity_client c
          LEFT JOIN partners_live_key k ON k.client_id = c.client_id AND k.partner_id = c.partner_id
          LEFT JOIN partners_run r ON r.run_id = k.run_id AND r.partner_id = c.partner_id
          WHERE c.environment = 'live' AND (
            r.run_id IS NULL OR r.mode <> 'certify' OR r.state = 'rejected' OR r.passed = 0 OR r.capabilities = '[]'
            OR k.issued_at < r.submitted_at OR k.issued_at > ifnull(r.ended_at, k.issued_at)
            OR NOT EXISTS (SELECT 1 FROM partners_acceptance a WHERE a.partner_id = c.partner_id AND a.accepted_at <= k.issued_at))`,
  }),
  {
    id: 'R07-2',
    statement: 'Versions of the agreement follow one another, each after the whole notice of its kind',
    check({ tx }) {
      const versions = listVersions(tx);
      return versions.flatMap(({ version, noticeKind, announcedAt, effectiveFrom }, index) => {
        const earlier = versions[index - 1];
        const inOrder =
          earlier === undefined || (version === earlier.version + 1 && effectiveFrom > earlier.effectiveFrom);
        const noticed = startOfDay(effectiveFrom) - announcedAt >= NOTICE_DAYS[noticeKind] * DAY_MS;
        return inOrder && noticed ? [] : [`version ${version} from ${effectiveFrom}`];
      });
    },
  },
  createSqlInvariant({
    id: 'R07-3',
    statement:
      'What is open, certified or live is so after an acceptance, and certified on a report that is not rejected',
    sql: `SELECT c.partner_id || ' ' || c.name AS text FROM partners_capability c
          WHERE c.state IN ('sandbox', 'certified', 'live')
            AND NOT EXISTS (SELECT 1 FROM partners_acceptance a WHERE a.partner_id = c.partner_id)
          UNION ALL
          SELECT c.partner_id || ' ' || c.name FROM partners_capability c
          WHERE c.state IN ('certified', 'live') AND NOT EXISTS (
            SELECT 1 FROM partners_run r, json_each(r.capabilities) j
            WHERE r.partner_id = c.partner_id AND r.mode = 'certify' AND r.state = 'accepted' AND j.value = c.name)`,
  }),
  createSqlInvariant({
    id: 'R07-4',
    statement: 'An application that has gone on has no failed check, unless it is suspended for it',
    sql: `SELECT p.application_id AS text FROM partners_partner p JOIN partners_check c ON c.partner_id = p.partner_id
          WHERE c.state = 'failed' AND c.name NOT IN ('bank-account', 'poa')
            AND p.state NOT IN ('rejected', 'suspended', 'closed')`,
  }),
  createSqlInvariant({
    id: 'R07-5',
    statement: 'A revoked key has no token left',
    sql: `SELECT c.client_id AS text FROM identity_client c JOIN identity_token t ON t.client_id = c.client_id
          WHERE c.revoked_at IS NOT NULL`,
  }),
  createSqlInvariant({
    id: 'R07-6',
    statement: 'The last event of an application tells its state',
    sql: `SELECT p.application_id || ' is ' || p.state || ', told ' || e.body ->> '$.data.state' AS text
          FROM (SELECT subject, partner_id, max(seq) AS seq FROM events_event
                WHERE type = 'partner.application.updated' AND audience = '' GROUP BY subject, partner_id) last
          JOIN events_event e ON e.seq = last.seq
          JOIN partners_partner p ON p.application_id = last.subject AND p.partner_id = last.partner_id
          WHERE p.state IS NOT e.body ->> '$.data.state'`,
  }),
];
