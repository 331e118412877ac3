-- What migration 0010 brought, in the demo city: a number given out, and who holds a role.
INSERT INTO incident_counter (tenant, day, last) VALUES ('990101', '2026-11-21', 1);
INSERT INTO incident_number (operation, key) VALUES ('11111111-2222-8333-8444-555555555555', 'I990101202611210001');
INSERT INTO plan_role_holder (city, role, area, organisation, relayed) SELECT city, 'fire', '', code, false FROM organisation LIMIT 1;
