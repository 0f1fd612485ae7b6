-- AlterTable
ALTER TABLE "Workshop" ADD COLUMN "chairSeatId" TEXT;

-- CreateTable
CREATE TABLE "LevelConfirmation" (
    "assessmentId" TEXT NOT NULL,
    "themeId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "confirmedAt" DATETIME NOT NULL,

    PRIMARY KEY ("assessmentId", "themeId", "revision"),
    CONSTRAINT "LevelConfirmation_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

