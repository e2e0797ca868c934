using PeelDashboard.Import.Reference;

namespace PeelDashboard.Import.Tests.Reference;

public sealed class ReferenceFilesTests
{
    [Fact]
    public void There_are_43_forces_each_with_its_own_code_slug_and_name()
    {
        var forces = Repository.Catalogue.Forces;

        Assert.Equal(43, forces.Count);
        Assert.Equal(43, forces.Select(force => force.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(43, forces.Select(force => force.Slug).Distinct(StringComparer.Ordinal).Count());
        Assert.All(forces, force => Assert.Matches("^[A-Z]{3}$", force.Code));
        Assert.All(forces, force => Assert.Same(force, Repository.Catalogue.ForceNamed(force.Name)));
        Assert.All(forces, force => Assert.Same(force, Repository.Catalogue.ForceNamed("the " + force.Stem)));
        Assert.All(forces.SelectMany(force => force.OtherNames.Select(name => (force, name))), pair => Assert.Same(pair.force, Repository.Catalogue.ForceNamed(pair.name)));
    }

    [Fact]
    public void Every_area_has_a_known_theme_and_a_three_letter_code_of_its_own_in_its_cycle()
    {
        var themes = Repository.Catalogue.Themes.Select(theme => theme.Key).ToHashSet(StringComparer.Ordinal);

        Assert.All(Repository.Catalogue.Areas, area => Assert.Contains(area.ThemeKey, themes));
        Assert.All(Repository.Catalogue.Areas, area => Assert.Matches("^[A-Z]{3}$", area.Code));
        Assert.All(Repository.Catalogue.Cycles, cycle =>
        {
            var codes = Repository.Catalogue.AreasOf(cycle.Key).Select(area => area.Code).ToList();
            Assert.NotEmpty(codes);
            Assert.Equal(codes.Count, codes.Distinct(StringComparer.Ordinal).Count());
        });
    }

    [Fact]
    public void Cycles_stand_in_order_of_time()
    {
        Assert.Equal(["2014", "2015", "2016", "2017", "2018/19", "2021/22", "2023-25"], Repository.Catalogue.Cycles.Select(cycle => cycle.Key));
        Assert.All(Repository.Catalogue.Cycles, cycle => Assert.True(cycle.PublishedFrom <= cycle.PublishedTo));
    }

    [Fact]
    public void A_missing_file_or_broken_JSON_is_told_by_its_name()
    {
        var folder = Directory.CreateTempSubdirectory("peel-").FullName;
        try
        {
            Assert.Contains("areas.json is missing", Assert.Throws<InvalidDataException>(() => ReferenceFiles.Load(folder)).Message, StringComparison.Ordinal);
            File.WriteAllText(Path.Combine(folder, "areas.json"), "{\n\"themes\": [}");
            Assert.Contains("(line 2)", Assert.Throws<InvalidDataException>(() => ReferenceFiles.Load(folder)).Message, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
