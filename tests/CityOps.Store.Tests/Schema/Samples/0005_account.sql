-- An account with a post under migration 0005.
INSERT INTO account (id, name, normalized_name, display_zh, display_en, security_stamp) VALUES ('a1', 'dispatcher', 'DISPATCHER', '派遣员', 'Dispatcher', 's');
INSERT INTO account_post (account, role, organisation, area) VALUES ('a1', 'dispatcher', 'command-centre', '9901');
INSERT INTO report_number (operation, key) VALUES ('01a1fddc-e63e-7613-b5da-b5544844b298', 'R99010220261121000001');
INSERT INTO case_follow_up (operation, kind, key, target, noted_at) VALUES ('019c0000-0000-7000-8000-000000000002', 'absorb', 'R99010220261121000002', 'R99010220261121000001', '2026-11-21T08:00:00Z');
