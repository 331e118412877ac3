-- 危险源登记: one row for each place of the register of dangerous substances, kept by the events of its stream. What surveys brought before the
-- register had a journal stays in the table hazard, from which a server takes it over when it starts.
CREATE TABLE hazard_entry (
    key text COLLATE "C" PRIMARY KEY,
    version bigint NOT NULL,
    head_hash bytea NOT NULL,
    state jsonb NOT NULL,
    kind text NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    substance text COLLATE "C" NOT NULL,
    un integer,
    tonnes double precision NOT NULL,
    organisation text COLLATE "C" NOT NULL,
    grid text COLLATE "C" NOT NULL,
    longitude double precision NOT NULL,
    latitude double precision NOT NULL,
    retired boolean NOT NULL,
    shape geometry(Point, 4326) NOT NULL GENERATED ALWAYS AS (ST_SetSRID(ST_MakePoint(longitude, latitude), 4326)) STORED
);

CREATE INDEX hazard_entry_grid ON hazard_entry (grid);
CREATE INDEX hazard_entry_organisation ON hazard_entry (organisation);
CREATE INDEX hazard_entry_shape ON hazard_entry USING gist (shape) WHERE NOT retired;
