using System.Text;

namespace PeelDashboard.Parsing.Reading.Text;

/// <summary>
/// How much text is read. No report comes near: the limits are more than ten times what the longest of the source documents has (PEEL
/// effectiveness 2016). They bound what a reading needs of time and memory, whatever the text holds.
/// </summary>
internal static class TextLimits
{
    /// <summary>The most characters; the longest source document has 138,000.</summary>
    public const int Characters = 2 * 1024 * 1024;

    public const int Lines = 50_000;

    /// <summary>The most characters of a line; the source documents have up to 1,300.</summary>
    public const int CharactersOfLine = 20_000;

    public const int Numbers = 20_000;

    public const string TooLong =
        "holds more text than is read (2 million characters or 50,000 lines, ten times the longest known report); give the text of one "
            + "report alone.";

    public static bool AreExceededBy(ReadOnlySpan<byte> bytes) =>
        bytes.Count((byte)'\n') >= Lines || (bytes.Length > Characters && Encoding.UTF8.GetCharCount(bytes) > Characters);

    /// <summary>Why lines are not read, as the end of a sentence that begins with the file's name; null when they are.</summary>
    public static string? WhyNot(IReadOnlyCollection<string> lines)
    {
        if (lines.Count > Lines) return TooLong;
        var (number, characters, numbers) = (0, 0L, 0);
        foreach (var line in lines)
        {
            number++;
            if (line.Length > CharactersOfLine)
                return string.Create(CultureInfo.InvariantCulture,
                    $"has more than 20,000 characters on line {number}; save it with each paragraph on a line of its own.");
            characters += line.Length + 1;
            numbers += NumbersIn(line);
        }

        if (characters > Characters) return TooLong;
        return numbers > Numbers
            ? "holds more than 20,000 numbers, as tables of data do and no report does; give the text of one report alone." : null;
    }

    private static int NumbersIn(ReadOnlySpan<char> line)
    {
        var count = 0;
        while (line.IndexOfAnyInRange('0', '9') is var at and >= 0)
        {
            count++;
            line = line[at..];
            line = line.IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? line[end..] : [];
        }

        return count;
    }
}
