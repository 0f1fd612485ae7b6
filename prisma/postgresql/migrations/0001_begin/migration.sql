-- CreateTable
CREATE TABLE "Organisation" (
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT,
    "isTypeUncertain" BOOLEAN NOT NULL DEFAULT false,
    "regionCode" TEXT,
    "geographyCode" TEXT,
    "town" TEXT,
    "postcode" TEXT,
    "opened" TEXT,
    "closed" TEXT,
    "seenOn" TEXT,
    "source" TEXT NOT NULL,
    "requiresCodes" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "OrganisationName" (
    "id" TEXT NOT NULL,
    "organisationCode" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "normalised" TEXT NOT NULL,
    "from" TEXT,
    "to" TEXT,
    "source" TEXT NOT NULL,

    CONSTRAINT "OrganisationName_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrganisationSetting" (
    "organisationCode" TEXT NOT NULL,
    "setting" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "OrganisationSetting_pkey" PRIMARY KEY ("organisationCode","setting")
);

-- CreateTable
CREATE TABLE "OrganisationAlias" (
    "normalised" TEXT NOT NULL,
    "organisationCode" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "OrganisationAlias_pkey" PRIMARY KEY ("normalised")
);

-- CreateTable
CREATE TABLE "Succession" (
    "predecessorCode" TEXT NOT NULL,
    "successorCode" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "Succession_pkey" PRIMARY KEY ("predecessorCode","successorCode")
);

-- CreateTable
CREATE TABLE "SystemMembership" (
    "id" TEXT NOT NULL,
    "memberCode" TEXT NOT NULL,
    "systemCode" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,
    "isPrincipal" BOOLEAN NOT NULL,
    "source" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "decidedBy" TEXT,

    CONSTRAINT "SystemMembership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportRun" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "summary" TEXT NOT NULL,
    "personId" TEXT,

    CONSTRAINT "ImportRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DmaRelease" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "asAt" TEXT NOT NULL,
    "importedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "DmaRelease_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DmaEntry" (
    "id" TEXT NOT NULL,
    "releaseId" TEXT NOT NULL,
    "sourceName" TEXT NOT NULL,
    "sourceRow" INTEGER NOT NULL,
    "trustCode" TEXT,
    "setting" TEXT NOT NULL,
    "icbCode" TEXT,
    "icbName" TEXT NOT NULL,
    "regionCode" TEXT,
    "wellLed" DOUBLE PRECISION,
    "smartFoundations" DOUBLE PRECISION,
    "safePractice" DOUBLE PRECISION,
    "supportPeople" DOUBLE PRECISION,
    "empowerCitizens" DOUBLE PRECISION,
    "improveCare" DOUBLE PRECISION,
    "healthyPopulations" DOUBLE PRECISION,
    "overall" DOUBLE PRECISION,
    "comparableOverall" DOUBLE PRECISION,
    "comparableOverallBefore" DOUBLE PRECISION,

    CONSTRAINT "DmaEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DmaIcbResult" (
    "id" TEXT NOT NULL,
    "releaseId" TEXT NOT NULL,
    "icbCode" TEXT,
    "icbName" TEXT NOT NULL,
    "wellLed" DOUBLE PRECISION,
    "smartFoundations" DOUBLE PRECISION,
    "safePractice" DOUBLE PRECISION,
    "supportPeople" DOUBLE PRECISION,
    "empowerCitizens" DOUBLE PRECISION,
    "improveCare" DOUBLE PRECISION,
    "healthyPopulations" DOUBLE PRECISION,
    "overall" DOUBLE PRECISION,
    "comparableOverall" DOUBLE PRECISION,
    "comparableOverallBefore" DOUBLE PRECISION,

    CONSTRAINT "DmaIcbResult_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DmaPrimaryCare" (
    "id" TEXT NOT NULL,
    "releaseId" TEXT NOT NULL,
    "icbCode" TEXT,
    "icbName" TEXT NOT NULL,
    "wellLed" DOUBLE PRECISION,
    "smartFoundations" DOUBLE PRECISION,
    "safePractice" DOUBLE PRECISION,
    "supportPeople" DOUBLE PRECISION,
    "empowerCitizens" DOUBLE PRECISION,
    "improveCare" DOUBLE PRECISION,
    "healthyPopulations" DOUBLE PRECISION,
    "overall" DOUBLE PRECISION,

    CONSTRAINT "DmaPrimaryCare_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "disabledAt" TIMESTAMP(3),
    "codeSecret" TEXT,
    "codesSince" TIMESTAMP(3),
    "lastCodeStep" INTEGER,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AccountLink" (
    "tokenHash" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "AccountLink_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "RecoveryCode" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,

    CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoleMembership" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "organisationCode" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,

    CONSTRAINT "RoleMembership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "endsAt" TIMESTAMP(3) NOT NULL,
    "userAgent" TEXT,
    "awaitsCode" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assessment" (
    "id" TEXT NOT NULL,
    "trustCode" TEXT NOT NULL,
    "cycle" TEXT NOT NULL,
    "frameworkId" TEXT NOT NULL,
    "frameworkVersion" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "workshopOn" TEXT,
    "openedOn" TEXT,
    "proposedOn" TEXT,
    "consideredOn" TEXT,
    "consideredBy" TEXT,
    "approvedOn" TEXT,
    "approvalMinute" TEXT,
    "answersDeletedAt" TIMESTAMP(3),
    "groupLowerOn" INTEGER,
    "groupThemes" INTEGER,
    "holdReason" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Assessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AssessmentTheme" (
    "assessmentId" TEXT NOT NULL,
    "themeId" TEXT NOT NULL,
    "leftOutReason" TEXT,
    "isPrivate" BOOLEAN NOT NULL,
    "targetLevel" INTEGER,
    "targetReason" TEXT,
    "targetBy" TEXT,

    CONSTRAINT "AssessmentTheme_pkey" PRIMARY KEY ("assessmentId","themeId")
);

-- CreateTable
CREATE TABLE "Seat" (
    "id" TEXT NOT NULL,
    "assessmentId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "isExecutive" BOOLEAN NOT NULL,
    "position" INTEGER NOT NULL,
    "personId" TEXT,
    "tokenHash" TEXT,
    "leftOn" TEXT,

    CONSTRAINT "Seat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Recusal" (
    "seatId" TEXT NOT NULL,
    "themeId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "Recusal_pkey" PRIMARY KEY ("seatId","themeId")
);

-- CreateTable
CREATE TABLE "Round" (
    "id" TEXT NOT NULL,
    "assessmentId" TEXT NOT NULL,
    "themeId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "state" TEXT NOT NULL,

    CONSTRAINT "Round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Answer" (
    "id" TEXT NOT NULL,
    "seatId" TEXT NOT NULL,
    "roundId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "level" INTEGER,
    "confidence" TEXT,
    "reason" TEXT,
    "isReasonPrintable" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL,
    "isSealed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AnswerCommand" (
    "id" TEXT NOT NULL,
    "roundId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,

    CONSTRAINT "AnswerCommand_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Distribution" (
    "roundId" TEXT NOT NULL,
    "level1" INTEGER NOT NULL,
    "level2" INTEGER NOT NULL,
    "level3" INTEGER NOT NULL,
    "level4" INTEGER NOT NULL,
    "level5" INTEGER NOT NULL,
    "cantJudge" INTEGER NOT NULL,
    "skipped" INTEGER NOT NULL,
    "silent" INTEGER NOT NULL,
    "seats" INTEGER NOT NULL,
    "changedSinceFirst" INTEGER,
    "changedSinceSecond" INTEGER,

    CONSTRAINT "Distribution_pkey" PRIMARY KEY ("roundId")
);

-- CreateTable
CREATE TABLE "RevealedReason" (
    "id" TEXT NOT NULL,
    "roundId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "isPrintable" BOOLEAN NOT NULL,

    CONSTRAINT "RevealedReason_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgreedLevel" (
    "id" TEXT NOT NULL,
    "assessmentId" TEXT NOT NULL,
    "themeId" TEXT NOT NULL,
    "level" INTEGER,
    "rationale" TEXT NOT NULL,
    "elementsLevel" INTEGER,
    "recordedBy" TEXT NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "revision" INTEGER NOT NULL,
    "restores" INTEGER,

    CONSTRAINT "AgreedLevel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DifferentView" (
    "id" TEXT NOT NULL,
    "assessmentId" TEXT NOT NULL,
    "themeId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "holder" TEXT,
    "statedLevel" INTEGER,

    CONSTRAINT "DifferentView_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ElementTick" (
    "assessmentId" TEXT NOT NULL,
    "elementId" TEXT NOT NULL,
    "isMet" BOOLEAN NOT NULL,
    "evidence" TEXT,
    "link" TEXT,
    "owner" TEXT,
    "expiresOn" TEXT,
    "evidenceOn" TEXT,
    "tickedBy" TEXT NOT NULL,
    "tickedAt" TIMESTAMP(3) NOT NULL,
    "revision" INTEGER NOT NULL,

    CONSTRAINT "ElementTick_pkey" PRIMARY KEY ("assessmentId","elementId")
);

-- CreateTable
CREATE TABLE "ElementTickRevision" (
    "id" TEXT NOT NULL,
    "assessmentId" TEXT NOT NULL,
    "elementId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "isMet" BOOLEAN,
    "evidence" TEXT,
    "link" TEXT,
    "owner" TEXT,
    "expiresOn" TEXT,
    "evidenceOn" TEXT,
    "tickedBy" TEXT NOT NULL,
    "tickedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ElementTickRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvidenceFile" (
    "id" TEXT NOT NULL,
    "assessmentId" TEXT NOT NULL,
    "elementId" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "uploadedBy" TEXT NOT NULL,
    "uploadedAt" TIMESTAMP(3) NOT NULL,
    "removedAt" TIMESTAMP(3),
    "removedBy" TEXT,

    CONSTRAINT "EvidenceFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VitalSignValue" (
    "id" TEXT NOT NULL,
    "trustCode" TEXT NOT NULL,
    "signId" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "source" TEXT NOT NULL,
    "recordedBy" TEXT NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "withdrawnAt" TIMESTAMP(3),
    "withdrawnBy" TEXT,

    CONSTRAINT "VitalSignValue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GoAndSee" (
    "id" TEXT NOT NULL,
    "trustCode" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "learnt" TEXT NOT NULL,
    "themeId" TEXT,
    "recordedBy" TEXT NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "withdrawnAt" TIMESTAMP(3),
    "withdrawnBy" TEXT,

    CONSTRAINT "GoAndSee_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Workshop" (
    "assessmentId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "openedAt" TIMESTAMP(3) NOT NULL,
    "endedAt" TIMESTAMP(3),
    "minutes" INTEGER NOT NULL,
    "facilitatorId" TEXT NOT NULL,
    "coFacilitatorId" TEXT,
    "offeredToId" TEXT,
    "carryTo" TEXT,
    "themeId" TEXT,
    "timerSeconds" INTEGER,
    "timerEndsAt" TIMESTAMP(3),
    "timerLeft" INTEGER,
    "practiceTally" TEXT,
    "orderedAt" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Workshop_pkey" PRIMARY KEY ("assessmentId")
);

-- CreateTable
CREATE TABLE "WorkshopEvent" (
    "assessmentId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,

    CONSTRAINT "WorkshopEvent_pkey" PRIMARY KEY ("assessmentId","number")
);

-- CreateTable
CREATE TABLE "WorkshopTheme" (
    "assessmentId" TEXT NOT NULL,
    "themeId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "part" TEXT NOT NULL,
    "isPulledOut" BOOLEAN NOT NULL DEFAULT false,
    "carriedTo" TEXT,

    CONSTRAINT "WorkshopTheme_pkey" PRIMARY KEY ("assessmentId","themeId")
);

-- CreateTable
CREATE TABLE "WorkshopSeat" (
    "seatId" TEXT NOT NULL,
    "assessmentId" TEXT NOT NULL,
    "how" TEXT NOT NULL,

    CONSTRAINT "WorkshopSeat_pkey" PRIMARY KEY ("seatId")
);

-- CreateTable
CREATE TABLE "SeatSession" (
    "id" TEXT NOT NULL,
    "assessmentId" TEXT NOT NULL,
    "seatId" TEXT,
    "label" TEXT,
    "expiresAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SeatSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PracticeAnswer" (
    "seatId" TEXT NOT NULL,
    "assessmentId" TEXT NOT NULL,
    "level" INTEGER NOT NULL,

    CONSTRAINT "PracticeAnswer_pkey" PRIMARY KEY ("seatId")
);

-- CreateTable
CREATE TABLE "PaperBallot" (
    "id" TEXT NOT NULL,
    "roundId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "level" INTEGER,
    "reason" TEXT,
    "isReasonPrintable" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "PaperBallot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkshopCapture" (
    "id" TEXT NOT NULL,
    "assessmentId" TEXT NOT NULL,
    "themeId" TEXT,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "owner" TEXT,
    "dueOn" TEXT,
    "measure" TEXT,
    "changeOf" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "WorkshopCapture_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Action" (
    "id" TEXT NOT NULL,
    "trustCode" TEXT NOT NULL,
    "assessmentId" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "ownerRole" TEXT NOT NULL,
    "personId" TEXT,
    "dueOn" TEXT,
    "kind" TEXT NOT NULL,
    "pounds" INTEGER,
    "people" DOUBLE PRECISION,
    "bafReference" TEXT,
    "status" TEXT NOT NULL,
    "notes" TEXT,
    "isPublic" BOOLEAN NOT NULL,
    "addedAt" TIMESTAMP(3) NOT NULL,
    "revision" INTEGER NOT NULL,

    CONSTRAINT "Action_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ActionTheme" (
    "actionId" TEXT NOT NULL,
    "themeId" TEXT NOT NULL,
    "statementId" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "ActionTheme_pkey" PRIMARY KEY ("actionId","themeId")
);

-- CreateTable
CREATE TABLE "ActionRevision" (
    "actionId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "words" TEXT NOT NULL,
    "changedBy" TEXT NOT NULL,
    "changedAt" TIMESTAMP(3) NOT NULL,
    "restores" INTEGER,

    CONSTRAINT "ActionRevision_pkey" PRIMARY KEY ("actionId","revision")
);

-- CreateTable
CREATE TABLE "Benefit" (
    "actionId" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "decimals" INTEGER NOT NULL,
    "baseline" DOUBLE PRECISION,
    "baselineOn" TEXT,
    "target" DOUBLE PRECISION,
    "targetOn" TEXT,
    "owner" TEXT,
    "status" TEXT NOT NULL,
    "lessons" TEXT,

    CONSTRAINT "Benefit_pkey" PRIMARY KEY ("actionId")
);

-- CreateTable
CREATE TABLE "BenefitReading" (
    "id" TEXT NOT NULL,
    "actionId" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "evidence" TEXT,
    "recordedBy" TEXT NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "withdrawnAt" TIMESTAMP(3),
    "withdrawnBy" TEXT,

    CONSTRAINT "BenefitReading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PriorityPlan" (
    "assessmentId" TEXT NOT NULL,
    "people" DOUBLE PRECISION,
    "pounds" INTEGER,
    "revision" INTEGER NOT NULL,
    "changedBy" TEXT NOT NULL,
    "changedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "PriorityPlan_pkey" PRIMARY KEY ("assessmentId")
);

-- CreateTable
CREATE TABLE "Priority" (
    "assessmentId" TEXT NOT NULL,
    "actionId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "decision" TEXT NOT NULL,
    "reason" TEXT,

    CONSTRAINT "Priority_pkey" PRIMARY KEY ("assessmentId","actionId")
);

-- CreateTable
CREATE TABLE "LevelRelease" (
    "id" TEXT NOT NULL,
    "assessmentId" TEXT NOT NULL,
    "systemCode" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "themeId" TEXT,
    "releasedAt" TIMESTAMP(3) NOT NULL,
    "releasedBy" TEXT NOT NULL,
    "withdrawnAt" TIMESTAMP(3),
    "withdrawnBy" TEXT,

    CONSTRAINT "LevelRelease_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Post" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "trustCode" TEXT NOT NULL,
    "systemCode" TEXT NOT NULL,
    "themeId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "product" TEXT,
    "worked" TEXT,
    "failed" TEXT,
    "capacity" TEXT,
    "contact" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    "postedAt" TIMESTAMP(3) NOT NULL,
    "postedBy" TEXT NOT NULL,
    "withdrawnAt" TIMESTAMP(3),

    CONSTRAINT "Post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Talk" (
    "id" TEXT NOT NULL,
    "postId" TEXT NOT NULL,
    "trustCode" TEXT NOT NULL,
    "broughtBy" TEXT NOT NULL,
    "requestedAt" TIMESTAMP(3) NOT NULL,
    "requestedBy" TEXT NOT NULL,

    CONSTRAINT "Talk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SavedPeerSet" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SavedPeerSet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SavedPeer" (
    "setId" TEXT NOT NULL,
    "trustCode" TEXT NOT NULL,

    CONSTRAINT "SavedPeer_pkey" PRIMARY KEY ("setId","trustCode")
);

-- CreateTable
CREATE TABLE "EnglandTable" (
    "cycle" TEXT NOT NULL,
    "frameworkId" TEXT NOT NULL,
    "frameworkVersion" INTEGER NOT NULL,
    "frozenAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "EnglandTable_pkey" PRIMARY KEY ("cycle")
);

-- CreateTable
CREATE TABLE "EnglandRow" (
    "cycle" TEXT NOT NULL,
    "themeId" TEXT NOT NULL,
    "peerType" TEXT NOT NULL,
    "low" INTEGER,
    "middle" INTEGER,
    "high" INTEGER,
    "n" INTEGER,

    CONSTRAINT "EnglandRow_pkey" PRIMARY KEY ("cycle","themeId","peerType")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" TEXT NOT NULL,
    "chain" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "action" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subject" TEXT,
    "actorCommitment" TEXT,
    "addressCommitment" TEXT,
    "subjectCommitment" TEXT,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditPersonal" (
    "entryId" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "salt" TEXT NOT NULL,

    CONSTRAINT "AuditPersonal_pkey" PRIMARY KEY ("entryId","field")
);

-- CreateTable
CREATE TABLE "AuditHead" (
    "chain" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditHead_pkey" PRIMARY KEY ("chain")
);

-- CreateTable
CREATE TABLE "AuditCheckpoint" (
    "chain" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "AuditCheckpoint_pkey" PRIMARY KEY ("chain","sequence")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "windowStart" TIMESTAMP(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "Organisation_kind_name_idx" ON "Organisation"("kind", "name");

-- CreateIndex
CREATE INDEX "OrganisationName_organisationCode_idx" ON "OrganisationName"("organisationCode");

-- CreateIndex
CREATE INDEX "OrganisationName_normalised_idx" ON "OrganisationName"("normalised");

-- CreateIndex
CREATE INDEX "OrganisationAlias_organisationCode_idx" ON "OrganisationAlias"("organisationCode");

-- CreateIndex
CREATE INDEX "Succession_successorCode_idx" ON "Succession"("successorCode");

-- CreateIndex
CREATE INDEX "SystemMembership_memberCode_idx" ON "SystemMembership"("memberCode");

-- CreateIndex
CREATE INDEX "SystemMembership_systemCode_idx" ON "SystemMembership"("systemCode");

-- CreateIndex
CREATE INDEX "DmaEntry_releaseId_icbCode_idx" ON "DmaEntry"("releaseId", "icbCode");

-- CreateIndex
CREATE INDEX "DmaEntry_trustCode_idx" ON "DmaEntry"("trustCode");

-- CreateIndex
CREATE UNIQUE INDEX "DmaEntry_releaseId_sourceName_setting_key" ON "DmaEntry"("releaseId", "sourceName", "setting");

-- CreateIndex
CREATE UNIQUE INDEX "DmaIcbResult_releaseId_icbName_key" ON "DmaIcbResult"("releaseId", "icbName");

-- CreateIndex
CREATE UNIQUE INDEX "DmaPrimaryCare_releaseId_icbName_key" ON "DmaPrimaryCare"("releaseId", "icbName");

-- CreateIndex
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");

-- CreateIndex
CREATE INDEX "AccountLink_personId_idx" ON "AccountLink"("personId");

-- CreateIndex
CREATE INDEX "RecoveryCode_personId_idx" ON "RecoveryCode"("personId");

-- CreateIndex
CREATE INDEX "RoleMembership_personId_idx" ON "RoleMembership"("personId");

-- CreateIndex
CREATE INDEX "RoleMembership_organisationCode_idx" ON "RoleMembership"("organisationCode");

-- CreateIndex
CREATE INDEX "Session_personId_idx" ON "Session"("personId");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "Assessment_trustCode_cycle_key" ON "Assessment"("trustCode", "cycle");

-- CreateIndex
CREATE UNIQUE INDEX "Seat_tokenHash_key" ON "Seat"("tokenHash");

-- CreateIndex
CREATE INDEX "Seat_assessmentId_idx" ON "Seat"("assessmentId");

-- CreateIndex
CREATE INDEX "Seat_personId_idx" ON "Seat"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Round_assessmentId_themeId_number_key" ON "Round"("assessmentId", "themeId", "number");

-- CreateIndex
CREATE INDEX "Answer_roundId_idx" ON "Answer"("roundId");

-- CreateIndex
CREATE UNIQUE INDEX "Answer_seatId_roundId_key" ON "Answer"("seatId", "roundId");

-- CreateIndex
CREATE INDEX "AnswerCommand_roundId_idx" ON "AnswerCommand"("roundId");

-- CreateIndex
CREATE INDEX "RevealedReason_roundId_idx" ON "RevealedReason"("roundId");

-- CreateIndex
CREATE UNIQUE INDEX "AgreedLevel_assessmentId_themeId_revision_key" ON "AgreedLevel"("assessmentId", "themeId", "revision");

-- CreateIndex
CREATE INDEX "DifferentView_assessmentId_idx" ON "DifferentView"("assessmentId");

-- CreateIndex
CREATE INDEX "ElementTickRevision_assessmentId_elementId_idx" ON "ElementTickRevision"("assessmentId", "elementId");

-- CreateIndex
CREATE INDEX "EvidenceFile_assessmentId_elementId_idx" ON "EvidenceFile"("assessmentId", "elementId");

-- CreateIndex
CREATE INDEX "VitalSignValue_trustCode_signId_idx" ON "VitalSignValue"("trustCode", "signId");

-- CreateIndex
CREATE INDEX "GoAndSee_trustCode_idx" ON "GoAndSee"("trustCode");

-- CreateIndex
CREATE UNIQUE INDEX "Workshop_code_key" ON "Workshop"("code");

-- CreateIndex
CREATE INDEX "WorkshopSeat_assessmentId_idx" ON "WorkshopSeat"("assessmentId");

-- CreateIndex
CREATE INDEX "SeatSession_assessmentId_idx" ON "SeatSession"("assessmentId");

-- CreateIndex
CREATE INDEX "SeatSession_seatId_idx" ON "SeatSession"("seatId");

-- CreateIndex
CREATE INDEX "SeatSession_expiresAt_idx" ON "SeatSession"("expiresAt");

-- CreateIndex
CREATE INDEX "PracticeAnswer_assessmentId_idx" ON "PracticeAnswer"("assessmentId");

-- CreateIndex
CREATE INDEX "PaperBallot_roundId_idx" ON "PaperBallot"("roundId");

-- CreateIndex
CREATE INDEX "WorkshopCapture_assessmentId_idx" ON "WorkshopCapture"("assessmentId");

-- CreateIndex
CREATE INDEX "Action_trustCode_idx" ON "Action"("trustCode");

-- CreateIndex
CREATE INDEX "Action_assessmentId_idx" ON "Action"("assessmentId");

-- CreateIndex
CREATE INDEX "Action_personId_idx" ON "Action"("personId");

-- CreateIndex
CREATE INDEX "BenefitReading_actionId_idx" ON "BenefitReading"("actionId");

-- CreateIndex
CREATE INDEX "Priority_actionId_idx" ON "Priority"("actionId");

-- CreateIndex
CREATE INDEX "LevelRelease_assessmentId_idx" ON "LevelRelease"("assessmentId");

-- CreateIndex
CREATE INDEX "LevelRelease_systemCode_audience_idx" ON "LevelRelease"("systemCode", "audience");

-- CreateIndex
CREATE INDEX "Post_systemCode_idx" ON "Post"("systemCode");

-- CreateIndex
CREATE INDEX "Post_trustCode_idx" ON "Post"("trustCode");

-- CreateIndex
CREATE INDEX "Talk_trustCode_idx" ON "Talk"("trustCode");

-- CreateIndex
CREATE UNIQUE INDEX "Talk_postId_trustCode_key" ON "Talk"("postId", "trustCode");

-- CreateIndex
CREATE INDEX "SavedPeerSet_personId_idx" ON "SavedPeerSet"("personId");

-- CreateIndex
CREATE INDEX "AuditEntry_chain_at_idx" ON "AuditEntry"("chain", "at");

-- CreateIndex
CREATE UNIQUE INDEX "AuditEntry_chain_sequence_key" ON "AuditEntry"("chain", "sequence");

-- CreateIndex
CREATE INDEX "AuditPersonal_field_value_idx" ON "AuditPersonal"("field", "value");

-- CreateIndex
CREATE INDEX "RateLimit_windowStart_idx" ON "RateLimit"("windowStart");

-- AddForeignKey
ALTER TABLE "OrganisationName" ADD CONSTRAINT "OrganisationName_organisationCode_fkey" FOREIGN KEY ("organisationCode") REFERENCES "Organisation"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganisationSetting" ADD CONSTRAINT "OrganisationSetting_organisationCode_fkey" FOREIGN KEY ("organisationCode") REFERENCES "Organisation"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganisationAlias" ADD CONSTRAINT "OrganisationAlias_organisationCode_fkey" FOREIGN KEY ("organisationCode") REFERENCES "Organisation"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Succession" ADD CONSTRAINT "Succession_predecessorCode_fkey" FOREIGN KEY ("predecessorCode") REFERENCES "Organisation"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Succession" ADD CONSTRAINT "Succession_successorCode_fkey" FOREIGN KEY ("successorCode") REFERENCES "Organisation"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SystemMembership" ADD CONSTRAINT "SystemMembership_memberCode_fkey" FOREIGN KEY ("memberCode") REFERENCES "Organisation"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SystemMembership" ADD CONSTRAINT "SystemMembership_systemCode_fkey" FOREIGN KEY ("systemCode") REFERENCES "Organisation"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DmaEntry" ADD CONSTRAINT "DmaEntry_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "DmaRelease"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DmaEntry" ADD CONSTRAINT "DmaEntry_trustCode_fkey" FOREIGN KEY ("trustCode") REFERENCES "Organisation"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DmaIcbResult" ADD CONSTRAINT "DmaIcbResult_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "DmaRelease"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DmaPrimaryCare" ADD CONSTRAINT "DmaPrimaryCare_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "DmaRelease"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccountLink" ADD CONSTRAINT "AccountLink_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecoveryCode" ADD CONSTRAINT "RecoveryCode_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleMembership" ADD CONSTRAINT "RoleMembership_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleMembership" ADD CONSTRAINT "RoleMembership_organisationCode_fkey" FOREIGN KEY ("organisationCode") REFERENCES "Organisation"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_trustCode_fkey" FOREIGN KEY ("trustCode") REFERENCES "Organisation"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssessmentTheme" ADD CONSTRAINT "AssessmentTheme_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recusal" ADD CONSTRAINT "Recusal_seatId_fkey" FOREIGN KEY ("seatId") REFERENCES "Seat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Round" ADD CONSTRAINT "Round_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_seatId_fkey" FOREIGN KEY ("seatId") REFERENCES "Seat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnswerCommand" ADD CONSTRAINT "AnswerCommand_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Distribution" ADD CONSTRAINT "Distribution_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevealedReason" ADD CONSTRAINT "RevealedReason_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreedLevel" ADD CONSTRAINT "AgreedLevel_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DifferentView" ADD CONSTRAINT "DifferentView_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ElementTick" ADD CONSTRAINT "ElementTick_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ElementTickRevision" ADD CONSTRAINT "ElementTickRevision_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceFile" ADD CONSTRAINT "EvidenceFile_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VitalSignValue" ADD CONSTRAINT "VitalSignValue_trustCode_fkey" FOREIGN KEY ("trustCode") REFERENCES "Organisation"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GoAndSee" ADD CONSTRAINT "GoAndSee_trustCode_fkey" FOREIGN KEY ("trustCode") REFERENCES "Organisation"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Workshop" ADD CONSTRAINT "Workshop_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkshopEvent" ADD CONSTRAINT "WorkshopEvent_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkshopTheme" ADD CONSTRAINT "WorkshopTheme_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkshopSeat" ADD CONSTRAINT "WorkshopSeat_seatId_fkey" FOREIGN KEY ("seatId") REFERENCES "Seat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeatSession" ADD CONSTRAINT "SeatSession_seatId_fkey" FOREIGN KEY ("seatId") REFERENCES "Seat"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaperBallot" ADD CONSTRAINT "PaperBallot_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkshopCapture" ADD CONSTRAINT "WorkshopCapture_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_trustCode_fkey" FOREIGN KEY ("trustCode") REFERENCES "Organisation"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionTheme" ADD CONSTRAINT "ActionTheme_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "Action"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionRevision" ADD CONSTRAINT "ActionRevision_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "Action"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Benefit" ADD CONSTRAINT "Benefit_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "Action"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BenefitReading" ADD CONSTRAINT "BenefitReading_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "Action"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PriorityPlan" ADD CONSTRAINT "PriorityPlan_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Priority" ADD CONSTRAINT "Priority_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "PriorityPlan"("assessmentId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Priority" ADD CONSTRAINT "Priority_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "Action"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LevelRelease" ADD CONSTRAINT "LevelRelease_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LevelRelease" ADD CONSTRAINT "LevelRelease_systemCode_fkey" FOREIGN KEY ("systemCode") REFERENCES "Organisation"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_trustCode_fkey" FOREIGN KEY ("trustCode") REFERENCES "Organisation"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_systemCode_fkey" FOREIGN KEY ("systemCode") REFERENCES "Organisation"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Talk" ADD CONSTRAINT "Talk_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Talk" ADD CONSTRAINT "Talk_trustCode_fkey" FOREIGN KEY ("trustCode") REFERENCES "Organisation"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedPeerSet" ADD CONSTRAINT "SavedPeerSet_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedPeer" ADD CONSTRAINT "SavedPeer_setId_fkey" FOREIGN KEY ("setId") REFERENCES "SavedPeerSet"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EnglandRow" ADD CONSTRAINT "EnglandRow_cycle_fkey" FOREIGN KEY ("cycle") REFERENCES "EnglandTable"("cycle") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditPersonal" ADD CONSTRAINT "AuditPersonal_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "AuditEntry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

