-- A demo city that was brought in under migration 0008.
INSERT INTO demo_import (city, moment, done) VALUES ('9901', '2026-11-21 12:00:00+00', true);
