-- AlterTable
ALTER TABLE "Workshop" ADD COLUMN     "chairSeatId" TEXT;

-- CreateTable
CREATE TABLE "LevelConfirmation" (
    "assessmentId" TEXT NOT NULL,
    "themeId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "confirmedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "LevelConfirmation_pkey" PRIMARY KEY ("assessmentId","themeId","revision")
);

-- AddForeignKey
ALTER TABLE "LevelConfirmation" ADD CONSTRAINT "LevelConfirmation_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

