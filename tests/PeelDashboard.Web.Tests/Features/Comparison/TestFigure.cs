using PeelDashboard.Application.Queries.Comparison;
using PeelDashboard.Data.Entities;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Grades;

namespace PeelDashboard.Web.Tests.Features.Comparison;

internal static class TestFigure
{
    private static int lastId;

    public static ComparedFigure Percent(decimal value, decimal? national, string period = "", int line = 1, string cycle = "2021/22") =>
        new(
        ++lastId, "arrest-rate", "Arrest rate", new(cycle, cycle.Replace('/', '-'), cycle, cycle == "2016" ? 3 : 6), "",
        "victims", "Victims", period,
        MeasureUnit.Percent, value, new(null, null, ""), null, null, Direction.HigherIsBetter, "", Passage(line),
        FactStatus.Current, null, null, null, true,
        national is { } other ? [new(ComparatorKind.EnglandAndWales, other, line)] : []);

    public static StoredPassage Passage(int line, int document = 1) =>
        new() { DocumentId = document, FirstLine = line, Lines = line.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Quote = "words" };
}
