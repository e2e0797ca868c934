-- What can be found, made from texts and facts and replaced with them. Nothing that people enter is in it. See SearchKey for the form of "Id".
CREATE TABLE "SearchEntries" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_SearchEntries" PRIMARY KEY,
    "DocumentId" INTEGER NOT NULL,
    "CycleKey" TEXT NOT NULL,
    "AreaId" INTEGER NULL,
    "Lines" TEXT NOT NULL,
    "Headline" TEXT NOT NULL,
    "About" TEXT NOT NULL,
    "Body" TEXT NOT NULL
);

-- By stems: finds, ranks and highlights.
CREATE VIRTUAL TABLE "SearchIndex" USING fts5(
    "Headline", "About", "Body", content='SearchEntries', content_rowid='Id', tokenize='porter unicode61 remove_diacritics 2');

-- By words as they are written: which hits have the very words, and which words there are.
CREATE VIRTUAL TABLE "SearchWords" USING fts5(
    "Headline", "About", "Body", content='SearchEntries', content_rowid='Id', detail=none, columnsize=0, tokenize='unicode61 remove_diacritics 2');

CREATE VIRTUAL TABLE "SearchVocabulary" USING fts5vocab('SearchWords', 'row');

-- Fewer and larger merges: an import of many reports takes a tenth less time, and a search looks into a few more segments.
INSERT INTO "SearchIndex" ("SearchIndex", "rank") VALUES ('automerge', 8);
INSERT INTO "SearchWords" ("SearchWords", "rank") VALUES ('automerge', 8);

-- Which form of the entries it is filled with; 0 for none.
CREATE TABLE "SearchState" ("Version" INTEGER NOT NULL);
INSERT INTO "SearchState" VALUES (0);
