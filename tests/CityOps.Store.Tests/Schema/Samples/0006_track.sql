-- Two fixes of a unit under migration 0006, both on days without a partition of their own.
INSERT INTO track (unit, at, place, speed, heading, accuracy) VALUES
    ('9901-sanitation-117', '2026-11-21 10:47:10+08', point(120.1005, 30.2005), 8.6, 182, 2),
    ('9901-sanitation-117', '2026-11-21 10:47:12+08', point(120.1005, 30.2003), 8.5, 181, NULL);
