-- The posture of each city and district that was ever switched; the state is all of it.
CREATE TABLE posture (
    key text COLLATE "C" PRIMARY KEY,
    version bigint NOT NULL,
    head_hash bytea NOT NULL,
    state jsonb NOT NULL,
    posture text NOT NULL,
    level smallint,
    since timestamptz,
    incidents text NOT NULL,
    pause text COLLATE "C"
);

-- Cases whose limits stand still: few, and looked for every two seconds.
CREATE INDEX case_limits_paused ON "case" (grid) WHERE strpos(flags, 'limits-paused') > 0;

-- Proposals of incidents: alarms of devices and surges of reports, each decided on by a person.
CREATE TABLE proposal (
    key text COLLATE "C" PRIMARY KEY,
    version bigint NOT NULL,
    head_hash bytea NOT NULL,
    state jsonb NOT NULL,
    status text NOT NULL,
    source text NOT NULL,
    grid text COLLATE "C" NOT NULL,
    raised_at timestamptz NOT NULL
);

CREATE INDEX proposal_open ON proposal (raised_at) WHERE status = 'open';

-- What came in lately, in the whole city.
CREATE INDEX case_reported ON "case" (reported_at);
