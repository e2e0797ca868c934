namespace PeelDashboard.Parsing.Figures.Numbers;

internal readonly record struct NumberLeftOver(int Line, string Number);

/// <summary>
/// Accounts for the numbers of the sections that can hold figures: which are in a figure, which a rule keeps out, which are left over.
/// </summary>
internal static class NumberCoverage
{
    /// <summary>
    /// Numbers of front matter, contents pages, annexes, footnotes, captions and starred notes are not looked at: nothing in them is a
    /// figure of the force. Numbers that the text gives for the country or for other forces are left out as well, where the sentence says
    /// so.
    /// </summary>
    public static IEnumerable<NumberLeftOver> LeftOver(FigureContext context, IReadOnlyList<ParsedObservation> figures)
    {
        var known = Known(figures);
        return InSentences(context, known).Concat(InRows(context, known)).Concat(InBlocks(context, known)).OrderBy(left => left.Line);
    }

    private static IEnumerable<NumberLeftOver> InSentences(FigureContext context, HashSet<(int Line, decimal Value)> known)
    {
        foreach (var paragraph in context.Paragraphs)
        {
            foreach (var sentence in paragraph.Sentences)
            {
                foreach (var number in sentence.Numbers)
                {
                    var place = sentence.PlaceOf(number.Start);
                    var line = paragraph.LineAt(place).Line;
                    if (!known.Contains((line, Math.Abs(number.Value))) && context.IsOwn(sentence, number))
                        yield return new(line, paragraph.Raw[place..(sentence.PlaceOf(number.End - 1) + 1)]);
                }

                foreach (var (start, number) in Unread(sentence)) yield return new(paragraph.LineAt(sentence.PlaceOf(start)).Line, number);
            }
        }
    }

    private static IEnumerable<(int Start, string Number)> Unread(Sentence sentence)
    {
        foreach (var token in NumberReader.MayHave(sentence.Clean) ? NumberToken.Read(sentence.Clean) : [])
        {
            var isRead = token.IsWord || sentence.Numbers.Any(number => number.Start <= token.Start && token.Start < number.End)
                || sentence.Excluded.Any(number => number.Start <= token.Start && token.Start < number.Start + number.Length);
            if (!isRead) yield return (token.Start, sentence.Clean[token.Start..token.End]);
        }
    }

    /// <summary>Cells of tables: those of a column of codes before the labels are none.</summary>
    private static IEnumerable<NumberLeftOver> InRows(FigureContext context, HashSet<(int Line, decimal Value)> known)
    {
        var table = default(FigureTable);
        for (var line = 1; line <= context.Scope.Text.LineCount; line++)
        {
            if (!context.Scope.IsProse(line) || !context.Scope.Text[line].Contains('\t', StringComparison.Ordinal)) continue;
            table = FigureTable.At(context, line) ?? (table is { } open && line <= open.Last ? open : null);
            var cells = context.Scope.Text[line].Split('\t');
            for (var column = table is null ? 0 : table.LabelColumn; column < cells.Length; column++)
            {
                if (NumberReader.TryReadAlone(cells[column], out var value, out _) && !IsYear(cells[column])
                    && !known.Contains((line, Math.Abs(value)))) yield return new(line, cells[column].Trim());
            }
        }
    }

    private static bool IsYear(string cell) => cell.Trim() is { Length: 4 } year
        && (year.StartsWith("19", StringComparison.Ordinal) || year.StartsWith("20", StringComparison.Ordinal));

    private static IEnumerable<NumberLeftOver> InBlocks(FigureContext context, HashSet<(int Line, decimal Value)> known)
    {
        for (var line = 1; line <= context.Scope.Text.LineCount; line++)
        {
            // A page number among the figures is blank, as far as the text goes.
            if (!context.Scope.IsBlock(line) || context.Scope.Text.IsBlank(line)) continue;
            if (NumberReader.TryReadAlone(context.Scope.Text[line], out var value, out _) && !known.Contains((line, Math.Abs(value))))
                yield return new(line, context.Scope.Text[line].Trim());
        }
    }

    private static HashSet<(int Line, decimal Value)> Known(IReadOnlyList<ParsedObservation> figures)
    {
        var known = new HashSet<(int, decimal)>();
        foreach (var figure in figures)
        {
            decimal?[] numbers =
            [
                figure.Value, figure.UpperValue, figure.Margin, figure.Denominator, figure.Correction?.Value,
                    .. figure.Comparators.Select(other => (decimal?)other.Value),
            ];
            var lines = figure.Passage.Lines.Concat(figure.Correction?.Passage.Lines ?? []);
            foreach (var span in lines)
                for (var line = span.First; line <= span.Last; line++)
                    foreach (var number in numbers)
                        if (number is { } value) known.Add((line, Math.Abs(value)));
        }

        return known;
    }
}
