-- The journal. One row an event; rows are never changed or deleted, and each is chained to the one before it in its stream by its hash.
CREATE TABLE journal (
    stream      text COLLATE "C" NOT NULL,
    seq         bigint           NOT NULL CHECK (seq > 0),
    -- 0 for the first event of a command, 1 and up for its further ones.
    op_part     smallint         NOT NULL CHECK (op_part >= 0),
    at          timestamptz      NOT NULL,
    recorded_at timestamptz      NOT NULL DEFAULT now(),
    actor       text             NOT NULL,
    op_id       uuid             NOT NULL,
    kind        text             NOT NULL,
    schema      smallint         NOT NULL,
    -- json and not jsonb: the hash covers the text as it was written, to the byte.
    data        json             NOT NULL,
    answer      json             CHECK (answer IS NULL OR op_part = 0),
    hash        bytea            NOT NULL CHECK (octet_length(hash) = 32),
    PRIMARY KEY (stream, seq)
);

-- One effect for each operation, however often it arrives. The identifier leads: it grows with time, so entries are added at the end.
CREATE UNIQUE INDEX journal_operation ON journal (op_id, stream) WHERE op_part = 0;

-- What changed since the last anchor. Rows arrive in this order, so a block range index of some pages is enough.
CREATE INDEX journal_recorded ON journal USING brin (recorded_at) WITH (pages_per_range = 32, autosummarize = on);

-- State of grains that keep no history. The version is unique for each write, so that a row deleted and written anew never looks like the old one.
CREATE TABLE grain_state (
    type    text COLLATE "C" NOT NULL,
    key     text COLLATE "C" NOT NULL,
    version bigint           NOT NULL,
    data    jsonb            NOT NULL,
    PRIMARY KEY (type, key)
);

-- An anchor covers the heads of all streams that changed since the one before it, and that one.
CREATE TABLE journal_anchor (
    no           bigint      PRIMARY KEY,
    at           timestamptz NOT NULL,
    stream_count bigint      NOT NULL,
    hash         bytea       NOT NULL CHECK (octet_length(hash) = 32),
    prev_hash    bytea       NOT NULL CHECK (octet_length(prev_hash) = 32)
);

CREATE TABLE journal_anchor_head (
    no     bigint           NOT NULL,
    stream text COLLATE "C" NOT NULL,
    seq    bigint           NOT NULL,
    hash   bytea            NOT NULL CHECK (octet_length(hash) = 32),
    PRIMARY KEY (no, stream)
);

CREATE INDEX journal_anchor_head_stream ON journal_anchor_head (stream, seq);
