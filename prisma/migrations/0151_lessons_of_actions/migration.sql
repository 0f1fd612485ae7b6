-- What was learnt of an action stands with the action, with or without an outcome measure; what was written of benefits moves over.
ALTER TABLE "Action" ADD COLUMN "lessons" TEXT;

UPDATE "Action" SET "lessons" = (SELECT "Benefit"."lessons" FROM "Benefit" WHERE "Benefit"."actionId" = "Action"."id");

ALTER TABLE "Benefit" DROP COLUMN "lessons";
