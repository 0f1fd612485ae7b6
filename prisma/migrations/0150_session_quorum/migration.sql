-- AlterTable
ALTER TABLE "BoardSession" ADD COLUMN "isQuorate" BOOLEAN;

