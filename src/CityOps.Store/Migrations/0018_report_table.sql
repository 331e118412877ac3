-- Time-limit tables of cities that have put one of their own in force. The table in force stands beside the state, because every decision on an
-- incident reads it; older ones stand in the journal.
CREATE TABLE report_table (
    key text COLLATE "C" PRIMARY KEY,
    version bigint NOT NULL,
    head_hash bytea NOT NULL,
    state jsonb NOT NULL,
    number integer NOT NULL,
    document text NOT NULL,
    since timestamptz NOT NULL
);
