namespace PeelDashboard.Application.Importing.Judgments;

/// <summary>A judgment as it was published once: its main source, and what else tells of it.</summary>
internal sealed record Edition(Claim Main, IReadOnlyList<Claim> Records, Claim? Reissue)
{
    /// <summary>The main source's date, or else that of a record which states the same grade.</summary>
    public string? StatedOn => Main.StatedOn ?? Records.FirstOrDefault(record => record.Grade == Main.Grade
        && record.StatedOn is not null)?.StatedOn;
}

internal static class JudgmentEditions
{
    /// <summary>
    /// The editions, oldest first. A claim opens a new edition when it is a later issue of what its own document said, or when it says that
    /// it is a re-issue and an earlier claim has another grade. Within an edition the stronger source leads, and of equals the one that was
    /// there first.
    /// </summary>
    public static IReadOnlyList<Edition> Of(IReadOnlyList<Claim> claims)
    {
        var reissue = claims.Where(claim => (claim.Amended is not null || claim.SaysReissued) && !IsReplaced(claims, claim)
            && Earlier(claims, claim).Any())
            .MaxBy(claim => Date(claim.Reissue.On));
        if (reissue is null) return [Rank(claims, null)];

        var before = Earlier(claims, reissue).ToList();
        var grades = before.Select(claim => claim.Grade).ToHashSet();

        // A claim without a date goes with the edition whose grade it states, and what its own document replaced with the earlier ones.
        before.AddRange(claims.Except(before).Where(claim => claim.Grade != reissue.Grade
            && (IsReplaced(claims, claim) || (Date(claim.StatedOn) is null && grades.Contains(claim.Grade)))).ToList());
        return [.. Of(before), Rank([.. claims.Except(before)], reissue)];
    }

    private static bool IsReplaced(IReadOnlyList<Claim> claims, Claim claim) => claims.Any(other => other.Replaces(claim));

    private static IEnumerable<Claim> Earlier(IEnumerable<Claim> claims, Claim reissue) => claims.Where(claim =>
        reissue.Replaces(claim) || (claim.Grade != reissue.Grade && !claim.Replaces(reissue)
            && Date(claim.StatedOn) < Date(reissue.Reissue.On)));

    private static PartialDate? Date(string? date) => PartialDate.TryParse(date);

    private static Edition Rank(IReadOnlyList<Claim> claims, Claim? reissue)
    {
        var ranked = claims.OrderBy(claim => claim.Strength)
            .ThenBy(claim => claim.IsStoredMain ? 0 : claim.JudgmentId > 0 ? 1 : 2).ToList();
        return new Edition(ranked[0], ranked[1..], reissue);
    }
}
