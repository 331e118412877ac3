-- How many people live in a unit grid; empty where nobody has counted.
ALTER TABLE cell ADD COLUMN residents integer CHECK (residents >= 0);

-- 危险源: where a dangerous substance is kept, how much, who answers for it, and what crews have to know of it.
CREATE TABLE hazard (
    code text COLLATE "C" PRIMARY KEY,
    city text COLLATE "C" NOT NULL REFERENCES city,
    kind text NOT NULL CHECK (kind IN ('fuel-station', 'gas-station', 'chemical-store', 'cold-store', 'waterworks')),
    name_zh text NOT NULL,
    name_en text NOT NULL,
    -- Kebab case; where a plume can be worked out for it, the code that the plume knows it by.
    substance text COLLATE "C" NOT NULL,
    substance_zh text NOT NULL,
    substance_en text NOT NULL,
    un integer CHECK (un BETWEEN 1 AND 9999),
    tonnes double precision NOT NULL CHECK (tonnes > 0),
    organisation text COLLATE "C" NOT NULL REFERENCES organisation,
    telephone text,
    sheet_zh text NOT NULL,
    sheet_en text NOT NULL,
    surveyed_on date NOT NULL,
    shape geometry(Point, 4326) NOT NULL
);
CREATE INDEX hazard_shape ON hazard USING gist (shape);

-- Acts by a right that a posture has raised, for their audit.
CREATE INDEX journal_right_raised ON journal (at) WHERE kind IN ('incident-right-raised', 'assignment-right-raised');
