-- What lists and sweeps ask of every incident that is not at an end, as columns: they never open its state.
ALTER TABLE incident
    ADD COLUMN tasks integer NOT NULL DEFAULT 0,
    ADD COLUMN tasks_done integer NOT NULL DEFAULT 0,
    ADD COLUMN report_due timestamptz,
    ADD COLUMN reports_late integer NOT NULL DEFAULT 0,
    ADD COLUMN reports_omitted integer NOT NULL DEFAULT 0,
    ADD COLUMN parent text COLLATE "C",
    ADD COLUMN children text COLLATE "C";

UPDATE incident SET
    tasks = jsonb_array_length(jsonb_path_query_array(state, '$.state.tasks[*] ? (@.status != "withdrawn")')),
    tasks_done = jsonb_array_length(jsonb_path_query_array(state, '$.state.tasks[*] ? (@.status == "done" || @.status == "skipped")')),
    report_due = (SELECT min((report->>'due')::timestamptz) FROM jsonb_array_elements(coalesce(state->'state'->'reports', '[]')) AS report WHERE report->>'sentAt' IS NULL AND report->>'omittedAt' IS NULL),
    reports_late = jsonb_array_length(jsonb_path_query_array(state, '$.state.reports[*] ? (@.late == true)')),
    reports_omitted = jsonb_array_length(jsonb_path_query_array(state, '$.state.reports[*] ? (@.omittedAt != null)')),
    parent = state#>>'{state,parent,key}',
    children = (SELECT string_agg(link->>'key', ',' ORDER BY place) FROM jsonb_array_elements(coalesce(state->'state'->'children', '[]')) WITH ORDINALITY AS linked (link, place));

CREATE INDEX incident_parent ON incident (parent) WHERE parent IS NOT NULL;
