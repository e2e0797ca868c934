using PeelDashboard.Parsing.Layouts.Recognition;
using PeelDashboard.Parsing.Reading.Text;

namespace PeelDashboard.Parsing.Tests.Recognition;

public sealed class ForceFinderTests
{
    [Theory]
    [InlineData("Chief Constable - Northamptonshire Police", "Northamptonshire Police")]
    [InlineData("the work of Avon and Somerset Police in", "Avon and Somerset Constabulary")]
    [InlineData("Devon & Cornwall Police", "Devon and Cornwall Police")]
    [InlineData("DYFED-POWYS POLICE", "Dyfed-Powys Police")]
    [InlineData("by the Metropolitan Police (the Met)", "Metropolitan Police Service")]
    [InlineData("The City of London Police\u2019s work", "City of London Police")]
    [InlineData("Hampshire Constabulary", "Hampshire and Isle of Wight Constabulary")]
    [InlineData("In West Yorkshire Police and", "West Yorkshire Police")]
    [InlineData("Kent Constabulary", "Kent Police")]
    [InlineData("West\u00A0Mercia\u00A0Police", "West Mercia Police")]
    public void A_force_is_found_by_its_stem_whatever_follows_it(string line, string expected) =>
        Assert.Equal(expected, Find(line)?.Name);

    [Theory]
    [InlineData("in Kent and the county of Essex")]
    [InlineData("HM Inspectorate of Constabulary")]
    [InlineData("the police of Durham")]
    [InlineData("Ruritania Police")]
    [InlineData("Police")]
    [InlineData("")]
    public void A_county_alone_or_an_unknown_force_is_none(string line) => Assert.Null(Find(line));

    [Fact]
    public void The_force_named_most_often_is_what_a_text_is_about() =>
        Assert.Equal("Kent Police", Find("Essex Police\nKent Police and Sussex Police\nKent Police").Name);

    [Fact]
    public void The_earlier_one_wins_where_two_are_named_as_often() => Assert.Equal("Essex Police", Find("Essex Police\nKent Police").Name);

    private static Domain.Catalogue.ForceDefinition Find(string text) =>
        ForceFinder.Find(SourceText.FromString("x.txt", text), Repository.Catalogue)!;
}
