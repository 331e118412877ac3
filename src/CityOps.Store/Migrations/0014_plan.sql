-- Plans of cities that have versions of their own. The documents in force and under work stand beside the state, because they are read by whoever
-- needs the plans and not by whoever needs their story; older ones stand in the journal.
CREATE TABLE plan (
    key text COLLATE "C" PRIMARY KEY,
    version bigint NOT NULL,
    head_hash bytea NOT NULL,
    state jsonb NOT NULL,
    city text COLLATE "C" NOT NULL,
    plan text COLLATE "C" NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    in_force integer,
    in_force_document text,
    in_force_since timestamptz,
    review_due timestamptz,
    working integer,
    working_status text,
    working_document text,
    holds_delivered boolean NOT NULL
);

CREATE INDEX plan_city ON plan (city);
