-- DropIndex
DROP INDEX "Answer_roundId_idx";

-- CreateIndex
CREATE INDEX "Answer_roundId_seatId_idx" ON "Answer"("roundId", "seatId");

