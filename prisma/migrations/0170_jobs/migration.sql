-- CreateTable
CREATE TABLE "Job" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "subject" TEXT,
    "dueAt" DATETIME NOT NULL,
    "lease" TEXT,
    "leaseUntil" DATETIME,
    "failures" INTEGER NOT NULL DEFAULT 0
);

-- CreateIndex
CREATE INDEX "Job_kind_dueAt_idx" ON "Job"("kind", "dueAt");

