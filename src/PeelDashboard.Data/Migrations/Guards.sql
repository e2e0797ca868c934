-- What no statement may do, whoever sends it. A BEFORE INSERT guard is needed too: INSERT OR REPLACE deletes a row without asking the
-- guards of DELETE; so does UPDATE OR REPLACE with the row in its way, hence what is unique stays as it is. "check" looks whether all of them are there.
CREATE TRIGGER "Guard_AuditEntries_Change" BEFORE UPDATE ON "AuditEntries"
BEGIN SELECT RAISE(ABORT, 'The audit trail is append-only: an entry cannot be changed.'); END;

CREATE TRIGGER "Guard_AuditEntries_Delete" BEFORE DELETE ON "AuditEntries"
BEGIN SELECT RAISE(ABORT, 'The audit trail is append-only: an entry cannot be deleted.'); END;

CREATE TRIGGER "Guard_AuditEntries_Order" BEFORE INSERT ON "AuditEntries"
WHEN NEW."Id" IS NOT (SELECT coalesce(max("Id"), 0) + 1 FROM "AuditEntries")
BEGIN SELECT RAISE(ABORT, 'The audit trail is append-only: an entry goes to its end.'); END;

CREATE TRIGGER "Guard_FollowUps_Change" BEFORE UPDATE ON "FollowUps"
WHEN NEW."Id" <> OLD."Id" OR NEW."Reference" <> OLD."Reference" OR NEW."ForceId" <> OLD."ForceId" OR NEW."AfiId" IS NOT OLD."AfiId"
  OR NEW."ItemId" IS NOT OLD."ItemId" OR NEW."LastEntryId" <= OLD."LastEntryId" OR NEW."Version" <= OLD."Version"
BEGIN SELECT RAISE(ABORT, 'Progress changes only together with an entry in the audit trail.'); END;

CREATE TRIGGER "Guard_FollowUps_Force" BEFORE INSERT ON "FollowUps"
WHEN NEW."ForceId" IS NOT coalesce((SELECT "ForceId" FROM "Afis" WHERE "Id" = NEW."AfiId"), (SELECT "ForceId" FROM "ForceItems" WHERE "Id" = NEW."ItemId"), NEW."ForceId")
BEGIN SELECT RAISE(ABORT, 'Progress belongs to the force of what it is about.'); END;

CREATE TRIGGER "Guard_FollowUps_Delete" BEFORE DELETE ON "FollowUps"
BEGIN SELECT RAISE(ABORT, 'Progress cannot be deleted.'); END;

CREATE TRIGGER "Guard_FollowUps_Replace" BEFORE INSERT ON "FollowUps"
WHEN EXISTS (SELECT 1 FROM "FollowUps" WHERE "Id" = NEW."Id" OR "Reference" = NEW."Reference" OR "AfiId" = NEW."AfiId" OR "ItemId" = NEW."ItemId")
BEGIN SELECT RAISE(ABORT, 'Progress cannot be replaced.'); END;

CREATE TRIGGER "Guard_Evidence_Change" BEFORE UPDATE ON "Evidence"
WHEN OLD."WithdrawnAt" IS NOT NULL OR NEW."WithdrawnAt" IS NULL OR NEW."WithdrawnReason" = '' OR NEW."Id" <> OLD."Id"
  OR NEW."FollowUpId" <> OLD."FollowUpId" OR NEW."Kind" <> OLD."Kind" OR NEW."Text" <> OLD."Text" OR NEW."Address" <> OLD."Address"
  OR NEW."FileName" <> OLD."FileName" OR NEW."ContentType" <> OLD."ContentType" OR NEW."Size" <> OLD."Size" OR NEW."Sha256" <> OLD."Sha256"
  OR NEW."AddedAt" <> OLD."AddedAt" OR NEW."AddedBy" <> OLD."AddedBy"
BEGIN SELECT RAISE(ABORT, 'Evidence can be withdrawn once, with a reason, and not changed otherwise.'); END;

CREATE TRIGGER "Guard_Evidence_Delete" BEFORE DELETE ON "Evidence"
BEGIN SELECT RAISE(ABORT, 'Evidence cannot be deleted.'); END;

CREATE TRIGGER "Guard_Evidence_Replace" BEFORE INSERT ON "Evidence"
WHEN EXISTS (SELECT 1 FROM "Evidence" WHERE "Id" = NEW."Id")
BEGIN SELECT RAISE(ABORT, 'Evidence cannot be replaced.'); END;

CREATE TRIGGER "Guard_ForceItems_Change" BEFORE UPDATE ON "ForceItems"
BEGIN SELECT RAISE(ABORT, 'An item cannot be changed; enter it anew and mark this one as superseded.'); END;

CREATE TRIGGER "Guard_ForceItems_Delete" BEFORE DELETE ON "ForceItems"
BEGIN SELECT RAISE(ABORT, 'An item cannot be deleted; close it with a reason.'); END;

CREATE TRIGGER "Guard_ForceItems_Replace" BEFORE INSERT ON "ForceItems"
WHEN EXISTS (SELECT 1 FROM "ForceItems" WHERE "Id" = NEW."Id" OR "Reference" = NEW."Reference")
BEGIN SELECT RAISE(ABORT, 'An item cannot be replaced.'); END;

CREATE TRIGGER "Guard_AfiLinks_Change" BEFORE UPDATE ON "AfiLinks"
WHEN NEW."AfiId" <> OLD."AfiId" OR NEW."EarlierAfiId" <> OLD."EarlierAfiId"
BEGIN SELECT RAISE(ABORT, 'A decision stays with the two areas for improvement that it is about.'); END;

CREATE TRIGGER "Guard_Accounts_Delete" BEFORE DELETE ON "Accounts"
BEGIN SELECT RAISE(ABORT, 'An account cannot be deleted; disable it.'); END;

CREATE TRIGGER "Guard_Accounts_Change" BEFORE UPDATE ON "Accounts"
WHEN NEW."Id" <> OLD."Id" OR EXISTS (SELECT 1 FROM "Accounts" WHERE "Id" <> OLD."Id"
  AND ("NormalizedUserName" = NEW."NormalizedUserName" OR "NormalizedEmail" = NEW."NormalizedEmail" OR "Name" = NEW."Name"))
BEGIN SELECT RAISE(ABORT, 'An account cannot take the place of another.'); END;

CREATE TRIGGER "Guard_Accounts_Replace" BEFORE INSERT ON "Accounts"
WHEN EXISTS (SELECT 1 FROM "Accounts" WHERE "Id" = NEW."Id" OR "NormalizedUserName" = NEW."NormalizedUserName"
  OR "NormalizedEmail" = NEW."NormalizedEmail" OR "Name" = NEW."Name")
BEGIN SELECT RAISE(ABORT, 'An account cannot take the place of another.'); END;

CREATE TRIGGER "Guard_Documents_Change" BEFORE UPDATE ON "Documents"
WHEN NEW."Id" <> OLD."Id" OR NEW."ForceId" <> OLD."ForceId" OR NEW."CycleKey" <> OLD."CycleKey"
BEGIN SELECT RAISE(ABORT, 'A document stays with its force and its cycle.'); END;

CREATE TRIGGER "Guard_Documents_Replace" BEFORE INSERT ON "Documents"
WHEN EXISTS (SELECT 1 FROM "Documents" WHERE "Id" = NEW."Id")
BEGIN SELECT RAISE(ABORT, 'A document cannot be replaced by another.'); END;

CREATE TRIGGER "Guard_Afis_Change" BEFORE UPDATE ON "Afis"
WHEN NEW."Id" <> OLD."Id" OR NEW."Reference" <> OLD."Reference" OR NEW."ForceId" <> OLD."ForceId"
  OR (NEW."DocumentId" IS NOT OLD."DocumentId" AND NEW."ForceId" IS NOT (SELECT "ForceId" FROM "Documents" WHERE "Id" = NEW."DocumentId"))
  OR (SELECT "CycleKey" FROM "Areas" WHERE "Id" = NEW."AreaId") <> (SELECT "CycleKey" FROM "Areas" WHERE "Id" = OLD."AreaId")
BEGIN SELECT RAISE(ABORT, 'An area for improvement stays with its force and its cycle.'); END;

CREATE TRIGGER "Guard_Afis_Replace" BEFORE INSERT ON "Afis"
WHEN EXISTS (SELECT 1 FROM "Afis" WHERE "Id" = NEW."Id" OR "Reference" = NEW."Reference")
BEGIN SELECT RAISE(ABORT, 'An area for improvement cannot be replaced by another.'); END;
