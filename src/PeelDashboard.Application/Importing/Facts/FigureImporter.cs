namespace PeelDashboard.Application.Importing.Facts;

/// <summary>
/// Plans and writes the figures of a report. A value that a corrected text gives otherwise is superseded, and stays with its old place.
/// </summary>
internal sealed class FigureImporter
{
    private readonly FactMerge<Observation> plan;
    private readonly List<Observation> history;
    private readonly List<(Observation Old, Observation New)> successors;

    public FigureImporter(ImportUnitOfWork session, ReportFacts facts, SourceDocument document,
        string? correctedOn, ImportChangeLog changes)
    {
        var stored = session.Db.Observations.Include(figure => figure.Comparators.OrderBy(comparator => comparator.Id))
            .Where(figure => figure.Passage.DocumentId == document.Id).OrderBy(figure => figure.Id).ToList();

        // Earlier values that only the store still tells of are never matched, so that nothing overwrites them.
        history = [.. stored.Where(figure => figure is { Status: FactStatus.Superseded, InLatestText: false })];
        plan = new FactMerge<Observation>(
            FactComparers.Figures, [.. stored.Except(history)],
            [.. facts.Figures.Where(figure => !history.Exists(old => IsSameHistory(old, figure)))]);
        plan.Identify();
        KeepReasons();
        successors = [.. facts.Corrections];

        // The same text read anew has not been corrected: the figure was read wrongly before.
        foreach (var (figure, old) in correctedOn is null ? []
            : plan.Pairs.Where(pair => pair.Stored.Status is FactStatus.Current && IsOtherValue(pair.Stored, pair.Incoming)).ToList())
        {
            // A correction that the text tells itself has a better date and reason than the import.
            var told = facts.Corrections.Find(pair => pair.New == figure).Old;
            if (told is null) (figure.AmendedOn, figure.Reason) = (correctedOn, "The report was imported again with another value.");
            else if (!IsOtherValue(old, told)) plan.Drop(told);
            successors.Add((old, figure));
            plan.Supersede(figure, retired =>
            {
                (retired.Status, retired.InLatestText) = (FactStatus.Superseded, false);
                (retired.AmendedOn, retired.Reason) = (figure.AmendedOn, figure.Reason);
            });
        }

        facts.Corrections.ForEach(pair => pair.Old.SupersededById = pair.New.Id is > 0 and var id ? id : null);
        plan.Tell(changes);
    }

    public void Write(ImportUnitOfWork session)
    {
        // What the text no longer has keeps its comparators.
        foreach (var (figure, stored) in plan.Pairs)
        {
            stored.Comparators.Clear();
            stored.Comparators.AddRange(figure.Comparators);
        }

        plan.Write(session);
    }

    /// <summary>Names the figure that replaced another one, once both have keys.</summary>
    public void Link() => successors.ForEach(pair => plan.RowOf(pair.Old).SupersededById = plan.RowOf(pair.New).Id);

    private void KeepReasons()
    {
        var heirs = history.Select(figure => figure.SupersededById).ToHashSet();
        foreach (var (figure, stored) in plan.Pairs.Where(pair => heirs.Contains(pair.Stored.Id) && pair.Incoming.Reason is null))
            (figure.AmendedOn, figure.Reason) = (stored.AmendedOn, stored.Reason);
    }

    private static bool IsSameHistory(Observation old, Observation figure) =>
        figure.Status is FactStatus.Superseded && FactComparers.KeyOf(old) == FactComparers.KeyOf(figure) && !IsOtherValue(old, figure);

    /// <summary>Whether value, range, margin or ratio differ as numbers. A value that was missing from the text was none.</summary>
    private static bool IsOtherValue(Observation old, Observation figure) => old.Value is not null
        && (old.Value, old.UpperValue, old.Margin, old.Numerator, old.Denominator)
            != (figure.Value, figure.UpperValue, figure.Margin, figure.Numerator, figure.Denominator);
}
