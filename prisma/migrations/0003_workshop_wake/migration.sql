-- The embedded database has one process: it wakes its own readers, and nothing is needed here.
SELECT 1;
