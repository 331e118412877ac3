-- What migration 0022 brought: a session that writes, and the news of one batch of it.
INSERT INTO journal_writer (writer) VALUES (42);
INSERT INTO journal_batch (writer, n, streams, versions, kinds) VALUES (42, 1, ARRAY['case/R99010120261121000001'], ARRAY[1], ARRAY['case-reported']);
