using PeelDashboard.Domain.Sources;
using PeelDashboard.Parsing.ReferenceData;

namespace PeelDashboard.Parsing.Tests.ReferenceData;

public sealed class MonitoringMoveTests
{
    private static readonly IReadOnlyList<MonitoringMove> Moves = MonitoringMove.Load(Path.Combine(Repository.Root, "data"));

    [Fact]
    public void Every_move_is_of_a_known_force_and_has_its_letter()
    {
        Assert.Equal(4, Moves.Count);
        Assert.All(Moves, move => Assert.NotNull(Repository.Catalogue.ForceNamed(move.ForceName)));
        Assert.All(Moves, move => Assert.StartsWith("https://hmicfrs.justiceinspectorates.gov.uk/", move.Address,
            StringComparison.Ordinal));
    }

    [Fact]
    public void A_force_returns_to_scan_after_it_was_engaged()
    {
        Assert.Equal(
            [("engage", new PartialDate(2023, 11)), ("scan", new PartialDate(2024, 9, 18))],
            Moves.Where(move => move.ForceName == "West Midlands Police").Select(move => (move.Stage, move.From)));
    }

    [Fact]
    public void A_stage_that_is_not_known_is_refused_with_its_line()
    {
        var folder = Directory.CreateTempSubdirectory("peel-monitoring-").FullName;
        File.WriteAllText(Path.Combine(folder, "monitoring.csv"),
            "force,stage,from,source,note\nKent Police,watch,2024,https://example.org,\n");

        var error = Assert.Throws<InvalidDataException>(() => MonitoringMove.Load(folder));

        Assert.Equal("data/monitoring.csv has a row that cannot be read near line 2.", error.Message);
        Directory.Delete(folder, recursive: true);
    }
}
