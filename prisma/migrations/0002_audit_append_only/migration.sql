-- An audit entry is never changed, and removed only where a checkpoint already holds its place in the chain.
CREATE TRIGGER "AuditEntry_no_change" BEFORE UPDATE ON "AuditEntry"
BEGIN
  SELECT RAISE(ABORT, 'audit entries are never changed');
END;

CREATE TRIGGER "AuditEntry_no_removal" BEFORE DELETE ON "AuditEntry"
WHEN NOT EXISTS (SELECT 1 FROM "AuditCheckpoint" WHERE "chain" = OLD."chain" AND "sequence" >= OLD."sequence")
BEGIN
  SELECT RAISE(ABORT, 'audit entries are removed only up to a checkpoint');
END;
