-- CreateTable
CREATE TABLE "PriorityRevision" (
    "assessmentId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "plan" TEXT NOT NULL,
    "changedBy" TEXT NOT NULL,
    "changedAt" TIMESTAMP(3) NOT NULL,
    "restores" INTEGER,

    CONSTRAINT "PriorityRevision_pkey" PRIMARY KEY ("assessmentId","revision")
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
    "changedAt" TIMESTAMP(3) NOT NULL,
    "restores" INTEGER,

    CONSTRAINT "TargetRevision_pkey" PRIMARY KEY ("assessmentId","themeId","revision")
);

-- CreateTable
CREATE TABLE "SharedLesson" (
    "id" TEXT NOT NULL,
    "actionId" TEXT NOT NULL,
    "trustCode" TEXT NOT NULL,
    "systemCode" TEXT NOT NULL,
    "themeId" TEXT,
    "what" TEXT NOT NULL,
    "lesson" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "sharedAt" TIMESTAMP(3) NOT NULL,
    "sharedBy" TEXT NOT NULL,
    "withdrawnAt" TIMESTAMP(3),
    "withdrawnBy" TEXT,

    CONSTRAINT "SharedLesson_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BoardSession" (
    "id" TEXT NOT NULL,
    "trustCode" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "recordedBy" TEXT NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "withdrawnAt" TIMESTAMP(3),
    "withdrawnBy" TEXT,

    CONSTRAINT "BoardSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BoardSessionAttended" (
    "sessionId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "BoardSessionAttended_pkey" PRIMARY KEY ("sessionId","role")
);

-- CreateTable
CREATE TABLE "ActionDigest" (
    "personId" TEXT NOT NULL,
    "trustCode" TEXT NOT NULL,
    "isOn" BOOLEAN NOT NULL,
    "since" TIMESTAMP(3) NOT NULL,
    "token" TEXT NOT NULL,

    CONSTRAINT "ActionDigest_pkey" PRIMARY KEY ("personId","trustCode")
);

-- CreateTable
CREATE TABLE "SentDigest" (
    "personId" TEXT NOT NULL,
    "trustCode" TEXT NOT NULL,
    "week" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SentDigest_pkey" PRIMARY KEY ("personId","trustCode","week")
);

-- CreateIndex
CREATE INDEX "SharedLesson_actionId_idx" ON "SharedLesson"("actionId");

-- CreateIndex
CREATE INDEX "SharedLesson_systemCode_idx" ON "SharedLesson"("systemCode");

-- CreateIndex
CREATE INDEX "BoardSession_trustCode_idx" ON "BoardSession"("trustCode");

-- CreateIndex
CREATE UNIQUE INDEX "ActionDigest_token_key" ON "ActionDigest"("token");

-- AddForeignKey
ALTER TABLE "PriorityRevision" ADD CONSTRAINT "PriorityRevision_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TargetRevision" ADD CONSTRAINT "TargetRevision_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SharedLesson" ADD CONSTRAINT "SharedLesson_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "Action"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SharedLesson" ADD CONSTRAINT "SharedLesson_trustCode_fkey" FOREIGN KEY ("trustCode") REFERENCES "Organisation"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SharedLesson" ADD CONSTRAINT "SharedLesson_systemCode_fkey" FOREIGN KEY ("systemCode") REFERENCES "Organisation"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BoardSession" ADD CONSTRAINT "BoardSession_trustCode_fkey" FOREIGN KEY ("trustCode") REFERENCES "Organisation"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BoardSessionAttended" ADD CONSTRAINT "BoardSessionAttended_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "BoardSession"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionDigest" ADD CONSTRAINT "ActionDigest_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionDigest" ADD CONSTRAINT "ActionDigest_trustCode_fkey" FOREIGN KEY ("trustCode") REFERENCES "Organisation"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SentDigest" ADD CONSTRAINT "SentDigest_personId_trustCode_fkey" FOREIGN KEY ("personId", "trustCode") REFERENCES "ActionDigest"("personId", "trustCode") ON DELETE CASCADE ON UPDATE CASCADE;

