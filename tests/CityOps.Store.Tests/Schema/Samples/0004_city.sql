-- A city of one cell under migration 0004.
INSERT INTO city (prefix, name_zh, name_en, catalogue, time_zone, calendar, centre, zoom, simulated)
    VALUES ('9901', '样市', 'Sample City', '2007', 'Asia/Shanghai', '{}', ST_SetSRID(ST_MakePoint(120.1, 30.2), 4326), 12, true);
INSERT INTO area (code, level, parent, name_zh, name_en, label, shape)
    SELECT code, level, parent, '样', 'Sample', ST_Centroid(square), ST_Multi(square)
    FROM (VALUES ('9901', 'city', NULL), ('990102', 'district', '9901'), ('990102003', 'street', '990102'), ('990102003005', 'community', '990102003')) AS level (code, level, parent),
         ST_MakeEnvelope(120.1, 30.2, 120.101, 30.201, 4326) AS square;
INSERT INTO cell (code, community, place_class, road_grade, inside_red_line, area_m2, valid_from, shape)
    VALUES ('990102003005017', '990102003005', 'urban', 0, false, 10673, '2026-01-01', ST_Multi(ST_MakeEnvelope(120.1, 30.2, 120.101, 30.201, 4326)));
INSERT INTO organisation (code, city, parent, kind, name_zh, name_en, area, centre, handles_cases)
    VALUES ('drainage', '9901', NULL, 'department', '排水公司', 'Drainage company', '', NULL, true);
INSERT INTO routing_rule (city, position, basis, type, area, unit) VALUES ('9901', 1, 'owner', '01', '', 'drainage');
INSERT INTO component (code, type, cell, owner, maintainer, state, surveyed_on, changed_on, source, shape)
    VALUES ('9901020102000001', '0102', '990102003005017', 'drainage', 'drainage', 'intact', '2026-01-01', '2026-01-01', 'survey', ST_SetSRID(ST_MakePoint(120.1005, 30.2005), 4326));
