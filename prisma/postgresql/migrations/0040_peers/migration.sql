-- AlterTable
ALTER TABLE "Post" ADD COLUMN     "statementId" TEXT;

-- CreateTable
CREATE TABLE "SystemSeen" (
    "personId" TEXT NOT NULL,
    "systemCode" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SystemSeen_pkey" PRIMARY KEY ("personId","systemCode")
);

-- CreateIndex
CREATE INDEX "SystemSeen_systemCode_idx" ON "SystemSeen"("systemCode");

-- AddForeignKey
ALTER TABLE "SystemSeen" ADD CONSTRAINT "SystemSeen_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SystemSeen" ADD CONSTRAINT "SystemSeen_systemCode_fkey" FOREIGN KEY ("systemCode") REFERENCES "Organisation"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

