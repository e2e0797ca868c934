using PeelDashboard.Application.Exports;
using PeelDashboard.Web.Hosting;
using PeelDashboard.Web.Tests.Commands;

namespace PeelDashboard.Web.Tests.Docs;

public sealed class ReferencePageTests
{
    public static TheoryData<string> Exports => [.. ExportList.All.Select(export => export.Name)];

    [Theory]
    [MemberData(nameof(Exports))]
    public void Data_dictionary_lists_every_column_in_order(string name)
    {
        var export = ExportList.All.Single(export => export.Name == name);

        Assert.Equal(export.Columns.Select(column => column.Name), FirstCells("data-dictionary.md", $"### {export.FileName}"));
    }

    [Fact]
    public void Settings_page_lists_every_known_setting()
    {
        var listed = SettingNames.Sections.SelectMany(section => FirstCells("settings.md", $"## {section.Section}"));

        Assert.Equal(SettingNames.All.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    /// <summary>The code words of the first column of the table under a heading.</summary>
    private static IEnumerable<string> FirstCells(string page, string heading) =>
        File.ReadLines(Path.Combine(PublishedProduct.Repository, "docs", page))
            .SkipWhile(line => line != heading).Skip(1)
            .TakeWhile(line => !line.StartsWith('#'))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('`')[1]);
}
