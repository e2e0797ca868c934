using PeelDashboard.Parsing.Layouts.Shared;

namespace PeelDashboard.Parsing.Layouts.Recognition;

/// <summary>
/// A text that holds the reports on more than one force: the title of each with grades below it. A list of links to other reports has
/// titles alone.
/// </summary>
internal static class SeveralReports
{
    private const int LongestTitle = 150;
    private const string InspectionOf = "nspection of ";

    /// <summary>The second report and its force, and the first force; null where the text is one report.</summary>
    public static (string First, string Second, int Line)? In(SourceText text, ReferenceCatalogue catalogue)
    {
        var titles = new List<(int Line, ForceDefinition Force)>();
        for (var line = 1; line <= text.LineCount; line++)
        {
            if (text[line].Length < LongestTitle && text[line].Contains(InspectionOf, StringComparison.OrdinalIgnoreCase)
                && IsTitle(PlainText.Clean(text[line])) && ForceFinder.Mentions(text[line], catalogue).ToList() is [var force])
                titles.Add((line, force));
        }

        if (titles.DistinctBy(title => title.Force.Name).Count() < 2) return null;
        var graded = titles.Where((title, i) => HasGrades(text, title.Line,
            titles.Skip(i + 1).Where(next => next.Force.Name != title.Force.Name).Select(next => next.Line).FirstOrDefault(int.MaxValue)))
            .ToList();
        return graded.Find(title => title.Force.Name != graded[0].Force.Name) is { Force: { } second } other
            ? (graded[0].Force.Name, second.Name, other.Line) : null;
    }

    private static bool IsTitle(string line) => !line.EndsWith('.')
        && (line.StartsWith("An inspection of ", StringComparison.OrdinalIgnoreCase)
            || line.StartsWith("PEEL", StringComparison.OrdinalIgnoreCase));

    private static bool HasGrades(SourceText text, int from, int before) => text.Paragraphs
        .SkipWhile(paragraph => paragraph.FirstLine <= from).TakeWhile(paragraph => paragraph.FirstLine < before)
        .Any(paragraph => StatedGradeReader.OfLine(paragraph) is not null);
}
