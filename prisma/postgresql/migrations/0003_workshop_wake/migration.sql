-- Wakes every process when an event is committed. It carries the assessment alone: readers ask for the rest.
CREATE FUNCTION "wake_workshop"() RETURNS trigger AS $$
BEGIN
  PERFORM pg_notify('boardmark_workshop', NEW."assessmentId");
  RETURN NEW;
END;
$$ LANGUAGE plpgsql;

CREATE TRIGGER "WorkshopEvent_wake" AFTER INSERT ON "WorkshopEvent"
FOR EACH ROW EXECUTE FUNCTION "wake_workshop"();
