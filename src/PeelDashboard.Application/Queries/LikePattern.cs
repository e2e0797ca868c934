namespace PeelDashboard.Application.Queries;

/// <summary>A search for words as people type them: percent signs and underscores stand for themselves.</summary>
internal static class LikePattern
{
    public const string Escape = "\\";

    /// <summary>A pattern that fits every text which holds these words, in any case (SQLite folds a to z only).</summary>
    public static string Containing(string words) =>
        "%" + words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal) + "%";
}
