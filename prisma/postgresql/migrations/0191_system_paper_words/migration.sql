-- CreateTable
CREATE TABLE "SystemPaperDraft" (
    "systemCode" TEXT NOT NULL,
    "cycle" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "changedAt" TIMESTAMP(3) NOT NULL,
    "changedBy" TEXT NOT NULL,

    CONSTRAINT "SystemPaperDraft_pkey" PRIMARY KEY ("systemCode","cycle")
);

-- AddForeignKey
ALTER TABLE "SystemPaperDraft" ADD CONSTRAINT "SystemPaperDraft_systemCode_fkey" FOREIGN KEY ("systemCode") REFERENCES "Organisation"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

