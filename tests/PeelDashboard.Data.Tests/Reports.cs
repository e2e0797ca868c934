using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Domain.Sources;
using PeelDashboard.Parsing.Model;
using PeelDashboard.Parsing.Reading.Text;

namespace PeelDashboard.Data.Tests;

internal static class Reports
{
    public const string Northants = "Northamptonshire Police";

    /// <summary>A report whose text is one line for each fact, so that every quote stands where it should.</summary>
    public static ReadResult.Report Of(
        string fileName, Action<Draft> write, string force = Northants, string cycle = "2021/22", string? published = "2021-11",
        string title = "PEEL 2021/22", string layout = "integrated-report", string pillar = "")
    {
        var draft = new Draft(cycle);
        write(draft);
        var text = SourceText.FromString(fileName, string.Join('\n', draft.Lines));
        var facts = new DocumentFacts(layout, "It looks like one.", title, "HMICFRS",
            PartialDate.TryParse(published), force, cycle, pillar);
        return new ReadResult.Report(text, new ParsedReport(
            facts, [new ParsedSection(SectionKind.Area, 1, "Investigating crime", new LineSpan(1, text.LineCount), "investigating-crime")],
            draft.Judgments, draft.Afis, draft.Findings, draft.Figures, draft.Diagnostics)
        { Closures = draft.Closures, GradeCounts = draft.Counts,
            Account = new ReadingAccount(draft.Lines.Count(line => line.Length > 0), draft.Lines.Count - 1, 1) });
    }

    public static ReadResult.Report Kent() => Of("kent.txt", draft => draft
        .Judgment("investigating-crime", Grade.Adequate).Afi("investigating-crime", "The force should supervise.")
        .Finding("The force investigates well.").Figure("Victims satisfied", 68.0m, (ComparatorKind.EnglandAndWales, 70.50m)),
            "Kent Police");

    public static ReadResult.Report Base(string fileName = "report.txt") => Of(fileName, draft => draft
        .Judgment("investigating-crime", Grade.RequiresImprovement).Judgment("preventing-crime", Grade.Adequate)
        .Afi("investigating-crime", "The force should supervise.").Afi("investigating-crime", "The force should record.")
            .Afi("preventing-crime", "The force should analyse.")
        .Finding("The force investigates well.").Finding("The force has few detectives.")
        .Figure("Victims satisfied", 68.0m, (ComparatorKind.EnglandAndWales, 70.50m)).Figure("Calls abandoned", 12m));

    public static ReferenceJudgment Row(string force, string cycle, string area, Grade grade, string? published, string address,
        string note = "", int line = 2) =>
        new(line, force, cycle, area, area, grade, PartialDate.TryParse(published), address, note);

    public static ReadResult.NationalGrades Grades(string fileName, params ReferenceJudgment[] rows) => Grades(fileName, [], rows);

    public static ReadResult.NationalGrades Grades(string fileName, ReferenceCount[] counts, params ReferenceJudgment[] rows)
    {
        var sha = SourceText.FromString(fileName,
            string.Join('\n', rows.Select(row => row.ToString()).Concat(counts.Select(count => count.ToString())))).Sha256;
        return new ReadResult.NationalGrades(new ParsedNationalGrades(fileName, sha, rows, counts, []));
    }
}

internal sealed class Draft(string cycle)
{
    public List<string> Lines { get; } = ["A report"];

    public List<ParsedJudgment> Judgments { get; } = [];

    public List<ParsedAfi> Afis { get; } = [];

    public List<ParsedFinding> Findings { get; } = [];

    public List<ParsedObservation> Figures { get; } = [];

    public List<ParsedClosure> Closures { get; } = [];

    public List<ParsedGradeCount> Counts { get; } = [];

    public List<Diagnostic> Diagnostics { get; } = [];

    public Draft Judgment(string area, Grade grade, Basis basis = Basis.Stated, string? inCycle = null)
    {
        Judgments.Add(new ParsedJudgment(inCycle ?? cycle, area, area, grade, basis, Line($"{area} is {grade.Words()}.")));
        return this;
    }

    public Draft Amended(string area, Grade grade, Grade old, string? on, Basis basis = Basis.Stated)
    {
        var change = Line($"The grade for {area} was changed from {old.Words()} to {grade.Words()}.");
        Judgments.Add(new ParsedJudgment(cycle, area, area, grade, basis, Line($"{area} is {grade.Words()}."))
        {
            Amendment = new ParsedAmendment(old, PartialDate.TryParse(on), "The data was wrong.", change),
        });
        return this;
    }

    public Draft Afi(string area, string headline, string detail = "", AfiKind kind = AfiKind.AreaForImprovement, int? parent = null)
    {
        Afis.Add(new ParsedAfi(cycle, area, kind, headline, detail, Line(headline)) { Parent = parent });
        return this;
    }

    public Draft Closure(AfiKind kind, string subject, string? area = null, string? inCycle = null)
    {
        var passage = Line($"We have closed the {kind.Words()} about {subject}.");
        Closures.Add(new ParsedClosure(inCycle ?? cycle, area, kind, subject, new PartialDate(2023, 5, 4), passage));
        return this;
    }

    public Draft Count(Grade grade, int areas)
    {
        Counts.Add(new ParsedGradeCount(cycle, grade, areas, Line($"{grade.Words()} in {areas} areas.")));
        return this;
    }

    public Draft Finding(string headline, string? area = "investigating-crime")
    {
        Findings.Add(new ParsedFinding(cycle, area, "Investigating crime", headline, "", Line(headline)));
        return this;
    }

    public Draft Figure(string label, decimal value, params (ComparatorKind Kind, decimal Value)[] comparators) =>
        Corrected(label, value, null, comparators);

    public Draft Corrected(string label, decimal value, decimal? wrong, params (ComparatorKind Kind, decimal Value)[] comparators)
    {
        var correction = wrong is { } old ? new ParsedCorrection(old, Line($"{label} {old}"), new PartialDate(2024, 8, 8),
            "The data was wrong.") : null;
        var passage = Line($"{label} {value}");
        Figures.Add(new ParsedObservation(
            cycle, "investigating-crime", null, label, "year to June 2021", MeasureUnit.Percent, value, null, null,
            [.. comparators.Select(comparator => new ParsedComparator(comparator.Kind, comparator.Value, Lines.Count))],
                "", passage, correction));
        return this;
    }

    public Draft Blank(int lines)
    {
        for (var i = 0; i < lines; i++) Lines.Add("");
        return this;
    }

    public Passage Line(string text)
    {
        Lines.Add(text);
        return new Passage([LineSpan.Of(Lines.Count)], text);
    }
}
