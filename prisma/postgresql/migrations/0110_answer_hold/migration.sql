-- CreateTable
CREATE TABLE "AnswerHold" (
    "id" TEXT NOT NULL,
    "assessmentId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "heldBy" TEXT,
    "heldAt" TIMESTAMP(3) NOT NULL,
    "liftedBy" TEXT,
    "liftedAt" TIMESTAMP(3),

    CONSTRAINT "AnswerHold_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AnswerHold_assessmentId_idx" ON "AnswerHold"("assessmentId");

-- AddForeignKey
ALTER TABLE "AnswerHold" ADD CONSTRAINT "AnswerHold_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

