-- What migration 0024 brought: columns of a table that no sample has rows in.
SELECT 1;
