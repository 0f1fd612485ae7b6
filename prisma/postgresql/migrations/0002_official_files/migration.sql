-- AlterTable
ALTER TABLE "Organisation" ADD COLUMN "seenOn" TEXT;

-- AlterTable
ALTER TABLE "DmaIcbResult" ADD COLUMN "comparableOverall" DOUBLE PRECISION;

-- AlterTable
ALTER TABLE "DmaIcbResult" ADD COLUMN "comparableOverallBefore" DOUBLE PRECISION;
