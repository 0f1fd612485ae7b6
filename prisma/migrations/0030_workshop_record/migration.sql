-- AlterTable
ALTER TABLE "Seat" ADD COLUMN "sealedBy" TEXT;
ALTER TABLE "Seat" ADD COLUMN "sealedOn" TEXT;

-- AlterTable
ALTER TABLE "Workshop" ADD COLUMN "attendance" TEXT;
ALTER TABLE "Workshop" ADD COLUMN "paperBallots" INTEGER;

-- AlterTable
ALTER TABLE "SeatSession" ADD COLUMN "sentAwayAt" DATETIME;

-- AlterTable
ALTER TABLE "WorkshopCapture" ADD COLUMN "actionId" TEXT;

