-- AlterTable
ALTER TABLE "Seat" ADD COLUMN     "sealedBy" TEXT,
ADD COLUMN     "sealedOn" TEXT;

-- AlterTable
ALTER TABLE "Workshop" ADD COLUMN     "attendance" TEXT,
ADD COLUMN     "paperBallots" INTEGER;

-- AlterTable
ALTER TABLE "SeatSession" ADD COLUMN     "sentAwayAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "WorkshopCapture" ADD COLUMN     "actionId" TEXT;

