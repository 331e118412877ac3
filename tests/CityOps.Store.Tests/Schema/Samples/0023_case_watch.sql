-- What migration 0023 brought: when the case of the third sample has to be looked at again.
INSERT INTO case_watch (key, version, next_at) SELECT key, version, '2026-11-22T01:00:00Z' FROM "case" LIMIT 1;
