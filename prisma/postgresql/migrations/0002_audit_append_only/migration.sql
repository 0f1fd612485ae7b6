-- An audit entry is never changed, and removed only where a checkpoint already holds its place in the chain.
CREATE FUNCTION "refuse_audit_change"() RETURNS trigger AS $$
BEGIN
  IF TG_OP = 'DELETE' AND EXISTS (SELECT 1 FROM "AuditCheckpoint" WHERE "chain" = OLD."chain" AND "sequence" >= OLD."sequence") THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'audit entries are never changed, and removed only up to a checkpoint';
END;
$$ LANGUAGE plpgsql;

CREATE TRIGGER "AuditEntry_append_only" BEFORE UPDATE OR DELETE ON "AuditEntry"
FOR EACH ROW EXECUTE FUNCTION "refuse_audit_change"();
