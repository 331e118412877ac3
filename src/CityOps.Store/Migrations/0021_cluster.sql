-- Membership of the servers of a cluster. Microsoft Orleans asks for these statements by their keys in "OrleansQuery" and names the
-- parameters and the columns of the answers; tables and statements are ours. Each change of a member also takes the next version of
-- its cluster, or changes nothing when another server has taken it: the statements are single, so no transaction is left half.

CREATE TABLE OrleansQuery (
    QueryKey  varchar(64)   PRIMARY KEY,
    QueryText varchar(8000) NOT NULL
);

CREATE TABLE cluster_version (
    cluster    text        PRIMARY KEY,
    version    integer     NOT NULL,
    changed_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE cluster_member (
    cluster    text        NOT NULL REFERENCES cluster_version ON DELETE CASCADE,
    address    text        NOT NULL,
    port       integer     NOT NULL,
    generation integer     NOT NULL,
    name       text        NOT NULL,
    host       text        NOT NULL,
    status     integer     NOT NULL,
    proxy_port integer,
    suspicions text,
    started_at timestamptz NOT NULL,
    alive_at   timestamptz NOT NULL,
    PRIMARY KEY (cluster, address, port, generation)
);

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES
('InsertMembershipVersionKey', '
    WITH made AS (
        INSERT INTO cluster_version (cluster, version) VALUES (@DeploymentId, 0) ON CONFLICT (cluster) DO NOTHING RETURNING 1)
    SELECT count(*)::integer FROM made'),
('InsertMembershipKey', '
    WITH next AS (
        UPDATE cluster_version SET version = version + 1, changed_at = now()
        WHERE cluster = @DeploymentId AND version = @Version
          AND NOT EXISTS (
              SELECT 1 FROM cluster_member
              WHERE cluster = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation)
        RETURNING cluster),
    made AS (
        INSERT INTO cluster_member (cluster, address, port, generation, name, host, status, proxy_port, started_at, alive_at)
        SELECT cluster, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime FROM next
        RETURNING 1)
    SELECT count(*)::integer FROM made'),
('UpdateMembershipKey', '
    WITH next AS (
        UPDATE cluster_version SET version = version + 1, changed_at = now()
        WHERE cluster = @DeploymentId AND version = @Version
          AND EXISTS (
              SELECT 1 FROM cluster_member
              WHERE cluster = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation)
        RETURNING cluster),
    changed AS (
        UPDATE cluster_member AS member SET status = @Status, suspicions = @SuspectTimes, alive_at = @IAmAliveTime
        FROM next
        WHERE member.cluster = next.cluster AND member.address = @Address AND member.port = @Port AND member.generation = @Generation
        RETURNING 1)
    SELECT count(*)::integer FROM changed'),
('UpdateIAmAlivetimeKey', '
    UPDATE cluster_member SET alive_at = @IAmAliveTime
    WHERE cluster = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation'),
('MembershipReadRowKey', '
    SELECT v.cluster AS DeploymentId, m.address AS Address, m.port AS Port, m.generation AS Generation, m.name AS SiloName,
        m.host AS HostName, m.status AS Status, m.proxy_port AS ProxyPort, m.suspicions AS SuspectTimes,
        m.started_at AS StartTime, m.alive_at AS IAmAliveTime, v.version AS Version
    FROM cluster_version v
    LEFT JOIN cluster_member m ON m.cluster = v.cluster AND m.address = @Address AND m.port = @Port AND m.generation = @Generation
    WHERE v.cluster = @DeploymentId'),
('MembershipReadAllKey', '
    SELECT v.cluster AS DeploymentId, m.address AS Address, m.port AS Port, m.generation AS Generation, m.name AS SiloName,
        m.host AS HostName, m.status AS Status, m.proxy_port AS ProxyPort, m.suspicions AS SuspectTimes,
        m.started_at AS StartTime, m.alive_at AS IAmAliveTime, v.version AS Version
    FROM cluster_version v LEFT JOIN cluster_member m ON m.cluster = v.cluster
    WHERE v.cluster = @DeploymentId'),
('DeleteMembershipTableEntriesKey', 'DELETE FROM cluster_version WHERE cluster = @DeploymentId'),
-- 3 is a member that takes part.
('GatewaysQueryKey', '
    SELECT address AS Address, proxy_port AS ProxyPort, generation AS Generation FROM cluster_member
    WHERE cluster = @DeploymentId AND status = @Status AND proxy_port > 0'),
('CleanupDefunctSiloEntriesKey', '
    DELETE FROM cluster_member WHERE cluster = @DeploymentId AND alive_at < @IAmAliveTime AND status <> 3');
