-- What was brought in of a file of past cases, so that an import that was broken off goes on where it stood.
CREATE TABLE import_source (
    city text COLLATE "C" NOT NULL REFERENCES city,
    -- Of the file and of the mapping that it is read by: another reading is another source.
    sha256 text COLLATE "C" NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    name text NOT NULL,
    rows integer NOT NULL,
    -- Lines of the file that are done with, the refused ones as well.
    done int4multirange NOT NULL DEFAULT '{}',
    begun_at timestamptz NOT NULL DEFAULT now(),
    ended_at timestamptz,
    PRIMARY KEY (city, sha256)
);
