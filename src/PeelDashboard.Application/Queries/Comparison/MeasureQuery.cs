using PeelDashboard.Application.Formatting;
using PeelDashboard.Domain.Text;

namespace PeelDashboard.Application.Queries.Comparison;

/// <summary>One measure of one force: every value that its reports gave, and what is told of the same thing on another basis.</summary>
public sealed record MeasureView(
    ForceSelection Force, MeasureDefinition? Definition, IReadOnlyList<ComparedFigure> Figures, IReadOnlyList<ComparedFigure> Related,
    IReadOnlyList<Option> OfTheme)
{
    private const int MostSentences = 4;

    public required ReferenceCatalogue Catalogue { get; init; }

    /// <summary>
    /// The values by what they count, those of related measures among them, in order of time: only within a part may they be joined.
    /// </summary>
    public IReadOnlyList<MeasurePart> Parts
    {
        get
        {
            var groups = Groups;
            return [.. groups.Select(group => new MeasurePart(groups.Count > 1 ? Title(group) : "", group.Key.Unit, [.. group]))];
        }
    }

    /// <summary>Why the parts are not joined: what each of them counts; empty for one part.</summary>
    public string WhyApart
    {
        get
        {
            var groups = Groups;
            if (groups.Count < 2) return "";
            var said = groups.Take(MostSentences).Select(group => Told(group.Last()) + " " + Counts(group));
            return string.Join("; ", said) + ".";
        }
    }

    private List<IGrouping<FigureBasis, ComparedFigure>> Groups => [.. InOrder(Figures.Concat(Related))
        .Where(figure => figure.Value is not null)
        .GroupBy(figure => FigureBasis.Of(figure, Catalogue.Measure(figure.MeasureKey ?? "")))];

    private string Title(IGrouping<FigureBasis, ComparedFigure> group)
    {
        var counted = FigureBasis.Words(group.First().Cycle.Key, Catalogue.Measure(group.Key.Measure));
        var unit = group.Key.Whole is { } whole ? "out of " + FigureFormat.Number(whole, MeasureUnit.Count) : group.Key.Unit.Words();
        var subject = Figures is [var own, ..] && group.Key.Measure == own.MeasureKey ? "" : group.First().Label + ", ";
        return (counted is null ? subject + unit : $"{subject}{unit}: {counted}").Capital();
    }

    private static string Told(ComparedFigure figure) => FigureFormat.WithUnit(figure.Amount) + " in " + figure.Cycle.Key;

    private string Counts(IGrouping<FigureBasis, ComparedFigure> group)
    {
        var counted = FigureBasis.Words(group.First().Cycle.Key, Catalogue.Measure(group.Key.Measure));
        return counted is not null ? "counts " + counted
            : group.Key.Whole is { } whole ? $"counts {FigureFormat.Number(whole, MeasureUnit.Count)} in all"
            : "may count something else";
    }

    internal static List<ComparedFigure> InOrder(IEnumerable<ComparedFigure> figures) =>
        [.. figures.OrderBy(figure => figure.Cycle.Order).ThenBy(figure => FigurePeriod.Read(figure.Period).End ?? DateOnly.MaxValue)
            .ThenBy(figure => figure.Status is not FactStatus.Superseded)];
}

public sealed record MeasurePart(string Title, MeasureUnit Unit, IReadOnlyList<ComparedFigure> Figures);

public sealed class MeasureQuery(IDbContextFactory<PeelDbContext> contexts, ReferenceCatalogue catalogue)
{
    public async Task<MeasureView?> LoadAsync(string measure, string? forceSlug)
    {
        await using var db = await contexts.CreateDbContextAsync();
        if (await ForceSelection.LoadAsync(db, forceSlug) is not { } force) return null;
        var definition = catalogue.Measure(measure);
        var read = await FigureQuery.OfMeasuresAsync(db, force.Id, [measure, .. definition?.AlsoSee ?? []]);
        var figures = MeasureView.InOrder(DuplicateFigures.Merge(read));
        var own = figures.Where(figure => figure.MeasureKey == measure).ToList();
        var ofTheme = own.Count > 0 && own[0].ThemeKey.Length > 0 ? await FigureQuery.MeasuresAsync(db, force.Id, own[0].ThemeKey) : [];
        return new(
            force, definition, own, [.. figures.Where(figure => figure.MeasureKey != measure)],
            [.. ofTheme.Where(choice => choice.Value != measure)]) { Catalogue = catalogue };
    }
}
