-- Cases: one row a case, from its report to the archive.
CREATE TABLE "case" (
    key text COLLATE "C" PRIMARY KEY,
    version bigint NOT NULL,
    head_hash bytea NOT NULL,
    state jsonb NOT NULL,
    case_number text COLLATE "C",
    status text NOT NULL,
    source text NOT NULL,
    type_code text COLLATE "C" NOT NULL,
    grid text COLLATE "C" NOT NULL,
    longitude double precision NOT NULL,
    latitude double precision NOT NULL,
    address text NOT NULL,
    flags text NOT NULL,
    unit text COLLATE "C",
    centre text COLLATE "C",
    reported_at timestamptz NOT NULL,
    stage_since timestamptz NOT NULL,
    stage_due timestamptz,
    total_due timestamptz,
    closed_at timestamptz
);

-- One case for each number; and what people look for by number.
CREATE UNIQUE INDEX case_case_number ON "case" (case_number) WHERE case_number IS NOT NULL;

-- A queue is what stands at one status in one area or with one unit, oldest deadline first. Closed cases are in none.
CREATE INDEX case_queue ON "case" (status, stage_due) WHERE closed_at IS NULL;
CREATE INDEX case_unit ON "case" (unit, total_due) WHERE closed_at IS NULL;

-- What is, or was lately, at one place: duplicates, repeats, the case list of a grid cell.
CREATE INDEX case_place ON "case" (grid, type_code, reported_at);
