using System.Reflection;
using NetArchTest.Rules;

namespace PeelDashboard.Architecture.Tests;

/// <summary>
/// Which part may use which. Where a rule does not hold yet the exceptions are named one by one: a new one fails the test, and so does one
/// that is no longer needed.
/// </summary>
public sealed class ArchitectureTests
{
    private static readonly Assembly Web = Project("Web");

    [Theory]
    [InlineData("Domain")]
    [InlineData("Parsing", "Domain")]
    [InlineData("Data", "Domain")]
    [InlineData("Application", "Data", "Domain", "Parsing")]
    public void Project_needs_only_those_before_it(string name, params string[] allowed)
    {
        var needed = Needed(name).Where(one => one.StartsWith("PeelDashboard.", StringComparison.Ordinal))
            .Select(one => one["PeelDashboard.".Length..]);

        Assert.Equal(allowed, needed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Domain_needs_no_package() => Assert.All(Needed("Domain"),
        name => Assert.StartsWith("System.", name, StringComparison.Ordinal));

    [Fact]
    public void Parsing_needs_a_reader_for_each_kind_of_file() => Assert.Equal(
        ["AngleSharp", "CsvHelper", "DocumentFormat.OpenXml", "DocumentFormat.OpenXml.Framework", "ExcelDataReader", "MimeKit"],
        Needed("Parsing").Where(name => !name.StartsWith("System.", StringComparison.Ordinal)
            && !name.StartsWith("Microsoft.Win32.", StringComparison.Ordinal)
            && !name.StartsWith("PeelDashboard.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void Data_knows_nothing_of_the_web() =>
        Assert.DoesNotContain(Needed("Data"), name => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));

    [Fact]
    public void Application_knows_no_component() =>
        Assert.DoesNotContain(Needed("Application"), name => name.StartsWith("Microsoft.AspNetCore.Components", StringComparison.Ordinal));

    [Theory]
    [InlineData("Data")]
    [InlineData("Application")]
    [InlineData("Web")]
    public void Sqlite_is_known_only_in_its_own_folder(string name) => OnlyKnown(
        Types.InAssembly(Project(name)).That().DoNotResideInNamespace("PeelDashboard.Data.Sqlite")
            .Should().NotHaveDependencyOnAny("Microsoft.Data.Sqlite").GetResult());

    [Fact]
    public void Pages_and_components_open_no_context() => OnlyKnown(
        Types.InAssembly(Web).That().ResideInNamespace("PeelDashboard.Web.Features").Or().ResideInNamespace("PeelDashboard.Web.Components")
            .Should().NotHaveDependencyOnAny("PeelDashboard.Data.PeelDbContext", "Microsoft.EntityFrameworkCore.IDbContextFactory")
                .GetResult());

    [Fact]
    public void Components_use_no_feature() => OnlyKnown(
        Types.InAssembly(Web).That().ResideInNamespace("PeelDashboard.Web.Components")
            .Should().NotHaveDependencyOnAny("PeelDashboard.Web.Features").GetResult());

    [Fact]
    public void Features_do_not_use_each_other() => OnlyKnown(
        Types.InAssembly(Web).Slice().ByNamespacePrefix("PeelDashboard.Web.Features").Should()
            .NotHaveDependenciesBetweenSlices().GetResult(),
        "Web.Features.Afis.AfiPage", "Web.Features.Tracker.ItemPage", "Web.Features.Tracker.ItemSummary");

    [Theory]
    [InlineData("Domain")]
    [InlineData("Parsing",
        "Figures, Figures.Numbers",
        "Layouts.Amendments, Layouts.CausesOfConcern, Layouts.CommissionerResponse, Layouts.CommitteePaper, "
        + "Layouts.IntegratedReport, Layouts.LandingPage, Layouts.Letter, Layouts.PillarReport, Layouts.PressRelease, "
        + "Layouts.Recognition, Layouts.RevisitLetter, Layouts.Shared")]
    [InlineData("Data",
        "(root), Sqlite")]
    [InlineData("Application",
        "Exports, Exports.Files",
        "Importing, Importing.Facts, Importing.Judgments, Search",
        "Queries.Forces, Queries.Grades")]
    [InlineData("Web",
        "Components, Components.Layout, Features.Imports.Upload, Hosting, Identity, Identity.SingleSignOn")]
    public void Namespaces_of_a_project_make_no_circle(string name, params string[] known)
    {
        var found = NamespaceCircles.Of(Project(name)).ToList();
        Assert.True(known.SequenceEqual(found, StringComparer.Ordinal), "The circles are now:\n" + string.Join('\n', found));
    }

    private static void OnlyKnown(NetArchTest.Rules.TestResult result, params string[] known) =>
        Assert.Equal(known, (result.FailingTypes ?? []).Select(type => type.FullName["PeelDashboard.".Length..]).Distinct()
            .Order(StringComparer.Ordinal));

    private static Assembly Project(string name) => Assembly.Load("PeelDashboard." + name);

    private static IEnumerable<string> Needed(string name) => Project(name).GetReferencedAssemblies().Select(assembly => assembly.Name!);
}
