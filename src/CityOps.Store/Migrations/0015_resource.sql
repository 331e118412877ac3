-- Emergency resources: one row for each line of the register, with what is held of it; the state has its bookings.
CREATE TABLE resource (
    key text COLLATE "C" PRIMARY KEY,
    version bigint NOT NULL,
    head_hash bytea NOT NULL,
    state jsonb NOT NULL,
    kind text NOT NULL,
    type text COLLATE "C" NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    organisation text COLLATE "C" NOT NULL,
    grid text COLLATE "C" NOT NULL,
    longitude double precision NOT NULL,
    latitude double precision NOT NULL,
    address text NOT NULL,
    stock integer NOT NULL,
    held integer NOT NULL,
    readiness text NOT NULL,
    checked_at timestamptz NOT NULL
);

CREATE INDEX resource_grid ON resource (grid);
CREATE INDEX resource_organisation ON resource (organisation);

-- Which resources are booked for an incident.
CREATE INDEX resource_booking ON resource USING gin ((state -> 'state' -> 'bookings') jsonb_path_ops);
