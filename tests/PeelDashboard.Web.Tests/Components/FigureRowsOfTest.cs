using PeelDashboard.Data;
using PeelDashboard.Data.Entities;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Grades;

namespace PeelDashboard.Web.Tests.Components;

internal sealed class FigureRowsOfTest(PeelDbContext db, Force here, Force other, SourceDocument report,
    SourceDocument pillar, SourceDocument paper)
{
    public const string HumanError = "the error in data was because of human error";

    private const ComparatorKind National = ComparatorKind.EnglandAndWales;

    private int order;

    public async Task AddAsync()
    {
        Measure("domestic-abuse-arrest-rate", "Domestic abuse arrest rate", MeasureUnit.Percent, Direction.HigherIsBetter,
            "protecting-vulnerable-people");
        Measure("101-abandonment-rate", "101 calls abandoned", MeasureUnit.Percent, Direction.LowerIsBetter, "responding-to-the-public");
        Measure("ethnic-minority-officers", "Black, Asian and minority ethnic officers", MeasureUnit.Percent,
            Direction.NoDirection, "workforce");
        Measure("crime-rate", "Victim-based crime", MeasureUnit.Per1000Population, Direction.NoDirection, "preventing-crime");
        Measure("crime-change", "Change in recorded crime", MeasureUnit.PercentChange, Direction.NoDirection, "preventing-crime");
        await db.SaveChangesAsync();

        Add(here, report, "2021/22", "domestic-abuse-arrest-rate", "year ending 31 March 2021", 20.1m, 356,
            "one of the lowest rates", (National, 29.2m));
        Add(here, report, "2021/22", "ethnic-minority-officers", "31 March 2020", 4.2m, 603, "",
            (ComparatorKind.LocalPopulation, 8.5m), (National, 7.3m));
        Add(here, report, "2021/22", null, "", 23.9m, 427, "", (National, 12.4m)).Label = "MARAC cases assessed as high";
        Add(here, report, "2021/22", null, "", 4m, 390, "", (National, 6m)).Label = "Calls flagged as involving vulnerable people";
        Add(here, report, "2021/22", null, "", 44m, 371, "", (ComparatorKind.Target, 80m)).Label = "Calls answered in time";
        Add(here, pillar, "2016", "crime-rate", "12 months to 30 June 2016", 68m, 100, "", (National, 68m));
        Add(here, pillar, "2016", "crime-change", "12 months to 30 June 2016", -3.4m, 94, "", (National, 5.5m));
        Add(other, report, "2021/22", "domestic-abuse-arrest-rate", "year ending 31 March 2021", 33m, 10, "", (National, 29.2m));
        Add(here, report, "2021/22", "domestic-abuse-arrest-rate", "year ending 31 March 2019", 25m, 357, "");

        Add(here, pillar, "2016", null, "", 30m, 101, "", (National, 10m)).Label = "Far apart, but in an older report";
        Add(here, report, "2021/22", "domestic-abuse-arrest-rate", "year ending 31 March 2021", 20m, 146, "", (National, 29m));

        var right = Add(here, paper, "2023-25", "101-abandonment-rate", "", 25.6m, 7, "");
        var wrong = Add(here, paper, "2023-25", "101-abandonment-rate", "", 8.8m, 7, "");
        foreach (var figure in new[] { right, wrong }) (figure.AmendedOn, figure.Reason) = ("2024-08", HumanError);
        wrong.Status = FactStatus.Superseded;
        await db.SaveChangesAsync();
        wrong.SupersededById = right.Id;
        await db.SaveChangesAsync();
    }

    private void Measure(string key, string label, MeasureUnit unit, Direction direction, string theme) =>
        db.Measures.Add(new Measure { Key = key, Label = label, Unit = unit, Direction = direction, ThemeKey = theme });

    private Observation Add(
        Force force, SourceDocument document, string cycle, string? measure, string period, decimal value, int line, string rank,
        params (ComparatorKind Kind, decimal Value)[] comparators)
    {
        var known = measure is null ? null : db.Measures.Find(measure);
        var figure = new Observation
        {
            Force = force, CycleKey = cycle, MeasureKey = measure, Label = known?.Label ?? "", Period = period,
            Unit = known?.Unit ?? MeasureUnit.Percent,
            Value = value, RankStatement = rank, Order = ++order, Passage = TestRows.In(document, $"{line}", "some words of the line"),
        };
        figure.Comparators.AddRange(comparators.Select(pair => new Comparator { Kind = pair.Kind, Value = pair.Value, Line = line }));
        db.Observations.Add(figure);
        return figure;
    }
}
