using PeelDashboard.Application.Formatting;

namespace PeelDashboard.Application.Queries.Comparison;

public sealed record FigureCycle(string Key, string Slug, string Label, int Order);

public sealed record ComparedWith(ComparatorKind Kind, decimal Value, int Line, decimal? Whole = null);

/// <summary>
/// The theme is that of the measure, or of the area that holds the figure; empty where neither is known. Others is what the figure is set
/// against, in the order of <see cref="ComparatorKind"/>; it may be empty.
/// </summary>
public sealed record ComparedFigure(
    int Id, string? MeasureKey, string Label, FigureCycle Cycle, string Area, string ThemeKey, string ThemeLabel,
    string Period, MeasureUnit Unit,
    decimal? Value, FigureInexactness Inexactness, decimal? Numerator, decimal? Denominator, Direction Direction, string RankStatement,
    StoredPassage Passage, FactStatus Status, int? SupersededById, string? AmendedOn, string? Reason, bool InLatestText,
    IReadOnlyList<ComparedWith> Others)
{
    /// <summary>
    /// The theme of the report's section that gives it; empty outside the sections. It may differ from that of the measure.
    /// </summary>
    public string AreaThemeKey { get; init; } = "";
    public int ThemeOrder { get; init; }

    /// <summary>
    /// The other places where the same report prints the same figure, perhaps rounded: see <see cref="DuplicateFigures"/>.
    /// </summary>
    public IReadOnlyList<ComparedFigure> AlsoPrinted { get; init; } = [];

    /// <summary>What the report says about the force's place, at each place where it prints the figure; none twice.</summary>
    public IEnumerable<string> RankStatements => AlsoPrinted.Select(other => other.RankStatement).Prepend(RankStatement)
        .Where(words => words.Length > 0).Distinct(StringComparer.Ordinal);

    public FigureAmount Amount =>
        new(Value, Unit, Inexactness.UpperValue, Inexactness.Margin, Inexactness.Qualifier, Numerator, Denominator);

    /// <summary>
    /// Whether it can be set against anything: it has a value, and the report sets it against another that counts the same.
    /// </summary>
    public bool IsCompared => Value is not null && Nearest is not null;

    /// <summary>Whether it holds no longer: it was found wrong, or the latest text of its report has it no more.</summary>
    public bool IsStruck => Status is FactStatus.Superseded || !InLatestText;

    public const string NoComparator = "No England and Wales figure in this report";

    public bool HasNoDirection => Direction is Direction.NoDirection;

    /// <summary>
    /// Those of the others that count the same, so that both may stand on one scale: 67 of 70 cases less 37 of 60 would say nothing, nor
    /// would a force's 200 cases beside all 12,000 of England and Wales.
    /// </summary>
    public IReadOnlyList<ComparedWith> Comparable => [.. Others.Where(CountsTheSame)];

    /// <summary>What the figure is mainly compared with: England and Wales where the report gives it and both count the same.</summary>
    public ComparedWith? Nearest => Others.FirstOrDefault(CountsTheSame);

    /// <summary>
    /// How far apart: for shares and changes the percentage points, because a share of a share makes most of the smallest ones; for rates
    /// and counts, whose sizes differ, the difference as a share of the comparator. Null without a comparator that counts the same, or with
    /// one of zero, and for a range.
    /// </summary>
    public decimal? Distance => Nearest is not { } other || IsRange ? null
        : Unit is MeasureUnit.Percent or MeasureUnit.PercentChange ? Math.Abs(Gap(other))
        : other.Value == 0 ? null
        : Math.Abs(Gap(other)) / Math.Abs(other.Value);

    public string When => Period.Length > 0 ? Cycle.Key + ", " + Period : Cycle.Key;

    /// <summary>What it is set against as the report prints it: "29.2", "37 of 60".</summary>
    public string Text(ComparedWith other) =>
        FigureFormat.Number(new FigureAmount(other.Value, Unit, Numerator: other.Whole is null ? null : other.Value,
            Denominator: other.Whole));

    /// <summary>
    /// "9.1 points lower" than a comparator; empty where the text has no value or a range, and where both count different things.
    /// </summary>
    public string DifferenceFrom(ComparedWith other) => Value is { } value && !IsRange && CountsTheSame(other)
        ? FigureFormat.Difference(value, other.Value, Unit) : "";

    /// <summary>
    /// "better" or "worse" by our reading of the direction; empty where the measure has none, where both are equal or count different
    /// things, where the figure's range or margin reaches the other value, and against anything but England and Wales or a target.
    /// </summary>
    public string Verdict(ComparedWith other)
    {
        if (Value is not { } value || Direction is Direction.NoDirection || !CountsTheSame(other)) return "";
        if (other.Kind is not (ComparatorKind.EnglandAndWales or ComparatorKind.Target)) return "";
        var (margin, upper) = (Inexactness.Margin ?? 0, Inexactness.UpperValue ?? value);
        if (value - margin <= other.Value && other.Value <= upper + margin) return "";
        return Direction is Direction.HigherIsBetter == value > other.Value ? "better" : "worse";
    }

    /// <summary>
    /// Null where such a share says nothing: between changes, for ratios and ranges, against zero, across zero, and where both count
    /// different things.
    /// </summary>
    public decimal? PercentFrom(ComparedWith other) =>
        Value is not { } value || IsRange || !CountsTheSame(other) || Unit is MeasureUnit.PercentChange or MeasureUnit.Ratio
            || other.Value == 0 || Math.Sign(value) == -Math.Sign(other.Value)
            ? null
            : 100 * Gap(other) / Math.Abs(other.Value);

    /// <summary>
    /// "9.1 points lower (31 percent less)"; empty where there is no difference to tell, as <see cref="DifferenceFrom"/>.
    /// </summary>
    public string DifferenceWords(ComparedWith other, bool isNamed = false)
    {
        if (DifferenceFrom(other) is not { Length: > 0 } difference) return "";
        if (isNamed)
            difference += (Gap(other) == 0 ? " as " : " than ")
            + (other.Kind is ComparatorKind.EnglandAndWales ? "" : "the ") + other.Kind.Words();
        return PercentFrom(other) is not { } percent || percent == 0 ? difference
            : $"{difference} ({PercentWords(Math.Abs(percent))} {(percent < 0 ? "less" : "more")})";
    }

    /// <summary>
    /// "corrected August 2024 from 8.8: why", or "superseded August 2024 by 25.6: why"; empty for a figure that stands as it was published.
    /// </summary>
    public string Correction(IEnumerable<ComparedFigure> others)
    {
        var isOld = Status is FactStatus.Superseded;
        var other = others.FirstOrDefault(one => isOld ? one.Id == SupersededById : one.SupersededById == Id);
        if (!isOld && other is null && AmendedOn is null && Reason is null) return "";
        string[] parts =
        [
            isOld ? "superseded" : "corrected", DateFormat.Words(AmendedOn),
            other is null ? "" : (isOld ? "by " : "from ") + FigureFormat.Number(other.Amount),
        ];
        return string.Join(' ', parts.Where(part => part.Length > 0)) + (Reason is { Length: > 0 } reason ? ": " + reason : "");
    }

    /// <summary>
    /// What another printing of the same figure has in other digits or words: "20, England and Wales 29", "some 21", or nothing.
    /// </summary>
    public string RoundedAt(ComparedFigure printing)
    {
        var differing = printing.Others.Where(other => Others.Any(mine => mine.Kind == other.Kind && mine.Value != other.Value))
            .Select(other => other.Kind.Words() + " " + FigureFormat.Number(other.Value, Unit)).ToList();
        var amount = FigureFormat.Number(printing.Amount);
        if (differing.Count > 0 || amount != FigureFormat.Number(Amount)) differing.Insert(0, amount);
        return string.Join(", ", differing);
    }

    private static string PercentWords(decimal percent) =>
        percent < 1 ? "under 1 percent" : Math.Round(percent, MidpointRounding.AwayFromZero)
            .ToString("N0", CultureInfo.InvariantCulture) + " percent";

    private bool IsRange => Inexactness.UpperValue is not null;

    // Of a count the figure of England and Wales is a total (see ComparatorKind), and no force is like all of them.
    private bool CountsTheSame(ComparedWith other) =>
        (other.Whole is null || other.Whole == Denominator) && !(Unit is MeasureUnit.Count && other.Kind is ComparatorKind.EnglandAndWales);

    private decimal Gap(ComparedWith other) => Value is { } value ? value - other.Value : 0;
}

/// <summary>What makes a printed figure less than exact: a range, a confidence interval, a word such as "about".</summary>
public sealed record FigureInexactness(decimal? UpperValue, decimal? Margin, string Qualifier);
