-- CreateTable
CREATE TABLE "PaperTemplate" (
    "trustCode" TEXT NOT NULL PRIMARY KEY,
    "content" TEXT NOT NULL,
    "logo" BLOB,
    "logoWidth" INTEGER,
    "logoHeight" INTEGER,
    "revision" INTEGER NOT NULL,
    "changedAt" DATETIME NOT NULL,
    "changedBy" TEXT NOT NULL,
    CONSTRAINT "PaperTemplate_trustCode_fkey" FOREIGN KEY ("trustCode") REFERENCES "Organisation" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PaperDraft" (
    "assessmentId" TEXT NOT NULL PRIMARY KEY,
    "content" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "changedAt" DATETIME NOT NULL,
    "changedBy" TEXT NOT NULL,
    CONSTRAINT "PaperDraft_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PaperWording" (
    "assessmentId" TEXT NOT NULL,
    "textHash" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "rewording" TEXT,
    "decidedAt" DATETIME NOT NULL,
    "decidedBy" TEXT NOT NULL,

    PRIMARY KEY ("assessmentId", "textHash"),
    CONSTRAINT "PaperWording_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Paper" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "reference" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "organisationCode" TEXT NOT NULL,
    "assessmentId" TEXT,
    "cycle" TEXT NOT NULL,
    "profile" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "correction" TEXT,
    "title" TEXT NOT NULL,
    "modelSha256" TEXT NOT NULL,
    "formsExpected" INTEGER NOT NULL,
    "issuedAt" DATETIME NOT NULL,
    "issuedBy" TEXT NOT NULL,
    "publishedAt" DATETIME,
    "publishedBy" TEXT,
    CONSTRAINT "Paper_organisationCode_fkey" FOREIGN KEY ("organisationCode") REFERENCES "Organisation" ("code") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Paper_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PaperFile" (
    "paperId" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,

    PRIMARY KEY ("paperId", "form"),
    CONSTRAINT "PaperFile_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Paper_reference_key" ON "Paper"("reference");

-- CreateIndex
CREATE INDEX "Paper_assessmentId_idx" ON "Paper"("assessmentId");

-- CreateIndex
CREATE UNIQUE INDEX "Paper_organisationCode_cycle_kind_profile_version_key" ON "Paper"("organisationCode", "cycle", "kind", "profile", "version");

