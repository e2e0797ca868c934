namespace PeelDashboard.Parsing.Reading;

internal sealed record Extracted(IReadOnlyList<string> Lines, string? Refusal)
{
    public static Extracted Text(IReadOnlyList<string> lines) => new(lines, Refusal: null);

    public static Extracted Refused(string reason) => new([], reason);
}
