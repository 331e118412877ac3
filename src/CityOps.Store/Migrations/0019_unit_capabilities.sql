-- What a unit can do, by keys of the delivered list of capabilities, and how many people are in it; 0 where nobody has said.
ALTER TABLE unit
    ADD COLUMN capabilities text[] COLLATE "C" NOT NULL DEFAULT '{}',
    ADD COLUMN crew integer NOT NULL DEFAULT 0 CHECK (crew BETWEEN 0 AND 1000);

-- Units that are there already can do what every unit of their type can; more than that only their owner can say.
UPDATE unit SET capabilities = CASE type
    WHEN 'inspector' THEN ARRAY['patrol']
    WHEN 'sanitation' THEN ARRAY['street-washing']
    WHEN 'muck-truck' THEN ARRAY['bulk-haulage']
    WHEN 'enforcement' THEN ARRAY['cordon', 'traffic-control']
    WHEN 'fire' THEN ARRAY['firefighting']
    WHEN 'ambulance' THEN ARRAY['patient-transport']
    ELSE '{}'
END;
