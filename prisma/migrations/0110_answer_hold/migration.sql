-- CreateTable
CREATE TABLE "AnswerHold" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "assessmentId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "heldBy" TEXT,
    "heldAt" DATETIME NOT NULL,
    "liftedBy" TEXT,
    "liftedAt" DATETIME,
    CONSTRAINT "AnswerHold_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "AnswerHold_assessmentId_idx" ON "AnswerHold"("assessmentId");

