-- works with: 0022
-- When the system has to look at a case again, for the version that it looked at: kept beside the case, because it is written by whoever
-- sweeps and not with the case's events. A case without a row here was not looked at yet; one that is at an end has none.
CREATE TABLE case_watch (
    key text COLLATE "C" PRIMARY KEY,
    version bigint NOT NULL,
    next_at timestamptz NOT NULL
);

CREATE INDEX case_watch_next ON case_watch (next_at);
