-- 专项巡查: the patrol of each community that ever had one; the state is all of it.
CREATE TABLE patrol (
    key text COLLATE "C" PRIMARY KEY,
    version bigint NOT NULL,
    head_hash bytea NOT NULL,
    state jsonb NOT NULL,
    -- By what it is made, and when the first of its rounds is over; empty when none is under way.
    mark text COLLATE "C",
    next_due timestamptz
);

-- Those under way: few, and looked for every two seconds.
CREATE INDEX patrol_under_way ON patrol (key) WHERE mark IS NOT NULL;
