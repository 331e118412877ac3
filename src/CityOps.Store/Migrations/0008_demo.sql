-- The demo city is brought in once. One that was broken off goes on from the same moment, so that it becomes the same city.
CREATE TABLE demo_import (
    city text COLLATE "C" PRIMARY KEY REFERENCES city,
    moment timestamptz NOT NULL,
    done boolean NOT NULL
);
