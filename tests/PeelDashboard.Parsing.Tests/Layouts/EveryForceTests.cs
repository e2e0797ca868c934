using PeelDashboard.Domain.Grades;
using PeelDashboard.Domain.Sources;
using static PeelDashboard.Parsing.Tests.Layouts.ChangedReports;

namespace PeelDashboard.Parsing.Tests.Layouts;

/// <summary>The grammar of grades serves for all 43 forces, by every name that texts use for them.</summary>
public sealed class EveryForceTests
{
    public static TheoryData<string> Names { get; } =
        [.. Repository.Catalogue.Forces.SelectMany(force => force.OtherNames.Append(force.Name))
            .Where(name => name.Contains(' ', StringComparison.Ordinal) && !name.StartsWith("The ", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sentence_about_the_force_grades_it_and_one_about_another_does_not(string name)
    {
        var other = name.StartsWith("Kent", StringComparison.Ordinal) ? "Essex Police" : "Kent Police";
        var found = Read($"""
            PEEL 2017

            {Repository.Catalogue.ForceNamed(name)!.Name}

            Effectiveness

            How effective is the {name} at preventing crime, tackling anti-social behaviour and keeping people safe?

            {name} requires improvement at preventing crime.

            How effective is {name} at investigating crime and reducing re-offending?

            {other} is good at investigating crime.

            Areas for improvement

            {name} should read its files. The force should write.
            """);
        Assert.Equal([("preventing-crime", Grade.RequiresImprovement)], Grades(found));
        Assert.Equal(["preventing-crime", "investigating-crime"],
            found.Sections.Where(section => section.Kind is SectionKind.Area && section.Level == 1).Select(section => section.AreaKey));
        Assert.Equal("The force should write.", found.Afis[^1].Headline[^23..]);
        Assert.All(found.Afis, afi => Assert.Equal("investigating-crime", afi.AreaKey));
    }
}
