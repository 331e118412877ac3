-- Under migration 0016: the people of a unit grid, and a store of chlorine.
UPDATE cell SET residents = 214 WHERE code = '990102003005017';
INSERT INTO hazard (code, city, kind, name_zh, name_en, substance, substance_zh, substance_en, un, tonnes, organisation, telephone, sheet_zh, sheet_en, surveyed_on, shape)
    VALUES ('chlorine-1', '9901', 'waterworks', '第一水厂加氯间', 'Waterworks No. 1, chlorine store', 'chlorine', '液氯', 'Chlorine', 1017, 4, 'drainage', '0990 555 0101',
        '上风向进入，雾状水稀释', 'Enter from upwind, water spray', '2026-01-01', ST_SetSRID(ST_MakePoint(120.1005, 30.2005), 4326));
