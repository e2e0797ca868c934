CREATE TABLE "AuditEntries" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_AuditEntries" PRIMARY KEY,
    "SaveId" INTEGER NOT NULL,
    "At" TEXT NOT NULL,
    "AccountId" INTEGER NULL,
    "Who" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    "ForceId" INTEGER NULL,
    "Version" INTEGER NULL,
    "What" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NOT NULL,
    "Why" TEXT NOT NULL,
    "Hash" TEXT NOT NULL
);


CREATE TABLE "Cycles" (
    "Key" TEXT NOT NULL CONSTRAINT "PK_Cycles" PRIMARY KEY,
    "Slug" TEXT NOT NULL,
    "Label" TEXT NOT NULL,
    "Order" INTEGER NOT NULL,
    "Scale" TEXT NOT NULL,
    "ComparableGroup" TEXT NOT NULL,
    "BreakNote" TEXT NOT NULL,
    "PublishedFrom" TEXT NOT NULL,
    "PublishedTo" TEXT NOT NULL,
    "Asks" TEXT NOT NULL
);


CREATE TABLE "Forces" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Forces" PRIMARY KEY AUTOINCREMENT,
    "Name" TEXT NOT NULL,
    "Slug" TEXT NOT NULL,
    "Code" TEXT NOT NULL,
    "Region" TEXT NOT NULL
);


CREATE TABLE "Themes" (
    "Key" TEXT NOT NULL CONSTRAINT "PK_Themes" PRIMARY KEY,
    "Label" TEXT NOT NULL,
    "Order" INTEGER NOT NULL
);


CREATE TABLE "Accounts" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Accounts" PRIMARY KEY AUTOINCREMENT,
    "Name" TEXT COLLATE NOCASE NOT NULL,
    "Roles" TEXT NOT NULL,
    "ForceId" INTEGER NULL,
    "CreatedAt" TEXT NOT NULL,
    "DisabledAt" TEXT NULL,
    "LastSignInAt" TEXT NULL,
    "UserName" TEXT NULL,
    "NormalizedUserName" TEXT NULL,
    "Email" TEXT NULL,
    "NormalizedEmail" TEXT NULL,
    "EmailConfirmed" INTEGER NOT NULL,
    "PasswordHash" TEXT NULL,
    "SecurityStamp" TEXT NULL,
    "ConcurrencyStamp" TEXT NULL,
    "PhoneNumber" TEXT NULL,
    "PhoneNumberConfirmed" INTEGER NOT NULL,
    "TwoFactorEnabled" INTEGER NOT NULL,
    "LockoutEnd" TEXT NULL,
    "LockoutEnabled" INTEGER NOT NULL,
    "AccessFailedCount" INTEGER NOT NULL,
    CONSTRAINT "FK_Accounts_Forces_ForceId" FOREIGN KEY ("ForceId") REFERENCES "Forces" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "Documents" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Documents" PRIMARY KEY AUTOINCREMENT,
    "FileName" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "Layout" TEXT NOT NULL,
    "LayoutReason" TEXT NOT NULL,
    "Publisher" TEXT NOT NULL,
    "Published" TEXT NULL,
    "Sha256" TEXT NOT NULL,
    "ForceId" INTEGER NOT NULL,
    "CycleKey" TEXT NOT NULL,
    "Pillar" TEXT NOT NULL,
    "LineCount" INTEGER NOT NULL,
    "ImportedAt" TEXT NOT NULL,
    "Format" TEXT NOT NULL,
    "Edition" INTEGER NOT NULL,
    CONSTRAINT "FK_Documents_Cycles_CycleKey" FOREIGN KEY ("CycleKey") REFERENCES "Cycles" ("Key") ON DELETE RESTRICT,
    CONSTRAINT "FK_Documents_Forces_ForceId" FOREIGN KEY ("ForceId") REFERENCES "Forces" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "Meetings" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Meetings" PRIMARY KEY AUTOINCREMENT,
    "ForceId" INTEGER NOT NULL,
    "HeldOn" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    CONSTRAINT "FK_Meetings_Forces_ForceId" FOREIGN KEY ("ForceId") REFERENCES "Forces" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "Areas" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Areas" PRIMARY KEY AUTOINCREMENT,
    "CycleKey" TEXT NOT NULL,
    "Key" TEXT NOT NULL,
    "Code" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "ShortName" TEXT NOT NULL,
    "Level" TEXT NOT NULL,
    "Pillar" TEXT NOT NULL,
    "ThemeKey" TEXT NOT NULL,
    "IsGraded" INTEGER NOT NULL,
    "Order" INTEGER NOT NULL,
    CONSTRAINT "FK_Areas_Cycles_CycleKey" FOREIGN KEY ("CycleKey") REFERENCES "Cycles" ("Key") ON DELETE RESTRICT,
    CONSTRAINT "FK_Areas_Themes_ThemeKey" FOREIGN KEY ("ThemeKey") REFERENCES "Themes" ("Key") ON DELETE RESTRICT
);


CREATE TABLE "ForceItems" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_ForceItems" PRIMARY KEY AUTOINCREMENT,
    "Reference" TEXT NOT NULL,
    "ForceId" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "Headline" TEXT NOT NULL,
    "Detail" TEXT NOT NULL,
    "Source" TEXT NOT NULL,
    "SourceAddress" TEXT NOT NULL,
    "RaisedOn" TEXT NOT NULL,
    "ThemeKey" TEXT NULL,
    "EnteredAt" TEXT NOT NULL,
    "EnteredBy" TEXT NOT NULL,
    CONSTRAINT "CK_ForceItems_Source" CHECK ("Source" <> '' AND "Headline" <> ''),
    CONSTRAINT "FK_ForceItems_Forces_ForceId" FOREIGN KEY ("ForceId") REFERENCES "Forces" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ForceItems_Themes_ThemeKey" FOREIGN KEY ("ThemeKey") REFERENCES "Themes" ("Key") ON DELETE RESTRICT
);


CREATE TABLE "Measures" (
    "Key" TEXT NOT NULL CONSTRAINT "PK_Measures" PRIMARY KEY,
    "Label" TEXT NOT NULL,
    "Unit" TEXT NOT NULL,
    "Direction" TEXT NOT NULL,
    "ThemeKey" TEXT NOT NULL,
    CONSTRAINT "FK_Measures_Themes_ThemeKey" FOREIGN KEY ("ThemeKey") REFERENCES "Themes" ("Key") ON DELETE RESTRICT
);


CREATE TABLE "AccountClaims" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_AccountClaims" PRIMARY KEY AUTOINCREMENT,
    "UserId" INTEGER NOT NULL,
    "ClaimType" TEXT NULL,
    "ClaimValue" TEXT NULL,
    CONSTRAINT "FK_AccountClaims_Accounts_UserId" FOREIGN KEY ("UserId") REFERENCES "Accounts" ("Id") ON DELETE CASCADE
);


CREATE TABLE "AccountLogins" (
    "LoginProvider" TEXT NOT NULL,
    "ProviderKey" TEXT NOT NULL,
    "ProviderDisplayName" TEXT NULL,
    "UserId" INTEGER NOT NULL,
    CONSTRAINT "PK_AccountLogins" PRIMARY KEY ("LoginProvider", "ProviderKey"),
    CONSTRAINT "FK_AccountLogins_Accounts_UserId" FOREIGN KEY ("UserId") REFERENCES "Accounts" ("Id") ON DELETE CASCADE
);


CREATE TABLE "AccountTokens" (
    "UserId" INTEGER NOT NULL,
    "LoginProvider" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Value" TEXT NULL,
    CONSTRAINT "PK_AccountTokens" PRIMARY KEY ("UserId", "LoginProvider", "Name"),
    CONSTRAINT "FK_AccountTokens_Accounts_UserId" FOREIGN KEY ("UserId") REFERENCES "Accounts" ("Id") ON DELETE CASCADE
);


CREATE TABLE "DocumentTexts" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_DocumentTexts" PRIMARY KEY AUTOINCREMENT,
    "DocumentId" INTEGER NOT NULL,
    "Edition" INTEGER NOT NULL,
    "Sha256" TEXT NOT NULL,
    "ImportedAt" TEXT NOT NULL,
    "Lines" TEXT NOT NULL,
    CONSTRAINT "FK_DocumentTexts_Documents_DocumentId" FOREIGN KEY ("DocumentId") REFERENCES "Documents" ("Id") ON DELETE CASCADE
);


CREATE TABLE "GradeCounts" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_GradeCounts" PRIMARY KEY AUTOINCREMENT,
    "ForceId" INTEGER NOT NULL,
    "CycleKey" TEXT NOT NULL,
    "Grade" TEXT NOT NULL,
    "Areas" INTEGER NOT NULL,
    "DocumentId" INTEGER NULL,
    "Address" TEXT NULL,
    "Lines" TEXT NOT NULL,
    "FirstLine" INTEGER NOT NULL,
    "Edition" INTEGER NOT NULL,
    "Quote" TEXT NOT NULL,
    "StatedOn" TEXT NULL,
    "Note" TEXT NOT NULL,
    "InLatestText" INTEGER NOT NULL,
    CONSTRAINT "CK_GradeCount_Passage" CHECK (("DocumentId" IS NOT NULL AND "FirstLine" >= 1 AND "Quote" <> '') OR ("DocumentId" IS NULL AND coalesce("Address", '') <> '')),
    CONSTRAINT "FK_GradeCounts_Cycles_CycleKey" FOREIGN KEY ("CycleKey") REFERENCES "Cycles" ("Key") ON DELETE RESTRICT,
    CONSTRAINT "FK_GradeCounts_Documents_DocumentId" FOREIGN KEY ("DocumentId") REFERENCES "Documents" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_GradeCounts_Forces_ForceId" FOREIGN KEY ("ForceId") REFERENCES "Forces" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "ImportRuns" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_ImportRuns" PRIMARY KEY AUTOINCREMENT,
    "StartedAt" TEXT NOT NULL,
    "FinishedAt" TEXT NOT NULL,
    "FileName" TEXT NOT NULL,
    "Sha256" TEXT NOT NULL,
    "DocumentId" INTEGER NULL,
    "Outcome" TEXT NOT NULL,
    "Added" INTEGER NOT NULL,
    "Changed" INTEGER NOT NULL,
    "Unchanged" INTEGER NOT NULL,
    "Gone" INTEGER NOT NULL,
    "Message" TEXT NOT NULL,
    "Judgments" INTEGER NOT NULL,
    "Afis" INTEGER NOT NULL,
    "Findings" INTEGER NOT NULL,
    "Figures" INTEGER NOT NULL,
    "Sections" INTEGER NOT NULL,
    "FilledLines" INTEGER NOT NULL,
    "FactLines" INTEGER NOT NULL,
    "RuleLines" INTEGER NOT NULL,
    CONSTRAINT "FK_ImportRuns_Documents_DocumentId" FOREIGN KEY ("DocumentId") REFERENCES "Documents" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "Afis" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Afis" PRIMARY KEY AUTOINCREMENT,
    "Reference" TEXT NOT NULL,
    "ForceId" INTEGER NOT NULL,
    "AreaId" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "Headline" TEXT NOT NULL,
    "Detail" TEXT NOT NULL,
    "ParentId" INTEGER NULL,
    "TimeLimit" TEXT NOT NULL,
    "TimeLimitEndsOn" TEXT NULL,
    "Order" INTEGER NOT NULL,
    "DocumentId" INTEGER NULL,
    "Address" TEXT NULL,
    "Lines" TEXT NOT NULL,
    "FirstLine" INTEGER NOT NULL,
    "Edition" INTEGER NOT NULL,
    "Quote" TEXT NOT NULL,
    "InLatestText" INTEGER NOT NULL,
    CONSTRAINT "CK_AreaForImprovement_Passage" CHECK (("DocumentId" IS NOT NULL AND "FirstLine" >= 1 AND "Quote" <> '') OR ("DocumentId" IS NULL AND coalesce("Address", '') <> '')),
    CONSTRAINT "FK_Afis_Afis_ParentId" FOREIGN KEY ("ParentId") REFERENCES "Afis" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Afis_Areas_AreaId" FOREIGN KEY ("AreaId") REFERENCES "Areas" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Afis_Documents_DocumentId" FOREIGN KEY ("DocumentId") REFERENCES "Documents" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Afis_Forces_ForceId" FOREIGN KEY ("ForceId") REFERENCES "Forces" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "DocumentSections" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_DocumentSections" PRIMARY KEY AUTOINCREMENT,
    "DocumentId" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "Level" INTEGER NOT NULL,
    "Heading" TEXT NOT NULL,
    "FirstLine" INTEGER NOT NULL,
    "LastLine" INTEGER NOT NULL,
    "AreaId" INTEGER NULL,
    CONSTRAINT "FK_DocumentSections_Areas_AreaId" FOREIGN KEY ("AreaId") REFERENCES "Areas" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_DocumentSections_Documents_DocumentId" FOREIGN KEY ("DocumentId") REFERENCES "Documents" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Findings" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Findings" PRIMARY KEY AUTOINCREMENT,
    "ForceId" INTEGER NOT NULL,
    "CycleKey" TEXT NOT NULL,
    "AreaId" INTEGER NULL,
    "AreaAsPrinted" TEXT NOT NULL,
    "Headline" TEXT NOT NULL,
    "Detail" TEXT NOT NULL,
    "Order" INTEGER NOT NULL,
    "DocumentId" INTEGER NULL,
    "Address" TEXT NULL,
    "Lines" TEXT NOT NULL,
    "FirstLine" INTEGER NOT NULL,
    "Edition" INTEGER NOT NULL,
    "Quote" TEXT NOT NULL,
    "InLatestText" INTEGER NOT NULL,
    CONSTRAINT "CK_Finding_Passage" CHECK (("DocumentId" IS NOT NULL AND "FirstLine" >= 1 AND "Quote" <> '') OR ("DocumentId" IS NULL AND coalesce("Address", '') <> '')),
    CONSTRAINT "FK_Findings_Areas_AreaId" FOREIGN KEY ("AreaId") REFERENCES "Areas" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Findings_Cycles_CycleKey" FOREIGN KEY ("CycleKey") REFERENCES "Cycles" ("Key") ON DELETE RESTRICT,
    CONSTRAINT "FK_Findings_Documents_DocumentId" FOREIGN KEY ("DocumentId") REFERENCES "Documents" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Findings_Forces_ForceId" FOREIGN KEY ("ForceId") REFERENCES "Forces" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "Judgments" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Judgments" PRIMARY KEY AUTOINCREMENT,
    "ForceId" INTEGER NOT NULL,
    "AreaId" INTEGER NOT NULL,
    "Grade" TEXT NOT NULL,
    "Basis" TEXT NOT NULL,
    "AreaAsPrinted" TEXT NOT NULL,
    "StatedOn" TEXT NULL,
    "DocumentId" INTEGER NULL,
    "Address" TEXT NULL,
    "Lines" TEXT NOT NULL,
    "FirstLine" INTEGER NOT NULL,
    "Edition" INTEGER NOT NULL,
    "Quote" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "SupersededById" INTEGER NULL,
    "AmendedOn" TEXT NULL,
    "Reason" TEXT NULL,
    "Note" TEXT NOT NULL,
    "InspectedIn" TEXT NULL,
    CONSTRAINT "CK_Judgment_Passage" CHECK (("DocumentId" IS NOT NULL AND "FirstLine" >= 1 AND "Quote" <> '') OR ("DocumentId" IS NULL AND coalesce("Address", '') <> '')),
    CONSTRAINT "FK_Judgments_Areas_AreaId" FOREIGN KEY ("AreaId") REFERENCES "Areas" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Judgments_Documents_DocumentId" FOREIGN KEY ("DocumentId") REFERENCES "Documents" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Judgments_Forces_ForceId" FOREIGN KEY ("ForceId") REFERENCES "Forces" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Judgments_Judgments_SupersededById" FOREIGN KEY ("SupersededById") REFERENCES "Judgments" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "Observations" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Observations" PRIMARY KEY AUTOINCREMENT,
    "ForceId" INTEGER NOT NULL,
    "CycleKey" TEXT NOT NULL,
    "AreaId" INTEGER NULL,
    "MeasureKey" TEXT NULL,
    "Label" TEXT NOT NULL,
    "Period" TEXT NOT NULL,
    "Unit" TEXT NOT NULL,
    "Value" TEXT NULL,
    "UpperValue" TEXT NULL,
    "Margin" TEXT NULL,
    "Qualifier" TEXT NOT NULL,
    "Numerator" TEXT NULL,
    "Denominator" TEXT NULL,
    "RankStatement" TEXT NOT NULL,
    "Order" INTEGER NOT NULL,
    "DocumentId" INTEGER NULL,
    "Address" TEXT NULL,
    "Lines" TEXT NOT NULL,
    "FirstLine" INTEGER NOT NULL,
    "Edition" INTEGER NOT NULL,
    "Quote" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "SupersededById" INTEGER NULL,
    "AmendedOn" TEXT NULL,
    "Reason" TEXT NULL,
    "InLatestText" INTEGER NOT NULL,
    CONSTRAINT "CK_Observation_Passage" CHECK (("DocumentId" IS NOT NULL AND "FirstLine" >= 1 AND "Quote" <> '') OR ("DocumentId" IS NULL AND coalesce("Address", '') <> '')),
    CONSTRAINT "FK_Observations_Areas_AreaId" FOREIGN KEY ("AreaId") REFERENCES "Areas" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Observations_Cycles_CycleKey" FOREIGN KEY ("CycleKey") REFERENCES "Cycles" ("Key") ON DELETE RESTRICT,
    CONSTRAINT "FK_Observations_Documents_DocumentId" FOREIGN KEY ("DocumentId") REFERENCES "Documents" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Observations_Forces_ForceId" FOREIGN KEY ("ForceId") REFERENCES "Forces" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Observations_Measures_MeasureKey" FOREIGN KEY ("MeasureKey") REFERENCES "Measures" ("Key") ON DELETE RESTRICT,
    CONSTRAINT "FK_Observations_Observations_SupersededById" FOREIGN KEY ("SupersededById") REFERENCES "Observations" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "ImportDiagnostics" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_ImportDiagnostics" PRIMARY KEY AUTOINCREMENT,
    "ImportRunId" INTEGER NOT NULL,
    "Severity" TEXT NOT NULL,
    "Line" INTEGER NULL,
    "Message" TEXT NOT NULL,
    "About" TEXT NOT NULL,
    CONSTRAINT "FK_ImportDiagnostics_ImportRuns_ImportRunId" FOREIGN KEY ("ImportRunId") REFERENCES "ImportRuns" ("Id") ON DELETE CASCADE
);


CREATE TABLE "ImportedChanges" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_ImportedChanges" PRIMARY KEY AUTOINCREMENT,
    "ImportRunId" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "Fact" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    "Before" TEXT NOT NULL,
    "After" TEXT NOT NULL,
    "Line" INTEGER NULL,
    CONSTRAINT "FK_ImportedChanges_ImportRuns_ImportRunId" FOREIGN KEY ("ImportRunId") REFERENCES "ImportRuns" ("Id") ON DELETE CASCADE
);


CREATE TABLE "AfiClosures" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_AfiClosures" PRIMARY KEY AUTOINCREMENT,
    "ForceId" INTEGER NOT NULL,
    "CycleKey" TEXT NOT NULL,
    "AreaId" INTEGER NULL,
    "Kind" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    "ClosedOn" TEXT NULL,
    "AfiId" INTEGER NULL,
    "Order" INTEGER NOT NULL,
    "DocumentId" INTEGER NULL,
    "Address" TEXT NULL,
    "Lines" TEXT NOT NULL,
    "FirstLine" INTEGER NOT NULL,
    "Edition" INTEGER NOT NULL,
    "Quote" TEXT NOT NULL,
    "InLatestText" INTEGER NOT NULL,
    CONSTRAINT "CK_AfiClosure_Passage" CHECK (("DocumentId" IS NOT NULL AND "FirstLine" >= 1 AND "Quote" <> '') OR ("DocumentId" IS NULL AND coalesce("Address", '') <> '')),
    CONSTRAINT "FK_AfiClosures_Afis_AfiId" FOREIGN KEY ("AfiId") REFERENCES "Afis" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_AfiClosures_Areas_AreaId" FOREIGN KEY ("AreaId") REFERENCES "Areas" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_AfiClosures_Cycles_CycleKey" FOREIGN KEY ("CycleKey") REFERENCES "Cycles" ("Key") ON DELETE RESTRICT,
    CONSTRAINT "FK_AfiClosures_Documents_DocumentId" FOREIGN KEY ("DocumentId") REFERENCES "Documents" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_AfiClosures_Forces_ForceId" FOREIGN KEY ("ForceId") REFERENCES "Forces" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "AfiLinks" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_AfiLinks" PRIMARY KEY AUTOINCREMENT,
    "AfiId" INTEGER NOT NULL,
    "EarlierAfiId" INTEGER NOT NULL,
    "Accepted" INTEGER NOT NULL,
    "DecidedAt" TEXT NOT NULL,
    "DecidedBy" TEXT NOT NULL,
    CONSTRAINT "FK_AfiLinks_Afis_AfiId" FOREIGN KEY ("AfiId") REFERENCES "Afis" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_AfiLinks_Afis_EarlierAfiId" FOREIGN KEY ("EarlierAfiId") REFERENCES "Afis" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "FollowUps" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_FollowUps" PRIMARY KEY AUTOINCREMENT,
    "Reference" TEXT NOT NULL,
    "ForceId" INTEGER NOT NULL,
    "AfiId" INTEGER NULL,
    "ItemId" INTEGER NULL,
    "Status" TEXT NOT NULL,
    "OwnerKind" TEXT NULL,
    "Owner" TEXT NOT NULL,
    "OwnerAccountId" INTEGER NULL,
    "DueOn" TEXT NULL,
    "ReviewOn" TEXT NULL,
    "PercentComplete" INTEGER NULL,
    "RiskOverride" TEXT NULL,
    "RiskReason" TEXT NOT NULL,
    "Note" TEXT NOT NULL,
    "ClosedOn" TEXT NULL,
    "ClosingReference" TEXT NOT NULL,
    "SupersededBy" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "UpdatedAt" TEXT NOT NULL,
    "UpdatedBy" TEXT NOT NULL,
    "LastEntryId" INTEGER NOT NULL,
    CONSTRAINT "CK_FollowUps_OneThing" CHECK (("AfiId" IS NULL) <> ("ItemId" IS NULL)),
    CONSTRAINT "CK_FollowUps_Percent" CHECK ("PercentComplete" BETWEEN 0 AND 100),
    CONSTRAINT "FK_FollowUps_Accounts_OwnerAccountId" FOREIGN KEY ("OwnerAccountId") REFERENCES "Accounts" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_FollowUps_Afis_AfiId" FOREIGN KEY ("AfiId") REFERENCES "Afis" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_FollowUps_AuditEntries_LastEntryId" FOREIGN KEY ("LastEntryId") REFERENCES "AuditEntries" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_FollowUps_ForceItems_ItemId" FOREIGN KEY ("ItemId") REFERENCES "ForceItems" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_FollowUps_Forces_ForceId" FOREIGN KEY ("ForceId") REFERENCES "Forces" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "JudgmentRecords" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_JudgmentRecords" PRIMARY KEY AUTOINCREMENT,
    "JudgmentId" INTEGER NOT NULL,
    "Grade" TEXT NOT NULL,
    "AreaAsPrinted" TEXT NOT NULL,
    "Basis" TEXT NOT NULL,
    "Address" TEXT NOT NULL,
    "DocumentId" INTEGER NULL,
    "Lines" TEXT NOT NULL,
    "FirstLine" INTEGER NOT NULL,
    "Edition" INTEGER NOT NULL,
    "Quote" TEXT NOT NULL,
    "StatedOn" TEXT NULL,
    "Note" TEXT NOT NULL,
    "InspectedIn" TEXT NULL,
    CONSTRAINT "CK_JudgmentRecords_Source" CHECK (("DocumentId" IS NOT NULL AND "FirstLine" >= 1) OR "Address" <> ''),
    CONSTRAINT "FK_JudgmentRecords_Documents_DocumentId" FOREIGN KEY ("DocumentId") REFERENCES "Documents" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_JudgmentRecords_Judgments_JudgmentId" FOREIGN KEY ("JudgmentId") REFERENCES "Judgments" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Comparators" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Comparators" PRIMARY KEY AUTOINCREMENT,
    "ObservationId" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "Value" TEXT NOT NULL,
    "Whole" TEXT NULL,
    "Line" INTEGER NOT NULL,
    CONSTRAINT "CK_Comparators_Line" CHECK ("Line" >= 1),
    CONSTRAINT "FK_Comparators_Observations_ObservationId" FOREIGN KEY ("ObservationId") REFERENCES "Observations" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Evidence" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Evidence" PRIMARY KEY AUTOINCREMENT,
    "FollowUpId" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "Address" TEXT NOT NULL,
    "FileName" TEXT NOT NULL,
    "ContentType" TEXT NOT NULL,
    "Size" INTEGER NOT NULL,
    "Sha256" TEXT NOT NULL,
    "AddedAt" TEXT NOT NULL,
    "AddedBy" TEXT NOT NULL,
    "WithdrawnAt" TEXT NULL,
    "WithdrawnBy" TEXT NOT NULL,
    "WithdrawnReason" TEXT NOT NULL,
    CONSTRAINT "FK_Evidence_FollowUps_FollowUpId" FOREIGN KEY ("FollowUpId") REFERENCES "FollowUps" ("Id") ON DELETE RESTRICT
);


CREATE INDEX "IX_AccountClaims_UserId" ON "AccountClaims" ("UserId");


CREATE INDEX "IX_AccountLogins_UserId" ON "AccountLogins" ("UserId");


CREATE INDEX "IX_Accounts_ForceId" ON "Accounts" ("ForceId");


CREATE UNIQUE INDEX "IX_Accounts_Name" ON "Accounts" ("Name");


CREATE UNIQUE INDEX "IX_Accounts_NormalizedEmail" ON "Accounts" ("NormalizedEmail");


CREATE UNIQUE INDEX "IX_Accounts_NormalizedUserName" ON "Accounts" ("NormalizedUserName");


CREATE INDEX "IX_AfiClosures_AfiId" ON "AfiClosures" ("AfiId");


CREATE INDEX "IX_AfiClosures_AreaId" ON "AfiClosures" ("AreaId");


CREATE INDEX "IX_AfiClosures_CycleKey" ON "AfiClosures" ("CycleKey");


CREATE INDEX "IX_AfiClosures_DocumentId" ON "AfiClosures" ("DocumentId");


CREATE INDEX "IX_AfiClosures_ForceId" ON "AfiClosures" ("ForceId");


CREATE UNIQUE INDEX "IX_AfiLinks_AfiId_EarlierAfiId" ON "AfiLinks" ("AfiId", "EarlierAfiId");


CREATE INDEX "IX_AfiLinks_EarlierAfiId" ON "AfiLinks" ("EarlierAfiId");


CREATE INDEX "IX_Afis_AreaId" ON "Afis" ("AreaId");


CREATE INDEX "IX_Afis_DocumentId" ON "Afis" ("DocumentId");


CREATE INDEX "IX_Afis_ForceId_AreaId" ON "Afis" ("ForceId", "AreaId");


CREATE INDEX "IX_Afis_ParentId" ON "Afis" ("ParentId");


CREATE UNIQUE INDEX "IX_Afis_Reference" ON "Afis" ("Reference");


CREATE UNIQUE INDEX "IX_Areas_CycleKey_Key" ON "Areas" ("CycleKey", "Key");


CREATE INDEX "IX_Areas_ThemeKey" ON "Areas" ("ThemeKey");


CREATE INDEX "IX_AuditEntries_At" ON "AuditEntries" ("At");


CREATE INDEX "IX_AuditEntries_Subject" ON "AuditEntries" ("Subject");


CREATE INDEX "IX_Comparators_ObservationId" ON "Comparators" ("ObservationId");


CREATE INDEX "IX_DocumentSections_AreaId" ON "DocumentSections" ("AreaId");


CREATE INDEX "IX_DocumentSections_DocumentId" ON "DocumentSections" ("DocumentId");


CREATE UNIQUE INDEX "IX_DocumentTexts_DocumentId_Edition" ON "DocumentTexts" ("DocumentId", "Edition");


CREATE INDEX "IX_Documents_CycleKey" ON "Documents" ("CycleKey");


CREATE UNIQUE INDEX "IX_Documents_FileName_ForceId_CycleKey_Pillar_Layout" ON "Documents" ("FileName", "ForceId", "CycleKey", "Pillar", "Layout");


CREATE INDEX "IX_Documents_ForceId" ON "Documents" ("ForceId");


CREATE INDEX "IX_Documents_Sha256" ON "Documents" ("Sha256");


CREATE INDEX "IX_Evidence_FollowUpId" ON "Evidence" ("FollowUpId");


CREATE INDEX "IX_Evidence_Sha256" ON "Evidence" ("Sha256");


CREATE INDEX "IX_Findings_AreaId" ON "Findings" ("AreaId");


CREATE INDEX "IX_Findings_CycleKey" ON "Findings" ("CycleKey");


CREATE INDEX "IX_Findings_DocumentId" ON "Findings" ("DocumentId");


CREATE INDEX "IX_Findings_ForceId_CycleKey" ON "Findings" ("ForceId", "CycleKey");


CREATE UNIQUE INDEX "IX_FollowUps_AfiId" ON "FollowUps" ("AfiId");


CREATE INDEX "IX_FollowUps_ForceId" ON "FollowUps" ("ForceId");


CREATE UNIQUE INDEX "IX_FollowUps_ItemId" ON "FollowUps" ("ItemId");


CREATE INDEX "IX_FollowUps_LastEntryId" ON "FollowUps" ("LastEntryId");


CREATE INDEX "IX_FollowUps_OwnerAccountId" ON "FollowUps" ("OwnerAccountId");


CREATE UNIQUE INDEX "IX_FollowUps_Reference" ON "FollowUps" ("Reference");


CREATE INDEX "IX_ForceItems_ForceId" ON "ForceItems" ("ForceId");


CREATE UNIQUE INDEX "IX_ForceItems_Reference" ON "ForceItems" ("Reference");


CREATE INDEX "IX_ForceItems_ThemeKey" ON "ForceItems" ("ThemeKey");


CREATE UNIQUE INDEX "IX_Forces_Code" ON "Forces" ("Code");


CREATE UNIQUE INDEX "IX_Forces_Slug" ON "Forces" ("Slug");


CREATE INDEX "IX_GradeCounts_CycleKey" ON "GradeCounts" ("CycleKey");


CREATE INDEX "IX_GradeCounts_DocumentId" ON "GradeCounts" ("DocumentId");


CREATE INDEX "IX_GradeCounts_ForceId_CycleKey" ON "GradeCounts" ("ForceId", "CycleKey");


CREATE INDEX "IX_ImportDiagnostics_ImportRunId" ON "ImportDiagnostics" ("ImportRunId");


CREATE INDEX "IX_ImportRuns_DocumentId" ON "ImportRuns" ("DocumentId");


CREATE INDEX "IX_ImportRuns_FileName" ON "ImportRuns" ("FileName");


CREATE INDEX "IX_ImportedChanges_ImportRunId" ON "ImportedChanges" ("ImportRunId");


CREATE INDEX "IX_JudgmentRecords_DocumentId" ON "JudgmentRecords" ("DocumentId");


CREATE INDEX "IX_JudgmentRecords_JudgmentId" ON "JudgmentRecords" ("JudgmentId");


CREATE INDEX "IX_Judgments_AreaId" ON "Judgments" ("AreaId");


CREATE INDEX "IX_Judgments_DocumentId" ON "Judgments" ("DocumentId");


CREATE INDEX "IX_Judgments_ForceId_AreaId" ON "Judgments" ("ForceId", "AreaId");


CREATE UNIQUE INDEX "IX_Judgments_OneCurrent" ON "Judgments" ("ForceId", "AreaId") WHERE "Status" = 'Current';


CREATE INDEX "IX_Judgments_SupersededById" ON "Judgments" ("SupersededById");


CREATE INDEX "IX_Measures_ThemeKey" ON "Measures" ("ThemeKey");


CREATE UNIQUE INDEX "IX_Meetings_ForceId_HeldOn_Name" ON "Meetings" ("ForceId", "HeldOn", "Name");


CREATE INDEX "IX_Observations_AreaId" ON "Observations" ("AreaId");


CREATE INDEX "IX_Observations_CycleKey" ON "Observations" ("CycleKey");


CREATE INDEX "IX_Observations_DocumentId" ON "Observations" ("DocumentId");


CREATE INDEX "IX_Observations_ForceId_CycleKey" ON "Observations" ("ForceId", "CycleKey");


CREATE INDEX "IX_Observations_MeasureKey" ON "Observations" ("MeasureKey");


CREATE INDEX "IX_Observations_SupersededById" ON "Observations" ("SupersededById");


