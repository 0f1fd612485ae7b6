-- AlterTable
ALTER TABLE "RoleRequest" ADD COLUMN     "refusedAt" TIMESTAMP(3);
