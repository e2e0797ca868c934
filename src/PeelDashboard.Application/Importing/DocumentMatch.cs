using PeelDashboard.Application.Importing.Facts;
using PeelDashboard.Parsing.Model;

namespace PeelDashboard.Application.Importing;

/// <summary>
/// Which stored document a text is a text of, by what it says of itself: force, cycle, pillar, kind, title and date. The name of the file
/// is a label only: where nothing else tells two documents apart or together, it is a reason to ask.
/// </summary>
internal sealed record DocumentMatch(SourceDocument? Known, IReadOnlyList<SourceDocument> Doubtful)
{
    /// <summary>Words of titles that name no other document: web pages leave them out, and a re-issue may add them.</summary>
    private static readonly HashSet<string> SayNothing =
    [
        "peel", "effectiveness", "efficiency", "legitimacy", "inspection", "assessment", "service", "re", "issue", "issued", "reissue",
        "reissued", "amended", "revised", "corrected", "updated", "edition",
    ];

    /// <param name="fileName">Of the new text.</param>
    /// <param name="about">What the new text says of itself.</param>
    /// <param name="stored">Documents of the same force and cycle.</param>
    public static DocumentMatch Of(string fileName, DocumentFacts about, IEnumerable<SourceDocument> stored)
    {
        var alike = stored.Where(document => document.Pillar == about.Pillar && KindOf(document.Layout) == KindOf(about.Layout)).ToList();
        var title = WordsOf(about.Title, about.ForceName);
        var titled = alike.Where(document => WordsOf(document.Title, about.ForceName).SetEquals(title)).ToList();

        // A force has one inspection report, and one page that leads to its parts, in a cycle and pillar; a later date is an edition.
        if (IsReport(about.Layout)) return titled.Count > 0 ? new(titled[^1], []) : new(null, alike);

        // Of letters, papers and press releases there may be many under one title.
        var published = about.Published?.ToString();
        var known = titled.Find(document => document.Published == published && (published is not null || document.FileName == fileName));
        return known is not null ? new(known, []) : new(null,
        [
            .. alike.Where(document => document.FileName == fileName
                || (titled.Contains(document) && (published is null || document.Published is null))),
        ]);
    }

    public static bool IsReport(string layout) => ReportCoverage.Is(layout) || layout == "landing-page";

    /// <summary>All inspection reports are of one kind, because a corrected report may be laid out otherwise.</summary>
    private static string KindOf(string layout) => ReportCoverage.Is(layout) ? nameof(ReportCoverage) : layout;

    /// <summary>
    /// The words that tell a title from others of the same force and cycle: "PEEL 2021/22 - Kent Police" is the title of the printed
    /// report too.
    /// </summary>
    private static HashSet<string> WordsOf(string title, string force) =>
        [.. HeadlineSimilarity.SubjectWords(title).Except(HeadlineSimilarity.SubjectWords(force))
            .Where(word => !SayNothing.Contains(word) && !char.IsAsciiDigit(word[0]))];
}
