-- The journal as a feed. The journal itself has no position: its rows are numbered within their streams only, and a number for the whole
-- would be taken before the commit and so appear out of order. A session that writes commits one batch after the other; what it has
-- committed it numbers without gaps. Readers keep one position for each session. Rows are pruned after an hour: whoever is further behind
-- reads everything anew.

CREATE TABLE journal_writer (
    writer   bigint      PRIMARY KEY,
    since    timestamptz NOT NULL DEFAULT clock_timestamp(),
    alive_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE TABLE journal_batch (
    writer   bigint      NOT NULL,
    n        bigint      NOT NULL,
    at       timestamptz NOT NULL DEFAULT clock_timestamp(),
    streams  text[]      NOT NULL,
    versions bigint[]    NOT NULL,
    kinds    text[]      NOT NULL,
    PRIMARY KEY (writer, n)
);

CREATE INDEX journal_batch_at ON journal_batch (at);
