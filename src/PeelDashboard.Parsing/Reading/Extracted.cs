namespace PeelDashboard.Parsing.Reading;

/// <summary>The text of a file that is no plain text, or why there is none.</summary>
/// <param name="Lines">The text, line by line, as the layouts read it; empty where there is none.</param>
/// <param name="Refusal">The end of a sentence that begins with the file's name; null where there is text.</param>
internal sealed record Extracted(IReadOnlyList<string> Lines, string? Refusal)
{
    /// <summary>Text.</summary>
    public static Extracted Text(IReadOnlyList<string> lines) => new(lines, Refusal: null);

    /// <summary>No text.</summary>
    public static Extracted Refused(string reason) => new([], reason);
}
