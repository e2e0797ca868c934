using PeelDashboard.Application.Importing.Facts;
using PeelDashboard.Application.Importing.Judgments;
using PeelDashboard.Parsing.Model;
using PeelDashboard.Parsing.Reading.Text;

namespace PeelDashboard.Application.Importing;

internal sealed class ImportDecision(
    ImportUnitOfWork session, ReferenceCatalogue catalogue, DateTime now, ImportOptions options, bool isPlan)
{
    private readonly IReadOnlyList<ImportAnswer> answers = options.Answers;

    public ImportReport Take(ReadResult result) => result switch
    {
        ReadResult.Report report => Take(report.Text, report.Parsed),
        ReadResult.NationalGrades grades => Take(grades.Parsed),
        _ => throw new ArgumentException("A refusal holds nothing to take in.", nameof(result)),
    };

    private ImportReport Take(SourceText text, ParsedReport parsed)
    {
        var about = parsed.Document;
        var found = new ImportFound(
            parsed.Judgments.Count, parsed.Afis.Count, parsed.Findings.Count, parsed.Observations.Count, parsed.GradeCounts.Count,
            parsed.Closures.Count, parsed.Sections.Count);
        var same = session.Db.Documents.AsNoTracking().Where(document => document.Sha256 == text.Sha256)
            .OrderBy(document => document.FileName == text.FileName ? 0 : 1).ThenBy(document => document.Id).FirstOrDefault();
        if (same is not null && same.FileName != text.FileName) return AsBefore(same);

        ReferenceDataSync.Apply(session, catalogue, about.CycleKey, parsed.PrintedAreas);
        if (!session.Forces.TryGetValue(about.ForceName, out var force))
            return Refused(text.FileName, ImportMessages.UnknownForce(text.FileName, about.ForceName));
        if (catalogue.Cycle(about.CycleKey) is null)
            return Refused(text.FileName, ImportMessages.UnknownCycle(text.FileName, about.CycleKey));

        var own = answers.FirstOrDefault(answer => answer.IsAbout(ImportAnswer.Force + force.Slug));
        var isOther = options.OwnForce is { } forceId && forceId != force.Id;
        if (isOther && own is { Line: null })
            return Refused(text.FileName, ImportMessages.LeftOut(text.FileName, force.Name));

        var (known, isEarlier, asked) = Find(same, text, about, force);
        if (same is not null && known is null)
            return Refused(text.FileName, ImportMessages.ReadAsAnother(text.FileName, Words(same), Words(about)));
        if (isEarlier)
        {
            return session.Db.DocumentTexts.Any(one => one.DocumentId == known!.Id && one.Sha256 == text.Sha256)
                ? AsBefore(known!) with { Message = ImportMessages.EarlierText(text.FileName, ImportMessages.Named(known!)) }
                : Refused(text.FileName,
                    ImportMessages.EarlierEdition(text.FileName, about.Published!.Value.ToWords(), ImportMessages.Named(known!)));
        }

        var importer = new ReportImporter(session, text, parsed, now, options.Person);
        if (importer.Run(known, force, answers) is not { } applied) return AsBefore(known!);
        var report = Report(text.FileName, known is null, applied, found) with
        {
            DocumentId = isPlan && known is null ? null : applied.DocumentId, Parsed = parsed,
            Questions = [.. isOther && own is null ? [OtherForce(force)] : (ImportQuestion[])[], .. asked, .. applied.Questions],
        };
        if (same is not null) return report with { Message = ImportMessages.ReadAnew(text.FileName, applied.Changes.Count, isPlan) };
        if (known is not null)
        {
            return known.FileName == text.FileName ? report : report with
            {
                Message = ImportMessages.Edition(text.FileName, ImportMessages.Named(known), applied.Changes.Count, isPlan),
            };
        }

        var namesakes = session.Db.Documents.AsNoTracking()
            .Where(document => document.FileName == text.FileName && document.Id != applied.DocumentId).OrderBy(document => document.Id)
            .ToList();
        return namesakes.Count == 0
            ? report : report with { Message = $"{report.Message} {ImportMessages.Namesakes([.. namesakes.Select(Words)])}" };

        ImportReport AsBefore(SourceDocument document) =>
            Unchanged(text.FileName, document.FileName, found, parsed.Diagnostics) with { DocumentId = document.Id, Parsed = parsed };
    }

    /// <summary>The document that this is a text of, whether it is an earlier one, and what a person must say about it.</summary>
    private (SourceDocument? Known, bool IsEarlier, IReadOnlyList<ImportQuestion> Asked) Find(
        SourceDocument? same, SourceText text, DocumentFacts about, Force force)
    {
        List<SourceDocument> stored =
        [
            .. session.Db.Documents.AsNoTracking()
                .Where(document => document.ForceId == force.Id && document.CycleKey == about.CycleKey).OrderBy(document => document.Id),
        ];
        var match = DocumentMatch.Of(text.FileName, about, stored);

        // Bytes that are read otherwise now stay the document that they are, unless its facts would move, or two documents become one.
        if (same is not null)
            return (stored.Find(document => document.Id == same.Id && (match.Known ?? document).Id == same.Id), false, []);
        if (match.Known is { } known)
            return (known, PartialDate.TryParse(known.Published) is { } day && about.Published?.LastDay < day.FirstDay, []);
        var chosen = match.Doubtful.FirstOrDefault(document =>
            answers.Any(answer => answer.IsAbout(ReferenceOf(document)) && answer.Line is not null));
        if (chosen is not null) return (chosen, false, []);
        return (null, false,
        [
            .. match.Doubtful.Where(document => !answers.Any(answer => answer.IsAbout(ReferenceOf(document)))).Select(document =>
                new ImportQuestion(ReferenceOf(document), document.Title, about.Title, 1,
                    Math.Round(HeadlineSimilarity.Of(document.Title, about.Title), 2))
                {
                    About = QuestionTopic.Document,
                    OldDetail = Described(document.FileName, PartialDate.TryParse(document.Published)),
                    NewDetail = Described(text.FileName, about.Published),
                }),
        ]);
    }

    private ImportQuestion OtherForce(Force force) => new(
        ImportAnswer.Force + force.Slug, session.ForceById(options.OwnForce!.Value).Name, force.Name, 1, 0) { About = QuestionTopic.Force };

    private static string ReferenceOf(SourceDocument document) =>
        string.Create(CultureInfo.InvariantCulture, $"{ImportAnswer.Report}{document.Id}");

    private static string Described(string fileName, PartialDate? published) =>
        $"{fileName}, {(published is { } day ? day.ToWords() : "without a date")}";

    private ImportReport Take(ParsedNationalGrades parsed)
    {
        var found = new ImportFound(parsed.Judgments.Count, 0, 0, 0, parsed.Counts.Count);
        var files = session.Db.ImportRuns.AsNoTracking()
            .Where(run => run.DocumentId == null && (run.Outcome == ImportOutcome.Imported || run.Outcome == ImportOutcome.Updated))
            .OrderBy(run => run.Id).AsEnumerable().GroupBy(run => run.FileName, StringComparer.Ordinal)
                .Select(runs => runs.Last()).ToList();
        var same = files.Where(run => run.Sha256 == parsed.Sha256).OrderBy(run => run.FileName == parsed.FileName ? 0 : 1).FirstOrDefault();
        if (same is not null)
            return Unchanged(parsed.FileName, same.FileName, found, parsed.Diagnostics) with { ParsedNationalGrades = parsed };

        ReferenceDataSync.Apply(session, catalogue);
        var applied = new NationalGradesImporter(session, parsed).Run(files.TrueForAll(run => run.FileName == parsed.FileName));
        return Report(parsed.FileName, !files.Exists(run => run.FileName == parsed.FileName), applied, found) with
        {
            ParsedNationalGrades = parsed,
        };
    }

    private static ImportReport Unchanged(string fileName, string knownName, ImportFound found, IReadOnlyList<Diagnostic> diagnostics) =>
        new(
        fileName, ImportOutcome.Unchanged, ImportMessages.Unchanged(fileName, knownName),
        new ImportChanges(0, 0, found.Facts, 0), found, diagnostics)
    { LeftAlone = found.ByKind };

    private string Words(SourceDocument document) =>
        ImportMessages.About(session.ForceById(document.ForceId).Name, document.CycleKey, document.Pillar, document.Layout);

    private static string Words(DocumentFacts about) => ImportMessages.About(about.ForceName, about.CycleKey, about.Pillar, about.Layout);

    private static ImportReport Refused(string fileName, string message) =>
        new(fileName, ImportOutcome.Refused, message, default, default, []);

    private ImportReport Report(string fileName, bool isNew, Applied applied, ImportFound found) => new(
        fileName, isNew ? ImportOutcome.Imported : ImportOutcome.Updated,
        isNew ? ImportMessages.Imported(fileName, found, isPlan) : ImportMessages.Updated(fileName, applied.Changes.Count, isPlan),
        applied.Changes.Count, found,
        applied.Diagnostics)
    {
        Plan = applied.Changes.Changes, LeftAlone = applied.Changes.LeftAlone,
    };
}
