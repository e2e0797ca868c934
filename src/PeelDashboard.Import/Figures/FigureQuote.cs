namespace PeelDashboard.Import.Figures;

/// <summary>Cuts a short verbatim piece out of a line.</summary>
internal static class FigureQuote
{
    private const int Longest = 200;

    /// <summary>At most about 200 characters of a line from <paramref name="start"/> to <paramref name="end"/>, cut at words, and never without the value.</summary>
    public static string Cut(string line, int start, int end, int valueStart, int valueEnd)
    {
        if (end - start > Longest)
        {
            if (valueEnd - start > Longest) start = WordStart(line, Math.Max(start, valueEnd - Longest + 20), valueStart);
            if (end - start > Longest) end = WordEnd(line, start + Longest, valueEnd);
        }

        return line[start..end].Trim();
    }

    private static int WordStart(string line, int at, int latest)
    {
        while (at < latest && at > 0 && !char.IsWhiteSpace(line[at - 1])) at++;
        return Math.Min(at, latest);
    }

    private static int WordEnd(string line, int at, int earliest)
    {
        while (at > earliest && !char.IsWhiteSpace(line[at])) at--;
        return Math.Max(at, earliest);
    }
}
