-- Migration 0019 said what units can do.
SELECT 1;
