namespace PeelDashboard.Parsing.Tests;

public sealed class ArchitectureTests
{
    [Fact]
    public void Reading_needs_the_domain_a_CSV_reader_and_a_reader_of_web_pages_and_knows_no_database_and_no_web()
    {
        var needed = typeof(ReportParser).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal) && !name.StartsWith("Microsoft.Win32.", StringComparison.Ordinal));

        Assert.Equal(["AngleSharp", "CsvHelper", "PeelDashboard.Domain"], needed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_layout_knows_a_force_by_its_name()
    {
        foreach (var file in Repository.SourceFiles())
        {
            // Comments may name a report as the source of a rule.
            var code = File.ReadLines(file).Select(line => line.Split("//", 2)[0]);
            Assert.All(Repository.Catalogue.Forces, force =>
                Assert.DoesNotContain(code, line => line.Contains($"{force.Stem} Police", StringComparison.Ordinal) || line.Contains(force.Name, StringComparison.Ordinal)));
        }
    }
}
