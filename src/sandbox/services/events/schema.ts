import type { Migration } from '../../storage/migrations.ts';

export const eventsMigrations: readonly Migration[] = [
  {
    name: 'log',
    // The texts are kept as they are delivered: E02 and E10 promise the same bytes on every attempt and replay.
    sql: `CREATE TABLE events_event (
            seq INTEGER PRIMARY KEY AUTOINCREMENT, event_id TEXT NOT NULL UNIQUE,
            partner_id TEXT NOT NULL,
            -- Of a test event the one subscription that gets it, empty for all others.
            audience TEXT NOT NULL,
            type TEXT NOT NULL, subject TEXT NOT NULL, version INTEGER NOT NULL,
            occurred_at INTEGER NOT NULL, recorded_at INTEGER NOT NULL,
            body TEXT NOT NULL,
            -- With personal data, where the event has any.
            personal_body TEXT
          ) STRICT;
          CREATE INDEX events_event_partner ON events_event (partner_id, seq);
          CREATE INDEX events_event_recorded ON events_event (recorded_at);
          CREATE TABLE events_subject (
            partner_id TEXT NOT NULL, audience TEXT NOT NULL, subject TEXT NOT NULL, version INTEGER NOT NULL,
            PRIMARY KEY (partner_id, audience, subject)
          ) STRICT, WITHOUT ROWID;`,
  },
  {
    name: 'subscriptions',
    sql: `CREATE TABLE events_subscription (
            seq INTEGER PRIMARY KEY AUTOINCREMENT, subscription_id TEXT NOT NULL UNIQUE, partner_id TEXT NOT NULL,
            delivery TEXT NOT NULL CHECK (delivery IN ('webhook', 'pull')),
            url TEXT, types TEXT NOT NULL, signature TEXT,
            state TEXT NOT NULL CHECK (state IN ('unverified', 'active', 'paused', 'disabled', 'ended')),
            reason TEXT, label TEXT,
            -- Whether its owner may see personal data.
            personal INTEGER NOT NULL,
            verified INTEGER NOT NULL,
            secret TEXT, secret_version INTEGER, previous_secret TEXT, previous_secret_until INTEGER,
            -- Since when nothing but failures came back.
            failing_since INTEGER,
            -- Of a pull subscription: the last event acknowledged, and when.
            acknowledged INTEGER NOT NULL, acknowledged_at INTEGER,
            revision INTEGER NOT NULL, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
          ) STRICT;
          CREATE INDEX events_subscription_partner ON events_subscription (partner_id, seq);
          -- Which webhooks get an event, looked up for every event.
          CREATE TABLE events_route (
            partner_id TEXT NOT NULL, type TEXT NOT NULL, subscription_id TEXT NOT NULL,
            PRIMARY KEY (partner_id, type, subscription_id)
          ) STRICT, WITHOUT ROWID;`,
  },
  {
    name: 'deliveries',
    sql: `CREATE TABLE events_delivery (
            seq INTEGER PRIMARY KEY AUTOINCREMENT, delivery_id TEXT NOT NULL UNIQUE,
            subscription_id TEXT NOT NULL, event_seq INTEGER NOT NULL, subject TEXT NOT NULL,
            -- Place in the queue of its subject: seq, or less for one that was put first by hand.
            position INTEGER NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('pending', 'delivered', 'dead')),
            attempts TEXT NOT NULL,
            -- Attempts since it was queued, or queued again by hand.
            tries INTEGER NOT NULL,
            next_at INTEGER NOT NULL, replay INTEGER NOT NULL, dead_at INTEGER,
            created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
          ) STRICT;
          CREATE INDEX events_delivery_subscription ON events_delivery (subscription_id, seq);
          CREATE INDEX events_delivery_event ON events_delivery (event_seq);
          CREATE INDEX events_delivery_queue ON events_delivery (subscription_id, subject, position) WHERE state = 'pending';
          CREATE INDEX events_delivery_dead ON events_delivery (subscription_id, seq) WHERE state = 'dead';
          -- One row for each subject that has something waiting: when its first delivery is due.
          CREATE TABLE events_lane (
            subscription_id TEXT NOT NULL, subject TEXT NOT NULL, due_at INTEGER NOT NULL, head INTEGER NOT NULL,
            PRIMARY KEY (subscription_id, subject)
          ) STRICT, WITHOUT ROWID;
          CREATE INDEX events_lane_due ON events_lane (subscription_id, due_at, head);
          CREATE TABLE events_floor (partner_id TEXT PRIMARY KEY, seq INTEGER NOT NULL) STRICT, WITHOUT ROWID;
          CREATE TABLE events_signing_key (key_id TEXT PRIMARY KEY, private_key TEXT NOT NULL, public_jwk TEXT NOT NULL) STRICT;`,
  },
];
