using PeelDashboard.Application.Importing.Facts;
using PeelDashboard.Application.Importing.Judgments;
using PeelDashboard.Application.Search;
using PeelDashboard.Parsing.Model;
using PeelDashboard.Parsing.Reading.Text;

namespace PeelDashboard.Application.Importing;

internal sealed record Applied(ImportChangeLog Changes, IReadOnlyList<Diagnostic> Diagnostics, int? DocumentId)
{
    public IReadOnlyList<ImportQuestion> Questions { get; init; } = [];
}

/// <summary>Brings one report into the store, within the transaction of a session: everything is compared first and then written.</summary>
internal sealed class ReportImporter(ImportUnitOfWork session, SourceText text, ParsedReport report, DateTime now, string person)
{
    private const int Kinds = 6;

    private readonly ImportChangeLog changes = new();
    private readonly List<Action> writes = [];

    public Applied? Run(SourceDocument? known, Force force, IReadOnlyList<ImportAnswer> answers)
    {
        var isNewText = known?.Sha256 != text.Sha256;
        var document = Document(known, force, isNewText);
        Put(document, isNew: known is null);
        writes.Add(() => DocumentWriter.Write(session, document, isNewText, text, report));
        var facts = new ReportFacts(session, report, document);
        var correctedOn = isNewText ? CorrectedOn(known, document) : null;
        var before = isNewText ? document.Edition - 1 : document.Edition;

        session.At("Comparing", 0, Kinds);
        var judgments = JudgmentImporter.Plan(
            session,
            new ClaimsOfFile(
                facts.Claims, claim => claim.Passage.DocumentId == document.Id && claim.Passage.Edition == before, correctedOn),
            JudgmentImporter.Select(session, judgment => judgment.ForceId == force.Id || judgment.Passage.DocumentId == document.Id),
            changes, document.CycleKey);
        writes.Add(() => JudgmentImporter.Write(session, judgments));
        session.At("Comparing", 1, Kinds);
        var afis = new AfiImporter(session, facts, document, answers, changes);
        writes.Add(() => afis.Write(session));
        session.At("Comparing", 2, Kinds);
        Plan(FactComparers.Findings, facts.Findings, document);
        session.At("Comparing", 3, Kinds);
        Plan(FactComparers.Closures, facts.Closures, document);
        session.At("Comparing", 4, Kinds);
        Plan(FactComparers.Counts, facts.Counts, document);
        session.At("Comparing", 5, Kinds);
        var figures = new FigureImporter(session, facts, document, correctedOn, changes);
        writes.Add(() => figures.Write(session));

        if (!isNewText && document.Named == known!.Named && changes.Count is { Added: 0, Changed: 0, Gone: 0 }) return null;
        for (var i = 0; i < writes.Count; i++)
        {
            session.At("Writing", i, writes.Count);
            writes[i]();
        }

        session.Save();
        afis.Link();
        figures.Link();
        session.Save();
        session.Db.ChangeTracker.Clear(); // all of it is stored, so no later save need look through it again
        SearchIndexer.Follow(session, document, text);
        var unlinked = ClosureLinker.Write(session, force.Id, document.Id);
        return new Applied(
            changes, [.. report.Diagnostics, .. facts.Diagnostics, .. judgments.Diagnostics, .. afis.Diagnostics, .. unlinked], document.Id)
        { Questions = afis.Questions };
    }

    private SourceDocument Document(SourceDocument? known, Force force, bool isNewText)
    {
        var about = report.Document;
        var isNamedAnew = about.Named is not IdentityFacts.None && (isNewText || about.Named != known!.Named);
        return new SourceDocument
        {
            Id = known?.Id ?? 0, FileName = isNewText ? text.FileName : known!.FileName, Title = about.Title, Layout = about.Layout,
            LayoutReason = about.LayoutReason, Publisher = about.Publisher, Published = about.Published?.ToString(), Sha256 = text.Sha256,
            ForceId = force.Id, CycleKey = about.CycleKey, Pillar = about.Pillar, LineCount = text.LineCount, ImportedAt = now,
            Format = text.Format, Edition = (known?.Edition ?? 0) + (isNewText ? 1 : 0), Named = about.Named,
            NamedBy = about.Named is IdentityFacts.None ? "" : isNamedAnew ? person : known!.NamedBy,
            NamedAt = about.Named is IdentityFacts.None ? null : isNamedAnew ? now : known!.NamedAt,
        };
    }

    /// <summary>
    /// Facts name their document by its key, so a new one is saved before them; a plan takes it back with everything else.
    /// </summary>
    private void Put(SourceDocument document, bool isNew)
    {
        session.Db.Documents.Update(document);
        if (isNew) session.Save();
    }

    /// <summary>
    /// A corrected text holds since its own date, where that is a later one than the text before had; else since the day of the import.
    /// </summary>
    private string CorrectedOn(SourceDocument? known, SourceDocument document) =>
        PartialDate.TryParse(document.Published) is { } day && PartialDate.TryParse(known?.Published) < day
            ? day.ToString()
            : new PartialDate(now.Year, now.Month, now.Day).ToString();

    private void Plan<T>(FactRules<T> rules, IReadOnlyList<T> incoming, SourceDocument document)
        where T : class, IStatedFact
    {
        var plan = new FactMerge<T>(
            rules, session.Db.Set<T>().Where(fact => fact.Passage.DocumentId == document.Id).OrderBy(fact => fact.Id).ToList(), incoming);
        plan.Identify();
        plan.Tell(changes);
        writes.Add(() => plan.Write(session));
    }
}

internal static class DocumentWriter
{
    public static void Write(ImportUnitOfWork session, SourceDocument document, bool isNewText, SourceText text, ParsedReport report)
    {
        var db = session.Db;
        if (isNewText)
        {
            db.DocumentTexts.Add(new DocumentText
            {
                DocumentId = document.Id, Edition = document.Edition, Sha256 = document.Sha256, ImportedAt = document.ImportedAt,
                Lines = text.FullText,
            });
        }

        db.DocumentSections.Where(section => section.DocumentId == document.Id).ExecuteDelete();
        db.DocumentSections.AddRange(report.Sections.Select(section => new DocumentSection
        {
            DocumentId = document.Id, Kind = section.Kind, Level = section.Level, Heading = section.Heading,
            FirstLine = section.Lines.First, LastLine = section.Lines.Last,
            AreaId = section.AreaKey is { } key && session.Areas.TryGetValue((document.CycleKey, key), out var area) ? area.Id : null,
        }));
    }
}
