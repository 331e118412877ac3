-- A row as a program of schema 2 wrote it.
INSERT INTO journal (stream, seq, op_part, at, recorded_at, actor, op_id, kind, schema, data, answer, hash) VALUES
    ('duty-log/2026-11-21-day', 1, 0, '2026-11-21 08:00:00+00', '2026-11-21 08:00:00+00', 'post/duty-officer', '01934b7a-0000-7000-8000-000000000003', 'duty-log-opened', 1, '{}', '{}', '\xeab55b3c497fa6646a72de2bc8563ff9f2f75e4bdd139fd882b5face4bae50bf');

INSERT INTO duty_log (key, version, head_hash, state, status, centre, on_duty, opened_at, entries) VALUES
    ('2026-11-21-day', 1, '\xeab55b3c497fa6646a72de2bc8563ff9f2f75e4bdd139fd882b5face4bae50bf', '{}', 'Open', 'city', 'post/duty-officer', '2026-11-21 08:00:00+00', 0);
