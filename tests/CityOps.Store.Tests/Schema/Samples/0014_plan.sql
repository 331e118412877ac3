-- Migration 0014 brought the plans of cities; the demo city has none of its own, and uses the delivered ones.
SELECT 1;
