-- Duty logs: one row a shift.
CREATE TABLE duty_log (
    key text COLLATE "C" PRIMARY KEY,
    version bigint NOT NULL,
    head_hash bytea NOT NULL,
    state jsonb NOT NULL,
    status text NOT NULL,
    centre text NOT NULL,
    on_duty text NOT NULL,
    opened_at timestamptz NOT NULL,
    entries integer NOT NULL
);

CREATE INDEX duty_log_centre ON duty_log (centre, key);
