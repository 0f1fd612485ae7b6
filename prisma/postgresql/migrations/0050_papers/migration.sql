-- CreateTable
CREATE TABLE "PaperTemplate" (
    "trustCode" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "logo" BYTEA,
    "logoWidth" INTEGER,
    "logoHeight" INTEGER,
    "revision" INTEGER NOT NULL,
    "changedAt" TIMESTAMP(3) NOT NULL,
    "changedBy" TEXT NOT NULL,

    CONSTRAINT "PaperTemplate_pkey" PRIMARY KEY ("trustCode")
);

-- CreateTable
CREATE TABLE "PaperDraft" (
    "assessmentId" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "changedAt" TIMESTAMP(3) NOT NULL,
    "changedBy" TEXT NOT NULL,

    CONSTRAINT "PaperDraft_pkey" PRIMARY KEY ("assessmentId")
);

-- CreateTable
CREATE TABLE "PaperWording" (
    "assessmentId" TEXT NOT NULL,
    "textHash" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "rewording" TEXT,
    "decidedAt" TIMESTAMP(3) NOT NULL,
    "decidedBy" TEXT NOT NULL,

    CONSTRAINT "PaperWording_pkey" PRIMARY KEY ("assessmentId","textHash")
);

-- CreateTable
CREATE TABLE "Paper" (
    "id" TEXT NOT NULL,
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
    "issuedAt" TIMESTAMP(3) NOT NULL,
    "issuedBy" TEXT NOT NULL,
    "publishedAt" TIMESTAMP(3),
    "publishedBy" TEXT,

    CONSTRAINT "Paper_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PaperFile" (
    "paperId" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,

    CONSTRAINT "PaperFile_pkey" PRIMARY KEY ("paperId","form")
);

-- CreateIndex
CREATE UNIQUE INDEX "Paper_reference_key" ON "Paper"("reference");

-- CreateIndex
CREATE INDEX "Paper_assessmentId_idx" ON "Paper"("assessmentId");

-- CreateIndex
CREATE UNIQUE INDEX "Paper_organisationCode_cycle_kind_profile_version_key" ON "Paper"("organisationCode", "cycle", "kind", "profile", "version");

-- AddForeignKey
ALTER TABLE "PaperTemplate" ADD CONSTRAINT "PaperTemplate_trustCode_fkey" FOREIGN KEY ("trustCode") REFERENCES "Organisation"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaperDraft" ADD CONSTRAINT "PaperDraft_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaperWording" ADD CONSTRAINT "PaperWording_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Paper" ADD CONSTRAINT "Paper_organisationCode_fkey" FOREIGN KEY ("organisationCode") REFERENCES "Organisation"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Paper" ADD CONSTRAINT "Paper_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaperFile" ADD CONSTRAINT "PaperFile_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

