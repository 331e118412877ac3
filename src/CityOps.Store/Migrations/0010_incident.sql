-- Incidents, as lists and the map need them; the state is all of it.
CREATE TABLE incident (
    key text COLLATE "C" PRIMARY KEY,
    version bigint NOT NULL,
    head_hash bytea NOT NULL,
    state jsonb NOT NULL,
    status text NOT NULL,
    class text NOT NULL,
    type text COLLATE "C" NOT NULL,
    title text NOT NULL,
    level smallint,
    grid text COLLATE "C" NOT NULL,
    longitude double precision NOT NULL,
    latitude double precision NOT NULL,
    address text NOT NULL,
    reference text COLLATE "C",
    commander text COLLATE "C",
    exercise boolean NOT NULL,
    received_at timestamptz NOT NULL,
    activated_at timestamptz,
    ended_at timestamptz
);

CREATE INDEX incident_open ON incident (received_at) WHERE ended_at IS NULL;

-- Numbers of incidents: the same operation gets the same number.
CREATE TABLE incident_counter (
    tenant text COLLATE "C" NOT NULL,
    day date NOT NULL,
    last integer NOT NULL,
    PRIMARY KEY (tenant, day)
);

CREATE TABLE incident_number (
    operation uuid PRIMARY KEY,
    key text COLLATE "C" NOT NULL UNIQUE
);

-- Which organisation holds which role of a plan, and where; a longer area comes before a shorter one.
CREATE TABLE plan_role_holder (
    city text COLLATE "C" NOT NULL REFERENCES city,
    role text COLLATE "C" NOT NULL,
    area text COLLATE "C" NOT NULL,
    organisation text COLLATE "C" NOT NULL REFERENCES organisation,
    relayed boolean NOT NULL,
    PRIMARY KEY (city, role, area)
);
