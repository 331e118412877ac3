-- Rows as a program of schema 1 wrote them: two operations, one of two events, and the anchor that covers them.
INSERT INTO journal (stream, seq, op_part, at, recorded_at, actor, op_id, kind, schema, data, answer, hash) VALUES
    ('lamp/sample-1', 1, 0, '2026-11-21 08:30:00.123456+00', '2026-11-21 08:30:00.123456+00', 'post/lamps', '01934b7a-0000-7000-8000-000000000001', 'lamp-failed', 1, '{"status":"dark"}', '{ "faults":1 }', '\xe83b267a997ab29e7f3ca84d885bd70204147ee1eafb0a90fc2a3504fa21fa2c'),
    ('lamp/sample-1', 2, 1, '2026-11-21 08:30:00.123456+00', '2026-11-21 08:30:00.123456+00', 'post/lamps', '01934b7a-0000-7000-8000-000000000001', 'lamp-repaired', 1, '{"status":"亮"}', NULL, '\x1171459a21b61443f87a32745589913163bc08de5af78dac3456f1722f1b14e3'),
    ('lamp/sample-1', 3, 0, '2026-11-21 09:00:00+00', '2026-11-21 09:00:00+00', 'system', '01934b7a-0000-7000-8000-000000000002', 'lamp-failed', 1, '{"status" : "dark\n"}', NULL, '\x36601198ed85d49406dd289fe15f52e6998485641500f1123b4bc6a3bb7b126a');

INSERT INTO grain_state (type, key, version, data) VALUES ('unit/state', 'U-1', 1835222015999999, '{"name":"Unit 1"}');

INSERT INTO journal_anchor (no, at, stream_count, hash, prev_hash) VALUES
    (1, '2026-11-21 10:00:00+00', 1, '\x0916697bdf51dcac52e15ebddd77792a918c71949d930fe1e7d5290d853451ad', '\x0000000000000000000000000000000000000000000000000000000000000000');

INSERT INTO journal_anchor_head (no, stream, seq, hash) VALUES
    (1, 'lamp/sample-1', 3, '\x36601198ed85d49406dd289fe15f52e6998485641500f1123b4bc6a3bb7b126a');
