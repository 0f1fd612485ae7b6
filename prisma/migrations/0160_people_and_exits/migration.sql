-- CreateTable
CREATE TABLE "EmailChange" (
    "personId" TEXT NOT NULL PRIMARY KEY,
    "newEmail" TEXT NOT NULL,
    "oldTokenHash" TEXT NOT NULL,
    "newTokenHash" TEXT NOT NULL,
    "oldConfirmedAt" DATETIME,
    "newConfirmedAt" DATETIME,
    "expiresAt" DATETIME NOT NULL,
    CONSTRAINT "EmailChange_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RoleRequest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "organisationCode" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "askedAt" DATETIME NOT NULL,
    CONSTRAINT "RoleRequest_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "RoleRequest_organisationCode_fkey" FOREIGN KEY ("organisationCode") REFERENCES "Organisation" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TrustExit" (
    "trustCode" TEXT NOT NULL PRIMARY KEY,
    "askedAt" DATETIME NOT NULL,
    "askedBy" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    CONSTRAINT "TrustExit_trustCode_fkey" FOREIGN KEY ("trustCode") REFERENCES "Organisation" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "EmailChange_oldTokenHash_key" ON "EmailChange"("oldTokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "EmailChange_newTokenHash_key" ON "EmailChange"("newTokenHash");

-- CreateIndex
CREATE INDEX "EmailChange_expiresAt_idx" ON "EmailChange"("expiresAt");

-- CreateIndex
CREATE INDEX "RoleRequest_organisationCode_idx" ON "RoleRequest"("organisationCode");

-- CreateIndex
CREATE UNIQUE INDEX "RoleRequest_personId_organisationCode_role_key" ON "RoleRequest"("personId", "organisationCode", "role");

