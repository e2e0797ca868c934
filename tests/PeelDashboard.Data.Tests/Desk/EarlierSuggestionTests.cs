using PeelDashboard.Data.Desk;

namespace PeelDashboard.Data.Tests.Desk;

/// <summary>What is suggested as having come up before, on headlines of the source documents (2021/22, then 2016).</summary>
public sealed class EarlierSuggestionTests
{
    private const string Organised = "Serious and organised crime";

    private const string LeadOfficersNow =
        "The force should improve its response to serious and organised crime by providing lead responsible officers with the skills, training, and support they need to perform their role effectively";

    private const string ProblemSolvingNow =
        "Northamptonshire Police should make sure its problem-solving fully involves its partner organisations, and is regularly audited, assessed and, where successful, formally acknowledged and recognised";

    [Theory]
    [InlineData(
        LeadOfficersNow,
        "The force should assign capable lead responsible officers to all active organised crime groups as part of a long-term, multi-agency approach to dismantling them. These officers should have a clear understanding of their responsibilities, and adopt a 4Ps structure for organised crime group management plans.",
        Organised)]
    [InlineData(
        ProblemSolvingNow,
        "The force should ensure that safer community teams regularly engage with local communities, and undertake structured problem-solving alongside partner organisations in order to prevent crime and anti-social behaviour.",
        "Preventing crime")]
    public void The_same_subject_in_other_words_is_suggested(string headline, string earlier, string theme) =>
        Assert.InRange(EarlierSuggestions.Likeness(headline, earlier, theme), EarlierSuggestions.Suggested, 1);

    [Theory]
    [InlineData(
        LeadOfficersNow,
        "The force should engage routinely with partner organisations in order to increase its ability to disrupt and investigate serious and organised crime.",
        Organised)]
    [InlineData(
        ProblemSolvingNow,
        "The force should evaluate and share effective practice routinely, both internally and with partner organisations, to continually improve its approach to the prevention of crime and anti-social behaviour.",
        "Preventing crime")]
    public void The_name_of_the_theme_and_a_phrase_in_passing_are_not_enough(string headline, string earlier, string theme) =>
        Assert.InRange(EarlierSuggestions.Likeness(headline, earlier, theme), 0, EarlierSuggestions.Suggested - 0.001);

    [Fact]
    public void One_word_in_common_is_chance() => Assert.Equal(0, EarlierSuggestions.Likeness("The force should train detectives", "Detectives", "Investigating crime"));
}
