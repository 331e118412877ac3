-- Closed cases by place, for the map of what was. Open ones come to it from the live feed, so they are not in the index: a case is put
-- into it once, when it is closed.
CREATE INDEX case_past_place ON "case" USING gist (ST_SetSRID(ST_MakePoint(longitude, latitude), 4326)) WHERE closed_at IS NOT NULL;
