-- Migration 0009 made an index over closed cases and nothing that has rows of its own.
SELECT 1;
