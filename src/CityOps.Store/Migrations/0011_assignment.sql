-- What each unit was sent to: one row for a unit that was ever sent, the state is all of it.
CREATE TABLE assignment (
    key text COLLATE "C" PRIMARY KEY,
    version bigint NOT NULL,
    head_hash bytea NOT NULL,
    state jsonb NOT NULL,
    status text NOT NULL,
    job text COLLATE "C",
    longitude double precision,
    latitude double precision,
    next text COLLATE "C",
    assigned_by text COLLATE "C",
    assigned_at timestamptz,
    departed_at timestamptz,
    arrived_at timestamptz,
    since timestamptz NOT NULL
);

CREATE INDEX assignment_job ON assignment (job) WHERE job IS NOT NULL;
