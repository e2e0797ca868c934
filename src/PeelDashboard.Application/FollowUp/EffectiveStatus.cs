using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;

namespace PeelDashboard.Application.FollowUp;

/// <summary>
/// How far an AFI has come, for every page and file alike: what people recorded comes first; without a record a letter of the inspectorate
/// closes it, and otherwise it awaits allocation.
/// </summary>
internal static class EffectiveStatus
{
    private static readonly Expression<Func<AfiStatus?, bool, AfiStatus>> Rule =
        (recorded, isClosedByLetter) => recorded ?? (isClosedByLetter ? AfiStatus.ClosedByInspectorate : AfiStatus.AwaitingAllocation);

    private static readonly Func<AfiStatus?, bool, AfiStatus> Compiled = Rule.Compile();

    public static AfiStatus Of(AfiStatus? recorded, bool isClosedByLetter) => Compiled(recorded, isClosedByLetter);

    public static FollowUpState Untouched(LetterOfClosure? letter) => letter is null ? FollowUpState.Untouched
        : FollowUpState.Untouched with
    {
        Status = Of(null, isClosedByLetter: true), ClosingReference = $"{letter.Title}, line {letter.Lines}",

        // A letter that tells the month only leaves the day to whoever records it.
        ClosedOn = PartialDate.TryParse(letter.ClosedOn) is { Day: not null } day ? day.FirstDay : null,
    };

    /// <summary>The rule in SQL: the AFIs for which somebody still has to do something.</summary>
    public static IQueryable<AreaForImprovement> OpenAfis(PeelDbContext db)
    {
        Expression<Func<AreaForImprovement, AfiStatus?>> recorded =
            afi => db.FollowUps.Where(row => row.AfiId == afi.Id).Select(row => (AfiStatus?)row.Status).FirstOrDefault();
        Expression<Func<AreaForImprovement, bool>> isClosedByLetter = afi =>
            db.AfiClosures.Any(closure => closure.AfiId == afi.Id && closure.InLatestText);
        Expression<Func<AfiStatus, bool>> isOpen =
            status => status != AfiStatus.ClosedByForce && status != AfiStatus.ClosedByInspectorate && status != AfiStatus.Superseded;
        var afi = recorded.Parameters[0];
        var status = new ReplacingExpressionVisitor(
            [.. Rule.Parameters],
                [recorded.Body, ReplacingExpressionVisitor.Replace(isClosedByLetter.Parameters[0], afi, isClosedByLetter.Body)])
                .Visit(Rule.Body);
        return db.Afis.Where(Expression.Lambda<Func<AreaForImprovement, bool>>(ReplacingExpressionVisitor.Replace(isOpen.Parameters[0],
            status, isOpen.Body), afi));
    }
}

internal sealed record LetterOfClosure(string? ClosedOn, string? Title, string Lines);
