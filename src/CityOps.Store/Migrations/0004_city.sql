-- The city: areas, unit grid, organisations, components, base map. What is imported, and edited by administrators.
CREATE EXTENSION IF NOT EXISTS postgis;

CREATE TABLE city (
    prefix text COLLATE "C" PRIMARY KEY CHECK (prefix ~ '^[0-9]{4}$'),
    name_zh text NOT NULL,
    name_en text NOT NULL,
    catalogue text NOT NULL CHECK (catalogue IN ('2007', '2026')),
    time_zone text NOT NULL,
    calendar jsonb NOT NULL,
    settings jsonb NOT NULL DEFAULT '{}',
    centre geometry(Point, 4326) NOT NULL,
    zoom real NOT NULL,
    simulated boolean NOT NULL,
    -- Raised by every import or edit: servers read anew when it is not what they know.
    revision bigint NOT NULL DEFAULT 1
);

-- What a city says otherwise of a type than the catalogue it works by.
CREATE TABLE case_type (
    city text COLLATE "C" NOT NULL REFERENCES city,
    kind text NOT NULL CHECK (kind IN ('part', 'event', 'question')),
    code text COLLATE "C" NOT NULL,
    terms jsonb NOT NULL,
    PRIMARY KEY (city, kind, code)
);

CREATE TABLE area (
    code text COLLATE "C" PRIMARY KEY CHECK (code ~ '^([0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12})$'),
    level text NOT NULL CHECK (level IN ('city', 'district', 'street', 'community')),
    parent text COLLATE "C" REFERENCES area,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    label geometry(Point, 4326) NOT NULL,
    shape geometry(MultiPolygon, 4326) NOT NULL
);
CREATE INDEX area_shape ON area USING gist (shape);

CREATE TABLE cell (
    code text COLLATE "C" PRIMARY KEY CHECK (code ~ '^[0-9]{14,15}$'),
    community text COLLATE "C" NOT NULL REFERENCES area,
    place_class text NOT NULL CHECK (place_class IN ('urban', 'fringe', 'rural')),
    road_grade smallint NOT NULL CHECK (road_grade BETWEEN 0 AND 3),
    inside_red_line boolean NOT NULL,
    area_m2 double precision NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    shape geometry(MultiPolygon, 4326) NOT NULL
);
CREATE INDEX cell_shape ON cell USING gist (shape);
CREATE INDEX cell_community ON cell (community);

CREATE TABLE organisation (
    code text COLLATE "C" PRIMARY KEY,
    city text COLLATE "C" NOT NULL REFERENCES city,
    parent text COLLATE "C" REFERENCES organisation,
    kind text NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    area text COLLATE "C" NOT NULL,
    centre text COLLATE "C" REFERENCES organisation,
    handles_cases boolean NOT NULL,
    phone text
);

-- Unions of unit grids: a collector's (采集), a department's, an evaluation's.
CREATE TABLE responsibility_grid (
    code text COLLATE "C" PRIMARY KEY,
    city text COLLATE "C" NOT NULL REFERENCES city,
    kind text NOT NULL CHECK (kind IN ('collector', 'department', 'evaluation')),
    organisation text COLLATE "C" NOT NULL REFERENCES organisation,
    account text COLLATE "C",
    name_zh text NOT NULL,
    name_en text NOT NULL
);
CREATE TABLE responsibility_grid_cell (
    grid text COLLATE "C" NOT NULL REFERENCES responsibility_grid ON DELETE CASCADE,
    cell text COLLATE "C" NOT NULL REFERENCES cell,
    PRIMARY KEY (grid, cell)
);
CREATE INDEX responsibility_grid_cell_cell ON responsibility_grid_cell (cell);

-- The responsibility table (CityOps.Cases.RoutingRule), in the order of position.
CREATE TABLE routing_rule (
    city text COLLATE "C" NOT NULL REFERENCES city,
    position integer NOT NULL,
    basis text NOT NULL CHECK (basis IN ('owner', 'territory')),
    type text COLLATE "C" NOT NULL,
    area text COLLATE "C" NOT NULL,
    unit text COLLATE "C" NOT NULL REFERENCES organisation,
    kind text CHECK (kind IN ('part', 'event')),
    night boolean,
    inside_red_line boolean,
    road_grade smallint,
    fallback text COLLATE "C" REFERENCES organisation,
    substitute text COLLATE "C" REFERENCES organisation,
    time_limit text,
    PRIMARY KEY (city, position)
);

CREATE TABLE component (
    code text COLLATE "C" PRIMARY KEY CHECK (code ~ '^[0-9]{16,17}$'),
    type text COLLATE "C" NOT NULL,
    cell text COLLATE "C" NOT NULL REFERENCES cell,
    owner text COLLATE "C" REFERENCES organisation,
    maintainer text COLLATE "C" REFERENCES organisation,
    state text NOT NULL CHECK (state IN ('intact', 'damaged', 'missing', 'disused', 'removed')),
    surveyed_on date NOT NULL,
    changed_on date NOT NULL,
    source text NOT NULL,
    shape geometry(Point, 4326) NOT NULL
);
CREATE INDEX component_shape ON component USING gist (shape);
CREATE INDEX component_cell ON component (cell, type);

CREATE TABLE camera (
    code text COLLATE "C" PRIMARY KEY,
    city text COLLATE "C" NOT NULL REFERENCES city,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    organisation text COLLATE "C" REFERENCES organisation,
    heading real,
    shape geometry(Point, 4326) NOT NULL
);
CREATE INDEX camera_shape ON camera USING gist (shape);

-- The base map. Classes and kinds are the words that the map style knows.
CREATE TABLE road (
    city text COLLATE "C" NOT NULL REFERENCES city,
    id bigint NOT NULL,
    class text NOT NULL CHECK (class IN ('motorway', 'trunk', 'primary', 'secondary', 'tertiary', 'residential', 'service', 'path')),
    name_zh text NOT NULL,
    name_en text NOT NULL,
    bridge boolean NOT NULL,
    tunnel boolean NOT NULL,
    oneway boolean NOT NULL,
    layer smallint NOT NULL,
    max_speed smallint,
    shape geometry(LineString, 4326) NOT NULL,
    PRIMARY KEY (city, id)
);
CREATE INDEX road_shape ON road USING gist (shape);
CREATE TABLE ground (
    city text COLLATE "C" NOT NULL REFERENCES city,
    id bigint NOT NULL,
    kind text NOT NULL CHECK (kind IN ('water', 'green', 'block', 'industrial', 'rural', 'building', 'rail')),
    name_zh text NOT NULL,
    name_en text NOT NULL,
    shape geometry(Geometry, 4326) NOT NULL,
    PRIMARY KEY (city, id)
);
CREATE INDEX ground_shape ON ground USING gist (shape);
CREATE TABLE place (
    city text COLLATE "C" NOT NULL REFERENCES city,
    id bigint NOT NULL,
    kind text NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    -- 1 shown from far away to 5 shown only from near.
    rank smallint NOT NULL,
    shape geometry(Point, 4326) NOT NULL,
    PRIMARY KEY (city, id)
);
CREATE INDEX place_shape ON place USING gist (shape);

-- Photographs of cases: the same bytes once, by their hash.
CREATE TABLE photo (
    id text COLLATE "C" PRIMARY KEY CHECK (id ~ '^[0-9a-f]{64}$'),
    content_type text NOT NULL,
    bytes bytea NOT NULL,
    account text NOT NULL,
    added_at timestamptz NOT NULL DEFAULT now()
);
ALTER TABLE photo ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- Inspectors, vehicles, teams.
CREATE TABLE unit (
    code text COLLATE "C" PRIMARY KEY,
    city text COLLATE "C" NOT NULL REFERENCES city,
    type text NOT NULL,
    organisation text COLLATE "C" NOT NULL REFERENCES organisation,
    callsign_zh text NOT NULL,
    callsign_en text NOT NULL,
    account text COLLATE "C",
    area text COLLATE "C" NOT NULL,
    simulated boolean NOT NULL
);
