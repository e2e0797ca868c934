using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.FollowUp;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Domain.Security;
using PeelDashboard.Domain.Sources;

namespace PeelDashboard.Domain.Tests.FollowUp;

public sealed class RuleTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Theory]
    [InlineData(null, null, null, AfiStatus.InProgress, Risk.Amber, "no due date is set")]
    [InlineData("2026-11-20", null, null, AfiStatus.InProgress, Risk.Red, "the due date has passed")]
    [InlineData("2026-11-21", null, null, AfiStatus.InProgress, Risk.Amber, "due within 30 days")]
    [InlineData("2026-12-21", null, null, AfiStatus.InProgress, Risk.Amber, "due within 30 days")]
    [InlineData("2026-12-22", null, null, AfiStatus.InProgress, Risk.Green, "on course by its dates")]
    [InlineData("2026-12-01", null, null, AfiStatus.ReadyForSignOff, Risk.Green, "on course by its dates")]
    [InlineData("2027-12-01", "2026-11-20", null, AfiStatus.InProgress, Risk.Amber, "the review date has passed")]
    [InlineData("2027-12-01", "2026-11-21", null, AfiStatus.InProgress, Risk.Green, "on course by its dates")]
    [InlineData("2027-12-01", null, "2026-11-20", AfiStatus.InProgress, Risk.Red, "the report's time limit has passed")]
    public void Risk_follows_its_rule(string? due, string? review, string? limit, AfiStatus status, Risk risk, string why)
    {
        var progress = new FollowUpState { Status = status, DueOn = Day(due), ReviewOn = Day(review) };
        Assert.Equal(new RiskVerdict(risk, why, false), RiskRating.Judge(progress, Day(limit), Today));
        var byHand = progress with { RiskOverride = Risk.Green, RiskReason = "The supplier has delivered" };
        Assert.Equal(new RiskVerdict(Risk.Green, "The supplier has delivered", true), RiskRating.Judge(byHand, Day(limit), Today));
        Assert.Equal(risk, RiskRating.ByRule(byHand, Day(limit), Today).Risk);
        Assert.Null(RiskRating.Judge(byHand with { Status = AfiStatus.ClosedByForce }, Day(limit), Today));
    }

    [Fact]
    public void Every_field_is_read_back_as_it_was_written()
    {
        var full = new FollowUpState
        {
            Status = AfiStatus.ClosedByInspectorate, OwnerKind = OwnerKind.OutsideBody, Owner = "County council", DueOn = Today,
            ReviewOn = Today.AddDays(1), PercentComplete = 40,
            RiskOverride = Risk.Amber, RiskReason = "Staff left", Note = "One\ntwo", ClosedOn = Today.AddDays(2),
            ClosingReference = "Letter", SupersededBy = "NHP-2023-25-INV-1",
        };
        Assert.Equal(full, FollowUpFields.All.Aggregate(FollowUpState.Untouched, (progress, field) =>
            progress.With(field, full.Read(field))));
        Assert.All(FollowUpFields.All, field => Assert.NotEqual("", full.Read(field)));
        Assert.Equal(FollowUpFields.All.Count, FollowUpFields.All.Select(field => field.Words()).Distinct().Count());
        Assert.Equal(
            FollowUpState.Untouched,
            FollowUpFields.All.Where(field => field is not FollowUpField.Status)
                .Aggregate(full with { Status = default }, (progress, field) => progress.With(field, "  ")));
    }

    [Fact]
    public void Text_is_kept_without_what_no_eye_sees() => Assert.Equal("a\nb\tc", FollowUpFields.Clean(" \u0007a\r\nb\tc\0\u001b "));

    [Fact]
    public void Roles_may_what_their_table_says_and_several_add_up()
    {
        string May(Roles roles) => string.Join(',', Enum.GetValues<Right>().Where(right => roles.May(right)));
        Assert.Equal("", May(Roles.None));
        Assert.Equal("ReadProgress", May(Roles.Viewer));
        Assert.Equal("ReadProgress,ExportProgress", May(Roles.PfccStaff));
        Assert.Equal("ReadProgress,ExportProgress,UpdateProgress,Import", May(Roles.LiaisonOfficer));
        Assert.Equal("ManageAccounts", May(Roles.Administrator));
        Assert.Equal("ReadProgress,ManageAccounts", May(Roles.Administrator | Roles.Viewer));
        Assert.Equal("Viewer, PFCC staff and Administrator", (Roles.Administrator | Roles.Viewer | Roles.PfccStaff).Words());
        Assert.All(RoleRules.All, role => Assert.Equal((role, role),
            (RoleRules.Parse(role.Words()), RoleRules.Parse(role.Words().ToUpperInvariant().Replace(' ', '-')))));
        Assert.Null(RoleRules.Parse("chief"));
        Assert.Null(RoleRules.Parse(""));
    }

    private static DateOnly? Day(string? text) => PartialDate.TryParse(text)?.FirstDay;
}
