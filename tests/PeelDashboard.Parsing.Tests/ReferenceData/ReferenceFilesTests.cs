using PeelDashboard.Parsing.ReferenceData;

namespace PeelDashboard.Parsing.Tests.ReferenceData;

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
        Assert.All(forces.SelectMany(force => force.OtherNames.Select(name => (force, name))),
            pair => Assert.Same(pair.force, Repository.Catalogue.ForceNamed(pair.name)));
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
        Assert.Equal(["2014", "2015", "2016", "2017", "2018/19", "2021/22", "2023-25", "2025-27"],
            Repository.Catalogue.Cycles.Select(cycle => cycle.Key));
        Assert.All(Repository.Catalogue.Cycles, cycle => Assert.True(cycle.PublishedFrom <= cycle.PublishedTo));
    }

    [Fact]
    public void A_measure_may_say_what_it_means_what_its_cycles_count_and_what_else_tells_of_it()
    {
        var rate = Repository.Catalogue.Measure("domestic-abuse-arrest-rate")!;
        Assert.Equal("Of the crimes recorded as domestic abuse, the share that resulted in an arrest.", rate.Meaning);
        Assert.Equal(["domestic-abuse-arrests-per-100-offences"], rate.AlsoSee);
        Assert.Equal("domestic abuse crimes that resulted in an arrest", rate.Bases["2021/22"]);

        var plain = Repository.Catalogue.Measure("recorded-crime-rate")!;
        Assert.Equal("", plain.Meaning);
        Assert.Empty(plain.AlsoSee);
        Assert.Empty(plain.Bases);
    }

    [Fact]
    public void Related_measures_name_each_other_and_bases_name_cycles()
    {
        Assert.All(Repository.Catalogue.Measures, measure =>
        {
            Assert.All(measure.AlsoSee, key => Assert.Contains(measure.Key, Repository.Catalogue.Measure(key)!.AlsoSee));
            Assert.All(measure.Bases.Keys, cycle => Assert.NotNull(Repository.Catalogue.Cycle(cycle)));
        });
    }

    [Fact]
    public void A_missing_file_or_broken_JSON_is_told_by_its_name()
    {
        var folder = Directory.CreateTempSubdirectory("peel-").FullName;
        try
        {
            Assert.Contains("areas.json is missing", Assert.Throws<InvalidDataException>(() => ReferenceFiles.Load(folder)).Message,
                StringComparison.Ordinal);
            File.WriteAllText(Path.Combine(folder, "areas.json"), "{\n\"themes\": [}");
            Assert.Contains("(line 2)", Assert.Throws<InvalidDataException>(() => ReferenceFiles.Load(folder)).Message,
                StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
