-- CreateTable
CREATE TABLE "PriorityRevision" (
    "assessmentId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "plan" TEXT NOT NULL,
    "changedBy" TEXT NOT NULL,
    "changedAt" DATETIME NOT NULL,
    "restores" INTEGER,

    PRIMARY KEY ("assessmentId", "revision"),
    CONSTRAINT "PriorityRevision_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TargetRevision" (
    "assessmentId" TEXT NOT NULL,
    "themeId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "level" INTEGER,
    "reason" TEXT,
    "by" TEXT,
    "changedBy" TEXT,
    "changedAt" DATETIME NOT NULL,
    "restores" INTEGER,

    PRIMARY KEY ("assessmentId", "themeId", "revision"),
    CONSTRAINT "TargetRevision_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SharedLesson" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "actionId" TEXT NOT NULL,
    "trustCode" TEXT NOT NULL,
    "systemCode" TEXT NOT NULL,
    "themeId" TEXT,
    "what" TEXT NOT NULL,
    "lesson" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "sharedAt" DATETIME NOT NULL,
    "sharedBy" TEXT NOT NULL,
    "withdrawnAt" DATETIME,
    "withdrawnBy" TEXT,
    CONSTRAINT "SharedLesson_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "Action" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SharedLesson_trustCode_fkey" FOREIGN KEY ("trustCode") REFERENCES "Organisation" ("code") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SharedLesson_systemCode_fkey" FOREIGN KEY ("systemCode") REFERENCES "Organisation" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "BoardSession" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "trustCode" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "recordedBy" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "withdrawnAt" DATETIME,
    "withdrawnBy" TEXT,
    CONSTRAINT "BoardSession_trustCode_fkey" FOREIGN KEY ("trustCode") REFERENCES "Organisation" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "BoardSessionAttended" (
    "sessionId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("sessionId", "role"),
    CONSTRAINT "BoardSessionAttended_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "BoardSession" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ActionDigest" (
    "personId" TEXT NOT NULL,
    "trustCode" TEXT NOT NULL,
    "isOn" BOOLEAN NOT NULL,
    "since" DATETIME NOT NULL,
    "token" TEXT NOT NULL,

    PRIMARY KEY ("personId", "trustCode"),
    CONSTRAINT "ActionDigest_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ActionDigest_trustCode_fkey" FOREIGN KEY ("trustCode") REFERENCES "Organisation" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SentDigest" (
    "personId" TEXT NOT NULL,
    "trustCode" TEXT NOT NULL,
    "week" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("personId", "trustCode", "week"),
    CONSTRAINT "SentDigest_personId_trustCode_fkey" FOREIGN KEY ("personId", "trustCode") REFERENCES "ActionDigest" ("personId", "trustCode") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "SharedLesson_actionId_idx" ON "SharedLesson"("actionId");

-- CreateIndex
CREATE INDEX "SharedLesson_systemCode_idx" ON "SharedLesson"("systemCode");

-- CreateIndex
CREATE INDEX "BoardSession_trustCode_idx" ON "BoardSession"("trustCode");

-- CreateIndex
CREATE UNIQUE INDEX "ActionDigest_token_key" ON "ActionDigest"("token");

