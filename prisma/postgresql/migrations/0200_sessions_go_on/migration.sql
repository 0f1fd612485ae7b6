-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "isDue" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "replacedAt" TIMESTAMP(3);
