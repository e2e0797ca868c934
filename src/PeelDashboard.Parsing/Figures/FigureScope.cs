namespace PeelDashboard.Parsing.Figures;

internal sealed class FigureScope
{
    private readonly SectionKind?[] kinds;
    private readonly string?[] areas;

    /// <summary>Chapters say what their lines are for; a block or an annex within a chapter says it for its own lines.</summary>
    public FigureScope(SourceText text, IReadOnlyList<ParsedSection> sections)
    {
        (Text, kinds, areas) = (text, new SectionKind?[text.LineCount + 1], new string?[text.LineCount + 1]);
        foreach (var section in sections.OrderBy(section => section.Level))
        {
            var isWithin = section.Level > 1;
            if (isWithin && section.Kind is SectionKind.Overview or SectionKind.Area or SectionKind.Body
                && kinds[section.Lines.First] is not null) continue;
            for (var line = section.Lines.First; line <= Math.Min(section.Lines.Last, text.LineCount); line++)
            {
                kinds[line] = section.Kind;
                if (!isWithin) areas[line] = section.AreaKey;
            }
        }
    }

    public SourceText Text { get; }

    public string? Area(int line) => areas[line];

    public bool IsProse(int line) => kinds[line] is SectionKind.Overview or SectionKind.Area or SectionKind.Body;

    public bool IsBlock(int line) => kinds[line] is SectionKind.ForceInNumbers;

    /// <summary>
    /// The next line from <paramref name="line"/> on that is not blank and satisfies the condition on its kind; 0 when none is left.
    /// </summary>
    public int NextFilled(int line, Func<int, bool> isWanted)
    {
        while (line <= Text.LineCount && isWanted(line) && Text.IsBlank(line)) line++;
        return line <= Text.LineCount && isWanted(line) ? line : 0;
    }
}
