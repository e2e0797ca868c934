namespace PeelDashboard.Application.Queries.Grades;

public sealed record CellDetails(HistoryRow Row, GradeHistoryTable Cell, IReadOnlyList<OpenArea> Areas)
{
    public GradeHistoryTable? Before => Row.Cells.LastOrDefault(cell => cell.Cycle.Order < Cell.Cycle.Order && HasJudgment(cell));

    public GradeHistoryTable? After => Row.Cells.FirstOrDefault(cell => cell.Cycle.Order > Cell.Cycle.Order && HasJudgment(cell));

    /// <summary>What may be compared between this cell and a neighbour, or why nothing may: as the marks of the table have it.</summary>
    public string Comparison(GradeHistoryTable neighbour)
    {
        if (neighbour.Cycle.ComparableGroup != Cell.Cycle.ComparableGroup) return "cannot be compared: another framework";
        var (earlier, later) = neighbour.Cycle.Order < Cell.Cycle.Order ? (neighbour, Cell) : (Cell, neighbour);
        var judged = later.Entries.Where(entry => entry.Judgment is not null).ToList();
        var compared = judged.FindAll(entry => entry.Change is { } change
            && earlier.Entries.Any(other => other.Area == change.Earlier.Area));
        return compared.Count == 0 ? "not compared: " + string.Join(", ", judged.Select(entry => WhyNot(entry, earlier))
            .Distinct(StringComparer.Ordinal))
            : compared.Count == judged.Count ? "may be compared"
            : "may be compared: " + string.Join(", ", compared.Select(entry => entry.Area.ShortName));
    }

    private static string WhyNot(HistoryEntry entry, GradeHistoryTable earlier)
    {
        var others = earlier.Entries.Where(other => other.Judgment is not null).ToList();
        var same = others.Find(other => other.Area.Key == entry.Area.Key);
        return entry.Judgment!.CarriedOver.Length > 0 ? "carried over"
            : entry.Judgment.Grade is Grade.Ungraded || (same is null ? others : [same])
                .All(other => other.Judgment!.Grade is Grade.Ungraded) ? "not graded"
            : "other questions";
    }

    private static bool HasJudgment(GradeHistoryTable cell) => cell.Entries.Any(entry => entry.Judgment is not null);
}

public sealed record OpenArea(
    HistoryEntry Entry, string Text, ForceDocument? Document, IReadOnlyList<string> OtherNames, IReadOnlyList<OpenAfi> Afis,
    IReadOnlyList<string> AlsoSaidBy);

public sealed record OpenAfi(string Reference, AfiKind Kind, string Headline);
