-- CreateTable
CREATE TABLE "SystemPaperDraft" (
    "systemCode" TEXT NOT NULL,
    "cycle" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "changedAt" DATETIME NOT NULL,
    "changedBy" TEXT NOT NULL,

    PRIMARY KEY ("systemCode", "cycle"),
    CONSTRAINT "SystemPaperDraft_systemCode_fkey" FOREIGN KEY ("systemCode") REFERENCES "Organisation" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);

