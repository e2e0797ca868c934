using PeelDashboard.Parsing.CrossReferences;
using PeelDashboard.Parsing.Reading.Text;

namespace PeelDashboard.Application.RecurringFindings;

/// <summary>
/// What the reports on one force say, made ready for threads: its items, the pairs of them that are alike, and the look-backs of its
/// reports. All of it follows from the texts in the store and changes with an import and never otherwise.
/// </summary>
public sealed record RecurrenceSource(IReadOnlyList<RecurrenceItem> Items, IReadOnlyList<LikePair> Pairs,
    IReadOnlyList<StoredLookBack> LookBacks)
{

    public static async Task<RecurrenceSource> ReadAsync(PeelDbContext db, int forceId, string forceName,
        CancellationToken cancellation = default)
    {
        var items = await ItemsAsync(db, forceId, cancellation);
        var parts = await PartsAsync(db, forceId, cancellation);
        var ownName = WordStems.Of(forceName).ToHashSet(StringComparer.Ordinal);
        foreach (var item in items) item.Read(ownName);

        var likeness = new RecurrenceLikeness(items);
        var pairs = Subject.All.SelectMany(subject => likeness.Of(subject.Key, items)).Concat(likeness.Without(items)).ToList();
        var cycles = parts.Where(part => part.Kind == PartKind.Cycle).OrderBy(part => part.First)
            .Select(part => new LineageCycle(part.Name, part.First, HasReport: false)).ToList();
        var stem = ForceDefinition.StemOf(forceName);
        var texts = parts.Where(SpeaksForInspectorate).OrderBy(part => cycles.FindIndex(cycle => cycle.Key == part.Cycle))
            .ThenBy(part => part.Document);
        var lookBacks = texts.SelectMany(text => LookBacksOf(text, stem, parts, items, cycles)).ToList();
        return new(items, pairs, lookBacks);
    }

    /// <summary>Its reports and its letters; what papers by others tell of earlier inspections is second-hand.</summary>
    private static bool SpeaksForInspectorate(Part part) =>
        part.Kind == PartKind.Text && (ReportCoverage.Is(part.Layout) || part.Layout is "inspectorate-letter" or "revisit-letter");

    /// <summary>
    /// The pillar that a look-back is about: the one that it names; else that of its own report, or of the section that it stands in.
    /// </summary>
    private static string PillarOf(CrossReference back, Part text, Part? section) =>
        new[] { back.Target.Pillar, text.Pillar, section?.Pillar ?? "" }.FirstOrDefault(pillar => pillar.Length > 0) ?? "";

    private static IEnumerable<StoredLookBack> LookBacksOf(Part text, string stem, List<Part> parts, List<RecurrenceItem> items,
        List<LineageCycle> cycles)
    {
        if (cycles.Find(cycle => cycle.Key == text.Cycle) is not { } own) yield break;
        foreach (var back in CrossReferenceReader.Read(SourceText.FromString(text.Name, text.Lines), stem))
        {
            var target = back.Target.Year is { } year ? cycles.Find(cycle => cycle.Holds(year))
                : cycles.Find(cycle => cycle.Order == own.Order - 1);
            if (target is null || target.Order >= own.Order) continue;
            var line = back.Passage.FirstLine;
            var item = items.Find(item => item.Passage.DocumentId == text.Document && Passage.ParseLines(item.Passage.Lines)
                .Any(span => span.First <= line && line <= span.Last));
            var section = parts.Where(part => part.Kind == PartKind.Section && part.Document == text.Document && part.First <= line
                && line <= part.Last && part.AreaId is not null)
                .MinBy(part => part.Last - part.First);
            var passage = new StoredPassage { DocumentId = text.Document, Lines = back.Passage.LinesText, FirstLine = line,
                Edition = text.First, Quote = back.Passage.Quote };
            var pillar = PillarOf(back, text, section);
            var hasReport = parts.Exists(part => part.Kind == PartKind.Text && part.Cycle == target.Key
                && ReportCoverage.Covers(part.Layout, part.Pillar, pillar));
            yield return new(
                passage, back.Words, back.Before, back.After, back.Target.Words, text.Cycle, own.Order,
                target with { HasReport = hasReport },
                item?.AreaId ?? section?.AreaId, item?.ThemeKey ?? section?.Theme, item, SubjectsOf(back, item, section is not null));
        }
    }

    /// <summary>
    /// By its own words; else by those of the AFI or finding that it stands in; else, within a section, by how its paragraph begins.
    /// </summary>
    private static List<string> SubjectsOf(CrossReference back, RecurrenceItem? item, bool isInSection)
    {
        var own = In($"{back.Before}\n{back.Words}\n{back.After}");
        if (own.Count > 0) return own;
        return item is { Subjects.Count: > 0 } ? [.. item.Subjects.Keys] : isInSection ? In(Sentences.In(back.Paragraph).First()) : [];

        static List<string> In(string text)
        {
            var sentences = text.Split('\n').SelectMany(Sentences.In).Select(WordStems.Of).ToList();
            return [.. Subject.All.Where(subject => sentences.Exists(subject.IsIn)).Select(subject => subject.Key)];
        }
    }

    private static async Task<List<RecurrenceItem>> ItemsAsync(PeelDbContext db, int forceId, CancellationToken cancellation)
    {
        var afis = db.Afis.Where(afi => afi.ForceId == forceId && afi.InLatestText).Select(afi => new ItemRow
        {
            Id = afi.Id, Reference = afi.Reference, Kind = (AfiKind?)afi.Kind, AreaId = (int?)afi.AreaId, ThemeKey = afi.Area.ThemeKey,
            Cycle = afi.Area.CycleKey,
            CycleOrder = afi.Area.Cycle.Order, Headline = afi.Headline, Detail = afi.Detail, DocumentId = afi.Passage.DocumentId,
            Address = afi.Passage.Address,
            Lines = afi.Passage.Lines, FirstLine = afi.Passage.FirstLine, Edition = afi.Passage.Edition,
            Quote = afi.Passage.Quote, Order = afi.Order,
        });
        var findings = db.Findings.Where(finding => finding.ForceId == forceId && finding.InLatestText).Select(finding => new ItemRow
        {
            Id = finding.Id, Reference = (string?)null, Kind = (AfiKind?)null, AreaId = finding.AreaId, ThemeKey = finding.Area!.ThemeKey,
            Cycle = finding.CycleKey,
            CycleOrder = db.Cycles.Where(cycle => cycle.Key == finding.CycleKey).Select(cycle => cycle.Order).First(),
            Headline = finding.Headline, Detail = finding.Detail,
            DocumentId = finding.Passage.DocumentId, Address = finding.Passage.Address, Lines = finding.Passage.Lines,
            FirstLine = finding.Passage.FirstLine,
            Edition = finding.Passage.Edition, Quote = finding.Passage.Quote, Order = finding.Order,
        });
        var rows = await afis.Concat(findings).ToListAsync(cancellation);
        return [.. rows.OrderBy(row => row.CycleOrder).ThenBy(row => row.Reference is null).ThenBy(row => row.DocumentId)
            .ThenBy(row => row.Order).ThenBy(row => row.Id).Select(row => row.ToItem())];
    }

    /// <summary>The latest texts of the force's documents, their sections and the cycles, in one command.</summary>
    private static Task<List<Part>> PartsAsync(PeelDbContext db, int forceId, CancellationToken cancellation)
    {
        var texts =
            from document in db.Documents
            where document.ForceId == forceId
            join text in db.DocumentTexts on new { document.Id, document.Edition } equals new { Id = text.DocumentId, text.Edition }
            select new Part
            {
                Kind = PartKind.Text, Document = document.Id, First = document.Edition, Last = 0, AreaId = (int?)null,
                Name = document.FileName, Cycle = document.CycleKey,
                Layout = document.Layout, Lines = text.Lines, Pillar = document.Pillar, Theme = (string?)null,
            };
        var sections =
            from section in db.DocumentSections
            join document in db.Documents on section.DocumentId equals document.Id
            where document.ForceId == forceId
            from area in db.Areas.Where(area => area.Id == section.AreaId).DefaultIfEmpty()
            select new Part
            {
                Kind = PartKind.Section, Document = document.Id, First = section.FirstLine, Last = section.LastLine,
                AreaId = section.AreaId, Name = "", Cycle = "", Layout = "",
                Lines = "", Pillar = area == null ? "" : area.Pillar, Theme = area == null ? null : area.ThemeKey,
            };
        var cycles = db.Cycles.Select(cycle => new Part
        {
            Kind = PartKind.Cycle, Document = 0, First = cycle.Order, Last = 0, AreaId = (int?)null, Name = cycle.Key, Cycle = "",
            Layout = "", Lines = "", Pillar = "",
            Theme = (string?)null,
        });
        return texts.Concat(sections).Concat(cycles).ToListAsync(cancellation);
    }

    /// <summary>What a row of the parts is; numbers, so that the three kinds can be read together.</summary>
    private static class PartKind
    {
        public const int Text = 1;
        public const int Section = 2;
        public const int Cycle = 3;
    }

    private sealed class Part
    {
        public int Kind { get; init; }
        public int Document { get; init; }
        public int First { get; init; }
        public int Last { get; init; }
        public int? AreaId { get; init; }
        public string Name { get; init; } = "";
        public string Cycle { get; init; } = "";
        public string Layout { get; init; } = "";
        public string Lines { get; init; } = "";
        public string Pillar { get; init; } = "";
        public string? Theme { get; init; }
    }

    private sealed class ItemRow
    {
        public int Id { get; init; }
        public string? Reference { get; init; }
        public AfiKind? Kind { get; init; }
        public int? AreaId { get; init; }
        public string? ThemeKey { get; init; }
        public string Cycle { get; init; } = "";
        public int CycleOrder { get; init; }
        public int Order { get; init; }
        public string Headline { get; init; } = "";
        public string Detail { get; init; } = "";
        public int? DocumentId { get; init; }
        public string? Address { get; init; }
        public string Lines { get; init; } = "";
        public int FirstLine { get; init; }
        public int Edition { get; init; }
        public string Quote { get; init; } = "";

        public RecurrenceItem ToItem() => new(
            Id, Reference, Kind, AreaId, ThemeKey, Cycle, CycleOrder, Headline, Detail,
            new() { DocumentId = DocumentId, Address = Address, Lines = Lines, FirstLine = FirstLine, Edition = Edition, Quote = Quote });
    }
}
