-- Makes a store of 43 forces with 140 areas for improvement each (6,020) out of one that was filled from the source documents.
-- Each is a copy of one of the 37 real ones of Northamptonshire (area, headline, detail, passage), taken in turn, so that lengths
-- and areas are those of real reports; force, order and reference are its own. The same store every time.
.bail on
BEGIN;

CREATE TEMP TABLE Original AS
SELECT row_number() OVER (ORDER BY "Reference") - 1 AS Turn, count(*) OVER () AS Total, * FROM "Afis";

DELETE FROM "Afis";

WITH RECURSIVE Number(N) AS (SELECT 1 UNION ALL SELECT N + 1 FROM Number WHERE N < 140)
INSERT INTO "Afis" ("Reference", "ForceId", "AreaId", "Kind", "Headline", "Detail", "Order", "DocumentId", "Address", "Lines", "FirstLine", "Edition", "Quote", "InLatestText", "TimeLimit", "TimeLimitEndsOn")
SELECT force."Code" || '-' || cycle."Slug" || '-' || area."Code" || '-' || number.N, force."Id", original."AreaId", original."Kind",
    original."Headline", original."Detail", number.N, original."DocumentId", original."Address", original."Lines", original."FirstLine",
    original."Edition", original."Quote", original."InLatestText", original."TimeLimit", original."TimeLimitEndsOn"
FROM "Forces" AS force
CROSS JOIN Number AS number
JOIN Original AS original ON original.Turn = number.N % original.Total
JOIN "Areas" AS area ON area."Id" = original."AreaId"
JOIN "Cycles" AS cycle ON cycle."Key" = area."CycleKey"
ORDER BY force."Id", number.N;

COMMIT;
PRAGMA optimize;

SELECT count(*) || ' AFIs of ' || count(DISTINCT "ForceId") || ' forces; on average a headline of ' || CAST(avg(length("Headline")) AS INTEGER)
    || ' and a detail of ' || CAST(avg(length("Detail")) AS INTEGER) || ' characters'
FROM "Afis";
