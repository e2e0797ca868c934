using System.Text;
using PeelDashboard.Domain.Sources;
using PeelDashboard.Parsing.Model;

namespace PeelDashboard.Parsing.Tests.Recognition;

/// <summary>What a person may name of a document: what it does not say, and never anything else than it says.</summary>
public sealed class DocumentChoiceTests
{
    private const string Body =
        "\n\nOverall summary\n\nResponding to the public\n\nGood\n\nThe force is good at responding to the public.\n";
    private const string WithoutForce = "PEEL 2021/22\n\nAn inspection of" + Body;
    private const string Whole = "PEEL 2021/22\n\nAn inspection of Kent Police" + Body;
    private const string WithoutKind = "What we found at Kent Police\n\nHMICFRS, June 2022" + Body;
    private const string Release =
        "Press release\n\nHMICFRS has inspected Kent Police.\n\nIt was good in two areas and adequate in three areas.\n";

    [Theory]
    [InlineData(WithoutForce, IdentityFacts.Force, "cover names no force")]
    [InlineData(Release, IdentityFacts.Cycle, "does not say which inspection cycle")]
    [InlineData(WithoutKind, IdentityFacts.Kind, "or name its kind")]
    [InlineData("Press release\n\nHMICFRS looked at a force.\n\nIt was good in two areas.\n", IdentityFacts.Force | IdentityFacts.Cycle,
        "names none of the 43 forces and no inspection cycle")]
    [InlineData("We went to the sea.", IdentityFacts.None, "names neither the inspectorate")]
    [InlineData("An inspection of custody at Kent Police\n\nHMICFRS", IdentityFacts.None, "is an inspection of custody")]
    public void Refusal_says_what_a_person_can_name(string text, IdentityFacts missing, string words)
    {
        var refused = Assert.IsType<ReadResult.Refused>(Read(text));

        Assert.Equal(missing, refused.Missing);
        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
        Assert.Equal(missing is not IdentityFacts.None, refused.Sha256.Length > 0);
    }

    [Theory]
    [InlineData(WithoutForce, "Kent Police", "", "", IdentityFacts.Force, "integrated-report", "2021/22")]
    [InlineData(Release, "", "2023-25", "", IdentityFacts.Cycle, "press-release", "2023-25")]
    [InlineData(WithoutKind, "", "2021/22", "inspection-report", IdentityFacts.Kind | IdentityFacts.Cycle, "integrated-report", "2021/22")]
    [InlineData(WithoutForce, "Kent Police", "2021/22", "inspection-report", IdentityFacts.Force, "integrated-report", "2021/22")]
    public void Document_is_read_with_what_it_lacks_and_says_that_a_person_named_it(
        string text, string force, string cycle, string kind, IdentityFacts named, string layout, string cycleKey)
    {
        var report = Assert.IsType<ReadResult.Report>(Read(text, force, cycle, kind)).Parsed;

        Assert.Equal((named, layout, "Kent Police", cycleKey),
            (report.Document.Named, report.Document.Layout, report.Document.ForceName, report.Document.CycleKey));
        Assert.True(report.Judgments.Count + report.GradeCounts.Count > 0);
        Assert.StartsWith($"The document does not say its {named.Words()};", report.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Whole, "Dorset Police", "", "", "is about Kent Police, not about Dorset Police; what it says of itself stands")]
    [InlineData(Whole, "", "2016", "", "belongs to cycle 2021/22, not to 2016; what it says of itself stands")]
    [InlineData(Whole, "", "", "press-release", "cannot be imported as a press release, because what it says of itself stands")]
    [InlineData(WithoutKind, "Dorset Police", "2021/22", "inspection-report", "is about Kent Police, not about Dorset Police")]
    [InlineData(WithoutForce + "\nEssex Police helped.\n", "Kent Police", "", "", "speaks of Essex Police and never of Kent Police")]
    [InlineData("1 June 2016\n\n" + Release, "", "2021/22", "", "is dated 1 June 2016, before the first report of cycle 2021/22")]
    [InlineData(WithoutKind, "", "2016", "inspection-report", "because there was none in cycle 2016")]
    [InlineData(WithoutKind, "", "2021/22", "legitimacy-report", "because there was none in cycle 2021/22")]
    public void Choice_that_contradicts_the_document_is_refused(string text, string force, string cycle, string kind, string words)
    {
        var refused = Assert.IsType<ReadResult.Refused>(Read(text, force, cycle, kind));

        Assert.Equal(IdentityFacts.None, refused.Missing);
        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Document_that_says_everything_rests_on_no_choice()
    {
        var report = Assert.IsType<ReadResult.Report>(Read(Whole, "Kent Police", "2021/22", "inspection-report")).Parsed;

        Assert.Equal(IdentityFacts.None, report.Document.Named);
        Assert.DoesNotContain(report.Diagnostics, row => row.Message.Contains("a person named", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_kind_can_be_named_without_a_fault()
    {
        foreach (var kind in DocumentKind.All)
        {
            var cycle = kind.Layout is "pillar-report" or "landing-page" ? "2016" : "2021/22";
            var result = ReportParser.ReadUnguarded("x.txt",
                Encoding.UTF8.GetBytes("What we found at Kent Police\n\nHMICFRS looked at it.\n\n"
                    + "We found that 71 percent of victims were satisfied with Kent Police in 2016.\n"),
                Repository.Catalogue, new DocumentChoice("", cycle, kind.Key));
            var document = Assert.IsType<ReadResult.Report>(result).Parsed.Document;
            Assert.Equal((kind.Layout, kind.Pillar, cycle), (document.Layout, document.Pillar, document.CycleKey));
        }
    }

    private static ReadResult Read(string text, string force = "", string cycle = "", string kind = "") =>
        ReportParser.Read("x.txt", Encoding.UTF8.GetBytes(text), Repository.Catalogue, new DocumentChoice(force, cycle, kind));
}
