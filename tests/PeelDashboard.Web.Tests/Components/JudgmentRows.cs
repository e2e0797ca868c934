using PeelDashboard.Data;
using PeelDashboard.Data.Entities;
using PeelDashboard.Domain.Grades;

namespace PeelDashboard.Web.Tests.Components;

internal sealed class JudgmentRows(
    PeelDbContext db, Force here, Force other, SourceDocument report, SourceDocument pillar, SourceDocument paper, SourceDocument kent)
{
    public const string AmendedReason = "the data first supplied by the force was incorrect";

    private readonly Dictionary<(string, string), Area> areas =
        db.Areas.AsEnumerable().ToDictionary(area => (area.CycleKey, area.Key));

    public async Task AddAsync()
    {
        foreach (var (cycle, key, grade) in Public)
            Add(here, cycle, key, grade, Basis.Reference, new() { Address = TestRows.PublicRecord });
        foreach (var (key, grade, line) in Stated)
            Add(here, "2021/22", key, grade, Basis.Stated, TestRows.In(report, $"{line};62", "Northamptonshire Police"));
        Add(here, "2016", "effectiveness", Grade.RequiresImprovement, Basis.Stated, TestRows.In(pillar, "222", "Requires improvement"));
        Add(here, "2016", "specialist-capabilities", Grade.Ungraded, Basis.Stated, TestRows.In(pillar, "256", "Ungraded"));
        Add(here, "2018/19", "protecting-vulnerable-people", Grade.Inadequate, Basis.Reported, TestRows.In(paper, "4", "Inadequate"));
        Add(here, "2017", "investigating-crime", Grade.RequiresImprovement, Basis.CarriedOver,
            new() { Address = TestRows.PublicRecord }).InspectedIn = "2016";
        Add(other, "2021/22", "investigating-crime", Grade.Good, Basis.Stated, TestRows.In(kent, "100", "Kent Police is good"));
        var amended = Add(here, "2023-25", "responding-to-the-public", Grade.RequiresImprovement, Basis.Reference,
            new() { Address = TestRows.PublicRecord });
        var first = Add(here, "2023-25", "responding-to-the-public", Grade.Adequate, Basis.Reference,
            new() { Address = TestRows.PublicRecord });
        foreach (var judgment in new[] { amended, first }) (judgment.AmendedOn, judgment.Reason) = ("2024-08-08", AmendedReason);
        first.Status = FactStatus.Superseded;
        await db.SaveChangesAsync();
        first.SupersededById = amended.Id;
        await db.SaveChangesAsync();
    }

    private static readonly (string Cycle, string Key, Grade Grade)[] Public =
    [
        ("2014", "efficiency", Grade.Good), ("2014", "investigating-offending", Grade.RequiresImprovement),
        ("2014", "reducing-crime", Grade.Good), ("2014", "anti-social-behaviour", Grade.Good),
        ("2015", "effectiveness", Grade.RequiresImprovement), ("2015", "treating-the-public-fairly", Grade.Good),
        ("2015", "stop-and-search", Grade.Good),
        ("2016", "using-resources", Grade.Good), ("2016", "planning-for-the-future", Grade.RequiresImprovement),
        ("2018/19", "efficiency", Grade.Inadequate),
        ("2023-25", "recording-crime", Grade.Outstanding), ("2023-25", "treating-the-public-fairly", Grade.Good),
        ("2023-25", "preventing-crime", Grade.Adequate), ("2023-25", "investigating-crime", Grade.RequiresImprovement),
        ("2023-25", "protecting-vulnerable-people", Grade.Adequate), ("2023-25", "managing-offenders", Grade.Adequate),
        ("2023-25", "workforce", Grade.Adequate), ("2023-25", "leadership-and-resources", Grade.Adequate),
    ];

    private static readonly (string Key, Grade Grade, int Line)[] Stated =
    [
        ("supporting-victims", Grade.Adequate, 184), ("treating-the-public-fairly", Grade.RequiresImprovement, 216),
        ("preventing-crime", Grade.Adequate, 258), ("responding-to-the-public", Grade.RequiresImprovement, 300),
        ("investigating-crime", Grade.Adequate, 340), ("protecting-vulnerable-people", Grade.RequiresImprovement, 380),
        ("managing-offenders", Grade.RequiresImprovement, 433), ("serious-organised-crime", Grade.Adequate, 477),
        ("strategic-policing", Grade.Ungraded, 519), ("armed-policing", Grade.Ungraded, 545),
        ("workforce", Grade.RequiresImprovement, 590), ("leadership-and-resources", Grade.RequiresImprovement, 650),
    ];

    private Judgment Add(Force force, string cycle, string key, Grade grade, Basis basis, StoredPassage passage) =>
        db.Judgments.Add(new Judgment
        {
            Force = force, Area = areas[(cycle, key)], Grade = grade, Basis = basis, Passage = passage,
            AreaAsPrinted = areas[(cycle, key)].ShortName,
            StatedOn = cycle == "2023-25" ? "2024-02-16" : null,
        }).Entity;
}
