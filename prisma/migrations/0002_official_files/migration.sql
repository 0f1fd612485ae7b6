-- AlterTable
ALTER TABLE "Organisation" ADD COLUMN "seenOn" TEXT;

-- AlterTable
ALTER TABLE "DmaIcbResult" ADD COLUMN "comparableOverall" REAL;

-- AlterTable
ALTER TABLE "DmaIcbResult" ADD COLUMN "comparableOverallBefore" REAL;
