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
