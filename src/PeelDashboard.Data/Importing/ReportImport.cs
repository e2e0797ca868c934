using PeelDashboard.Data.Model;
using PeelDashboard.Data.Storage;
using PeelDashboard.Import;
using PeelDashboard.Import.Reading;

namespace PeelDashboard.Data.Importing;

/// <summary>What an import came to, for its record and its report.</summary>
internal sealed record Applied(ImportChanges Changes, IReadOnlyList<Diagnostic> Diagnostics, int? DocumentId);

/// <summary>Brings one report into the store, within the transaction of a session.</summary>
internal sealed class ReportImport(ImportSession session, SourceText text, ParsedReport report, DateTime now)
{
    public Applied Run(SourceDocument? known, Force force)
    {
        var document = Write(known, force);
        var facts = new ReportFacts(session, report, document);
        var judgments = JudgmentImport.Apply(
            session, facts.Claims, JudgmentImport.Select(session, "\"ForceId\" = @0 OR \"DocumentId\" = @1", force.Id, document.Id),
            claim => claim.Passage.DocumentId == document.Id);
        var changes = judgments.Changes + WriteAfis(facts, document)
            + Write(FactKinds.Findings, facts.Findings, document) + Write(FactKinds.Closures, facts.Closures, document)
            + Write(FactKinds.Counts, facts.Counts, document) + WriteFigures(facts, document);
        return new Applied(changes, [.. report.Diagnostics, .. facts.Diagnostics, .. judgments.Diagnostics], document.Id);
    }

    private SourceDocument Write(SourceDocument? known, Force force)
    {
        var about = report.Document;
        var document = new SourceDocument
        {
            Id = known?.Id ?? session.NextId(DocumentRows.Documents.Table), FileName = text.FileName, Title = about.Title, Layout = about.Layout,
            LayoutReason = about.LayoutReason, Publisher = about.Publisher, Published = about.Published?.ToString(), Sha256 = text.Sha256,
            ForceId = force.Id, CycleKey = about.CycleKey, Pillar = about.Pillar, LineCount = text.LineCount, ImportedAt = now,
            Format = text.Format, Edition = (known?.Edition ?? 0) + 1,
        };
        if (known is null)
        {
            DocumentRows.Documents.Insert(session.Connection, [document]);
        }
        else
        {
            DocumentRows.Documents.Update(session.Connection, [document]);
            session.Connection.Execute("""DELETE FROM "DocumentSections" WHERE "DocumentId" = @0""", document.Id);
        }

        session.Documents[document.Id] = document;
        DocumentRows.Texts.Insert(session.Connection, [new DocumentText
        {
            Id = session.NextId(DocumentRows.Texts.Table), DocumentId = document.Id, Edition = document.Edition, Sha256 = document.Sha256,
            ImportedAt = now, Lines = text.FullText,
        }]);
        DocumentRows.Sections.Insert(session.Connection, report.Sections.Select(section => new DocumentSection
        {
            Id = session.NextId(DocumentRows.Sections.Table), DocumentId = document.Id, Kind = section.Kind, Level = section.Level,
            Heading = section.Heading, FirstLine = section.Lines.First, LastLine = section.Lines.Last,
            AreaId = section.AreaKey is { } key && session.Areas.TryGetValue((about.CycleKey, key), out var area) ? area.Id : null,
        }));
        return document;
    }

    private ImportChanges WriteAfis(ReportFacts facts, SourceDocument document)
    {
        var stored = FactRows.Afis.Select(session.Connection, "\"ForceId\" = @0 OR \"DocumentId\" = @1", document.ForceId, document.Id);

        // An AFI that another document of the store still has is the same AFI; it stays where it is.
        var elsewhere = stored.Where(afi => afi.Passage.DocumentId != document.Id && afi.InLatestText).Select(FactKinds.Afis.Key).ToHashSet(StringComparer.Ordinal);
        var candidates = stored.Where(afi => afi.Passage.DocumentId == document.Id || !afi.InLatestText).ToList();
        var own = candidates.Select(FactKinds.Afis.Key).ToHashSet(StringComparer.Ordinal);
        var incoming = facts.Afis.Where(afi => FactKinds.Afis.Key(afi) is var key && (own.Contains(key) || !elsewhere.Contains(key))).ToList();

        var plan = FactPlan<AreaForImprovement>.Make(
            FactKinds.Afis, candidates, incoming, () => session.NextId(FactRows.Afis.Table),
            () => facts.Parents.ForEach(pair => pair.Part.ParentId = pair.Whole.Id));
        var areas = session.Areas.Values.ToDictionary(area => area.Id);
        ReferenceNumbers.Give(plan.Added, stored.Select(afi => afi.Reference), afi => Prefix(document.ForceId, areas[afi.AreaId]));
        FactRows.Afis.Update(session.Connection, plan.Rewritten);
        FactRows.Afis.Insert(session.Connection, plan.Added);
        return plan.Changes + new ImportChanges(0, 0, facts.Afis.Count - incoming.Count, 0);
    }

    private string Prefix(int forceId, Area area)
    {
        var force = session.Forces.Values.First(force => force.Id == forceId);
        return $"{force.Code}-{area.CycleKey.Replace('/', '-')}-{area.Code}";
    }

    private ImportChanges Write<T>(FactRules<T> rules, IReadOnlyList<T> incoming, SourceDocument document)
        where T : class
    {
        var stored = rules.Rows.Select(session.Connection, "\"DocumentId\" = @0", document.Id);
        var plan = FactPlan<T>.Make(rules, stored, incoming, () => session.NextId(rules.Rows.Table));
        rules.Rows.Update(session.Connection, plan.Rewritten);
        rules.Rows.Insert(session.Connection, plan.Added);
        return plan.Changes;
    }

    private ImportChanges WriteFigures(ReportFacts facts, SourceDocument document)
    {
        var stored = FactRows.Observations.Select(session.Connection, "\"DocumentId\" = @0", document.Id);
        var comparators = FactRows.Comparators.Select(
            session.Connection, "\"ObservationId\" IN (SELECT \"Id\" FROM \"Observations\" WHERE \"DocumentId\" = @0)", document.Id)
            .ToLookup(comparator => comparator.ObservationId);
        stored.ForEach(figure => figure.Comparators.AddRange(comparators[figure.Id]));

        var plan = FactPlan<Observation>.Make(
            FactKinds.Figures, stored, facts.Figures, () => session.NextId(FactRows.Observations.Table),
            () => facts.Corrections.ForEach(pair => pair.Old.SupersededById = pair.New.Id));
        FactRows.Observations.Update(session.Connection, plan.Rewritten);
        FactRows.Observations.Insert(session.Connection, plan.Added);
        session.Connection.Execute(
            """DELETE FROM "Comparators" WHERE "ObservationId" IN (SELECT "Id" FROM "Observations" WHERE "DocumentId" = @0 AND "InLatestText")""",
            document.Id);
        foreach (var figure in facts.Figures)
            foreach (var comparator in figure.Comparators)
                (comparator.Id, comparator.ObservationId) = (session.NextId(FactRows.Comparators.Table), figure.Id);
        FactRows.Comparators.Insert(session.Connection, facts.Figures.SelectMany(figure => figure.Comparators));
        return plan.Changes;
    }
}
