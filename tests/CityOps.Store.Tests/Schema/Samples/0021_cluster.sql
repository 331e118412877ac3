-- What migration 0021 brought: the members of a cluster, one of them alive.
INSERT INTO cluster_version (cluster, version) VALUES ('cityops', 3);
INSERT INTO cluster_member (cluster, address, port, generation, name, host, status, proxy_port, suspicions, started_at, alive_at)
VALUES ('cityops', '127.0.0.1', 40123, 155097177, 'Silo_1', 'hall', 3, 0, NULL, '2026-11-30T08:00:00Z', '2026-11-30T08:05:00Z');
