-- A small city: two districts side by side, each of two streets, 24 by 16 cells of about 100 metres, with streets, places and manhole covers.
INSERT INTO city (prefix, name_zh, name_en, catalogue, time_zone, calendar, centre, zoom, simulated)
VALUES ('9901', '试城', 'Test City', '2007', 'Asia/Shanghai',
        '{"timeZone":"Asia/Shanghai","weeklyHours":{"monday":["00:00-24:00"],"tuesday":["00:00-24:00"],"wednesday":["00:00-24:00"],"thursday":["00:00-24:00"],"friday":["00:00-24:00"],"saturday":["00:00-24:00"],"sunday":["00:00-24:00"]}}',
        ST_SetSRID(ST_MakePoint(121.412, 31.208), 4326), 13, true);

INSERT INTO area (code, level, parent, name_zh, name_en, label, shape)
SELECT code, level, parent, zh, en, ST_Centroid(box), ST_Multi(box)
FROM (VALUES
        ('9901', 'city', NULL, '试城', 'Test City', 0, 0, 24, 16),
        ('990101', 'district', '9901', '滨江区', 'Binjiang', 0, 0, 12, 16),
        ('990102', 'district', '9901', '东湖区', 'Donghu', 12, 0, 24, 16),
        ('990101001', 'street', '990101', '望江街道', 'Wangjiang Street', 0, 0, 12, 8),
        ('990101002', 'street', '990101', '城北街道', 'Chengbei Street', 0, 8, 12, 16),
        ('990102001', 'street', '990102', '湖滨街道', 'Hubin Street', 12, 0, 24, 8),
        ('990102002', 'street', '990102', '学府街道', 'Xuefu Street', 12, 8, 24, 16),
        ('990101001001', 'community', '990101001', '桃园社区', 'Taoyuan Community', 0, 0, 12, 8),
        ('990101002001', 'community', '990101002', '中兴社区', 'Zhongxing Community', 0, 8, 12, 16),
        ('990102001001', 'community', '990102001', '湖光社区', 'Huguang Community', 12, 0, 24, 8),
        ('990102002001', 'community', '990102002', '书院社区', 'Shuyuan Community', 12, 8, 24, 16)) AS level (code, level, parent, zh, en, west, south, east, north),
     ST_MakeEnvelope(121.4 + west * .001, 31.2 + south * .001, 121.4 + east * .001, 31.2 + north * .001, 4326) AS box;

INSERT INTO cell (code, community, place_class, road_grade, inside_red_line, area_m2, valid_from, shape)
SELECT community.code || to_char((y % 8) * 12 + x % 12 + 1, 'FM000'), community.code, 'urban', 0, false, 10500, '2020-01-01',
       ST_Multi(ST_MakeEnvelope(121.4 + x * .001, 31.2 + y * .001, 121.401 + x * .001, 31.201 + y * .001, 4326))
FROM generate_series(0, 23) AS x CROSS JOIN generate_series(0, 15) AS y
JOIN area AS community ON community.level = 'community'
     AND ST_Contains(community.shape, ST_SetSRID(ST_MakePoint(121.4005 + x * .001, 31.2005 + y * .001), 4326));

INSERT INTO organisation (code, city, parent, kind, name_zh, name_en, area, centre, handles_cases)
VALUES ('supervision', '9901', NULL, 'supervision-centre', '城市管理监督中心', 'Supervision Centre', '', NULL, false),
       ('command', '9901', NULL, 'command-centre', '城市管理指挥中心', 'Command Centre', '', NULL, false),
       ('district-2', '9901', NULL, 'district-centre', '东湖区二级平台', 'Donghu District Centre', '990102', NULL, false),
       ('inspectors', '9901', 'supervision', 'inspector-team', '信息采集队', 'Inspector Team', '', NULL, false),
       ('drainage', '9901', NULL, 'department', '排水公司', 'Drainage Company', '', NULL, true),
       ('sanitation-1', '9901', NULL, 'department', '滨江区环卫所', 'Binjiang Sanitation', '990101', NULL, true),
       ('sanitation-2', '9901', NULL, 'department', '东湖区环卫所', 'Donghu Sanitation', '990102', 'district-2', true),
       ('roads', '9901', NULL, 'department', '市政养护公司', 'Road Maintenance', '', NULL, true);

INSERT INTO plan_role_holder (city, role, area, organisation, relayed)
VALUES ('9901', 'water-company', '', 'drainage', false),
       ('9901', 'municipal-works', '', 'roads', false),
       ('9901', 'command-centre', '', 'command', false);

INSERT INTO routing_rule (city, position, basis, type, area, unit, fallback)
VALUES ('9901', 1, 'owner', 'C01', '', 'drainage', 'roads'),
       ('9901', 2, 'territory', 'E', '990101', 'sanitation-1', 'roads'),
       ('9901', 3, 'territory', 'E', '990102', 'sanitation-2', NULL);

INSERT INTO component (code, type, cell, owner, maintainer, state, surveyed_on, changed_on, source, shape)
SELECT '99010101020' || to_char(row_number() OVER (ORDER BY x, y), 'FM00000'), 'C0102', cell.code, 'drainage', 'roads', 'intact', '2026-01-01', '2026-01-01', 'survey',
       ST_SetSRID(ST_MakePoint(121.4003 + x * .002, 31.2003 + y * .002), 4326)
FROM generate_series(0, 11) AS x CROSS JOIN generate_series(0, 7) AS y
JOIN cell ON ST_Contains(cell.shape, ST_SetSRID(ST_MakePoint(121.4003 + x * .002, 31.2003 + y * .002), 4326));

INSERT INTO road (city, id, class, name_zh, name_en, bridge, tunnel, oneway, layer, shape)
SELECT '9901', id, class, zh, en, false, false, false, 0, ST_SetSRID(ST_MakeLine(ST_MakePoint(x1, y1), ST_MakePoint(x2, y2)), 4326)
FROM (VALUES (1, 'primary', '望江路', 'Wangjiang Road', 121.4, 31.2032, 121.424, 31.2052), (2, 'secondary', '桃园街', 'Taoyuan Street', 121.4052, 31.2, 121.4048, 31.216),
             (3, 'primary', '学府路', 'Xuefu Road', 121.4, 31.2118, 121.424, 31.2108), (4, 'tertiary', '湖滨大道', 'Hubin Avenue', 121.4161, 31.2, 121.4172, 31.216)) AS line (id, class, zh, en, x1, y1, x2, y2);

INSERT INTO place (city, id, kind, name_zh, name_en, rank, shape)
VALUES ('9901', 1, 'hospital', '中心医院', 'Central Hospital', 2, ST_SetSRID(ST_MakePoint(121.4034, 31.2036), 4326)),
       ('9901', 2, 'school', '书院小学', 'Shuyuan School', 3, ST_SetSRID(ST_MakePoint(121.4182, 31.2126), 4326));

INSERT INTO unit (code, city, type, organisation, callsign_zh, callsign_en, account, area, simulated, capabilities, crew)
SELECT 'roads-' || number, '9901', 'repair', 'roads', '抢修 ' || number, 'Repair ' || number, NULL, '9901', false, ARRAY['water-main-repair', 'excavation', 'road-repair'], 20
FROM unnest(ARRAY[7, 11, 12, 13, 14, 15]) AS number;
