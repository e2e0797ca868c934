using PeelDashboard.Data.Model;
using PeelDashboard.Data.Storage;
using PeelDashboard.Domain;

namespace PeelDashboard.Data.Importing.Facts;

/// <summary>Plans and writes the figures of a report. A value that a corrected text gives otherwise is superseded, and stays with its old place.</summary>
internal sealed class FigureImport
{
    private readonly int documentId;
    private readonly FactPlan<Observation> plan;
    private readonly List<Observation> history;

    public FigureImport(ImportSession session, ReportFacts facts, SourceDocument document, string? correctedOn, ChangeList changes)
    {
        documentId = document.Id;
        var stored = Stored(session);

        // Earlier values that only the store still tells of are never matched, so that nothing overwrites them.
        history = [.. stored.Where(figure => figure is { Status: FactStatus.Superseded, InLatestText: false })];
        plan = new FactPlan<Observation>(
            FactKinds.Figures, [.. stored.Except(history)], [.. facts.Figures.Where(figure => !history.Exists(old => IsSameHistory(old, figure)))]);
        plan.Identify(() => session.NextId(FactRows.Observations.Table));
        KeepReasons();

        // The same text read anew has not been corrected: the figure was read wrongly before.
        foreach (var (figure, old) in correctedOn is null ? [] : plan.Pairs.Where(pair => pair.Stored.Status is FactStatus.Current && IsOtherValue(pair.Stored, pair.Incoming)).ToList())
        {
            // A correction that the text tells itself has a better date and reason than the import.
            var told = facts.Corrections.Find(pair => pair.New == figure).Old;
            if (told is null) (figure.AmendedOn, figure.Reason) = (correctedOn, "The report was imported again with another value.");
            else if (!IsOtherValue(old, told)) plan.Drop(told);
            plan.Supersede(figure, session.NextId(FactRows.Observations.Table), retired =>
            {
                (retired.Status, retired.SupersededById, retired.InLatestText) = (FactStatus.Superseded, figure.Id, false);
                (retired.AmendedOn, retired.Reason) = (figure.AmendedOn, figure.Reason);
            });
        }

        facts.Corrections.ForEach(pair => pair.Old.SupersededById = pair.New.Id);
        plan.Tell(changes);
    }

    public void Write(ImportSession session)
    {
        plan.Write(session.Connection);

        // What the text no longer has keeps its comparators.
        session.Connection.Execute(
            """DELETE FROM "Comparators" WHERE "ObservationId" IN (SELECT "Id" FROM "Observations" WHERE "DocumentId" = @0 AND "InLatestText")""", documentId);
        foreach (var figure in plan.Incoming)
            foreach (var comparator in figure.Comparators)
                (comparator.Id, comparator.ObservationId) = (session.NextId(FactRows.Comparators.Table), figure.Id);
        FactRows.Comparators.Insert(session.Connection, plan.Incoming.SelectMany(figure => figure.Comparators));
    }

    private List<Observation> Stored(ImportSession session)
    {
        var stored = FactRows.Observations.Select(session.Connection, "\"DocumentId\" = @0", documentId);
        var comparators = FactRows.Comparators.Select(
            session.Connection, "\"ObservationId\" IN (SELECT \"Id\" FROM \"Observations\" WHERE \"DocumentId\" = @0)", documentId)
            .ToLookup(comparator => comparator.ObservationId);
        stored.ForEach(figure => figure.Comparators.AddRange(comparators[figure.Id]));
        return stored;
    }

    /// <summary>A figure that took the place of another one by an import goes on saying when and why.</summary>
    private void KeepReasons()
    {
        var heirs = history.Select(figure => figure.SupersededById).ToHashSet();
        foreach (var (figure, stored) in plan.Pairs.Where(pair => heirs.Contains(pair.Stored.Id) && pair.Incoming.Reason is null))
            (figure.AmendedOn, figure.Reason) = (stored.AmendedOn, stored.Reason);
    }

    private static bool IsSameHistory(Observation old, Observation figure) =>
        figure.Status is FactStatus.Superseded && FactKinds.KeyOf(old) == FactKinds.KeyOf(figure) && !IsOtherValue(old, figure);

    /// <summary>Whether value, range, margin or ratio differ as numbers. A value that was missing from the text was none.</summary>
    private static bool IsOtherValue(Observation old, Observation figure) => old.Value is not null
        && (old.Value, old.UpperValue, old.Margin, old.Numerator, old.Denominator)
            != (figure.Value, figure.UpperValue, figure.Margin, figure.Numerator, figure.Denominator);
}
