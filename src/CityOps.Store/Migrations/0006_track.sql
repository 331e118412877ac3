-- Where units were, fix by fix. Partitioned by day (UTC): a day is dropped as a whole when it is no longer kept.
CREATE TABLE track (
    unit text COLLATE "C" NOT NULL,
    at timestamptz NOT NULL,
    place point NOT NULL,
    speed real NOT NULL,
    heading real NOT NULL,
    accuracy real
) PARTITION BY RANGE (at);
CREATE INDEX track_unit_at ON track (unit, at);

-- A fix of a day whose partition was not made lands here instead of being refused.
CREATE TABLE track_other PARTITION OF track DEFAULT;
