namespace PeelDashboard.Parsing.Tests;

public sealed class LayoutTests
{
    [Fact]
    public void No_layout_knows_a_force_by_its_name()
    {
        foreach (var file in Repository.SourceFiles())
        {
            // Comments may name a report as the source of a rule.
            var code = File.ReadLines(file).Select(line => line.Split("//", 2)[0]);
            Assert.All(Repository.Catalogue.Forces, force =>
                Assert.DoesNotContain(code, line => line.Contains($"{force.Stem} Police", StringComparison.Ordinal)
                    || line.Contains(force.Name, StringComparison.Ordinal)));
        }
    }
}
