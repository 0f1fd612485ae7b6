-- AlterTable
ALTER TABLE "RoleRequest" ADD COLUMN "refusedAt" DATETIME;
