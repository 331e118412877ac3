-- Migration 0018 brought the time-limit tables of cities; the demo city has none of its own, and uses the delivered one.
SELECT 1;
