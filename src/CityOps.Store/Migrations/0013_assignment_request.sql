-- Which request of its incident a unit is sent for, so that boards tell what was asked, sent and is there.
ALTER TABLE assignment ADD COLUMN request uuid;

-- What happened to the units of one job, for its log: found by the job that they were sent to.
CREATE INDEX journal_assignment_job ON journal ((data -> 'job' ->> 'key')) WHERE kind IN ('unit-assigned', 'unit-diverted');
