using PeelDashboard.Parsing.Model;

namespace PeelDashboard.Application.Importing.Judgments;

internal sealed class ClaimMerge(List<Claim> known, ClaimsOfFile file, ClaimWords words, ImportChangeLog changes)
{
    private const string Fact = "judgment";

    private readonly List<Claim> result = [];

    private Claim? overtaken;

    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>
    /// Incoming claims take the place of the stored ones of the same source; stored claims that are not told again stay. Where a corrected
    /// text of a document gives another grade, the stored claim stays as the issue before.
    /// </summary>
    public List<Claim> Run(IReadOnlyList<Claim> incoming)
    {
        foreach (var claim in incoming)
        {
            if (incoming.Any(other => other.Replaces(claim))) MergeFormer(claim);
            else MergeStanding(claim, incoming);
        }

        foreach (var lost in known.Where(claim => file.WasIts(claim) && !IsReplaced(claim)))
        {
            changes.Lose(Fact, words.Subject(lost), lost.Grade.Words(), lost.Passage.DocumentId is null ? null : lost.Passage.FirstLine);
            Diagnostics.Add(new Diagnostic(
                DiagnosticSeverity.Warning, null,
                $"{words.Area(lost)}: the earlier text said {lost.Grade.Words()}, this one says nothing; the judgment is kept."));
        }

        return [.. known, .. result];
    }

    private bool IsReplaced(Claim claim) => known.Concat(result).Any(other => other.Replaces(claim));

    /// <summary>
    /// The stored claim of the same source that still stands: by its date, else the one that no other incoming claim has the date of.
    /// </summary>
    private Claim? Standing(Claim claim, IReadOnlyList<Claim> incoming) =>
        known.Find(stored => stored.Source == claim.Source && stored.StatedOn == claim.StatedOn && !IsReplaced(stored))
        ?? known.Find(stored => stored.Source == claim.Source && !IsReplaced(stored) && !incoming.Any(
            other => other != claim && other.Source == stored.Source && other.StatedOn == stored.StatedOn));

    /// <summary>What the text itself tells as replaced: known as such, or still taken for the last word by the store.</summary>
    private void MergeFormer(Claim claim)
    {
        var same = known.Where(stored => stored.Source == claim.Source && stored.Grade == claim.Grade)
            .OrderBy(stored => IsReplaced(stored) ? 0 : 1).FirstOrDefault();
        if (same is not null && !IsReplaced(same)) overtaken = same;
        else Tell(claim, same);
        Take(claim, same);
    }

    private void MergeStanding(Claim claim, IReadOnlyList<Claim> incoming)
    {
        var told = result.Where(other => other.Source == claim.Source && other.IncomingLine is not null)
            .Select(other => other.Issue + 1).ToList();
        var next = claim.Amended is null || told.Count == 0 ? claim : claim with { Issue = told.Max() };
        var same = Standing(claim, incoming);
        if (same is not null && IsCorrected(same, claim))
        {
            Tell(claim, same);
            known.Remove(same);
            result.Add(same);
            result.Add(claim with
            {
                Issue = same.Issue + 1,
                Amended = new Amendment(file.CorrectedOn,
                    claim.SaysReissued ? claim.Reissue.Reason : "The report was imported again with another grade."),
            });
            return;
        }

        Tell(claim, same ?? (claim.Amended is null ? null : overtaken));
        Take(next, same);
    }

    /// <summary>
    /// Whether the same document stated another grade before; what it tells second-hand beside a better source is no judgment of its own.
    /// </summary>
    private bool IsCorrected(Claim stored, Claim claim) =>
        file.CorrectedOn is not null && stored.IsStoredMain && stored.Grade != claim.Grade && claim.Amended is null;

    private void Tell(Claim claim, Claim? same)
    {
        var line = claim.Passage.DocumentId is null ? null : claim.IncomingLine;
        if (same is null) changes.Add(Fact, words.Subject(claim), claim.Grade.Words(), line, claim.IncomingLine);
        else if (same.Agrees(claim)) changes.Leave(Fact);
        else changes.Change(Fact, words.Subject(claim), same.Parts, claim.Parts, line, claim.IncomingLine);
    }

    private void Take(Claim claim, Claim? same)
    {
        if (same is not null) known.Remove(same);
        result.Add(same is null ? claim : claim with
        {
            JudgmentId = same.JudgmentId, RecordId = same.RecordId, Issue = Math.Max(same.Issue, claim.Issue),
            Amended = claim.Amended ?? same.Amended,
        });
    }
}

internal sealed record ClaimWords(Func<Claim, string> Area, Func<Claim, string> Subject, Func<Claim, string> Source,
    Func<int?, string> TitleOf);

internal sealed record ClaimsOfFile(IReadOnlyList<Claim> Claims, Func<Claim, bool> WasIts, string? CorrectedOn);
