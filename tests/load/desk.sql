-- Makes a store with 1,000 items of one force on the desk, out of one that was filled from the source documents, beside 140 each of the
-- other forces. Copies of the real AFIs, taken in turn, so that lengths and areas are those of real reports. The same store every time.
.bail on
BEGIN;

CREATE TEMP TABLE Original AS
SELECT row_number() OVER (ORDER BY "Reference") - 1 AS Turn, count(*) OVER () AS Total, * FROM "Afis" WHERE "InLatestText";

DELETE FROM "AfiClosures";
DELETE FROM "Afis";

WITH RECURSIVE Number(N) AS (SELECT 1 UNION ALL SELECT N + 1 FROM Number WHERE N < 1000)
INSERT INTO "Afis" ("Reference", "ForceId", "AreaId", "Kind", "Headline", "Detail", "Order", "DocumentId", "Address", "Lines", "FirstLine", "Quote", "InLatestText", "Edition", "TimeLimit", "TimeLimitEndsOn")
SELECT force."Code" || '-' || cycle."Slug" || '-' || area."Code" || '-' || number.N, force."Id", original."AreaId", original."Kind",
    original."Headline", original."Detail", number.N, original."DocumentId", original."Address", original."Lines", original."FirstLine",
    original."Quote", 1, original."Edition", original."TimeLimit", original."TimeLimitEndsOn"
FROM "Forces" AS force
CROSS JOIN Number AS number
JOIN Original AS original ON original.Turn = number.N % original.Total
JOIN "Areas" AS area ON area."Id" = original."AreaId"
JOIN "Cycles" AS cycle ON cycle."Key" = area."CycleKey"
WHERE force."Slug" = 'northamptonshire' OR number.N <= 140
ORDER BY force."Id", number.N;

COMMIT;
PRAGMA optimize;

SELECT count(*) || ' items, of which ' || sum("ForceId" = (SELECT "Id" FROM "Forces" WHERE "Slug" = 'northamptonshire')) || ' are of the force; on average a headline of '
    || CAST(avg(length("Headline")) AS INTEGER) || ' characters'
FROM "Afis";
