using PeelDashboard.Data.Importing.Facts;

namespace PeelDashboard.Data.Desk;

/// <summary>Whether an AFI may say again what an earlier one said. Only a person decides; this is what they are asked about.</summary>
/// <remarks>
/// Two AFIs of the same force and theme from different cycles are seldom worded alike: of the 27 such pairs in the source documents none reaches
/// <see cref="HeadlineLikeness.Doubtful"/>, and what makes most of them look alike is the name of their theme ("serious and organised crime").
/// Without the theme's words three pairs stand out at 0.30, 0.19 and 0.16: problem-solving with partner organisations (PRE-1 and 2016 PRE-3),
/// identifying and disrupting (SOC-2 and SOC-5), and lead responsible officers (SOC-1 and SOC-4). The next pairs, 0.14 and 0.13, share no more
/// than "partner organisations". Hence the threshold between them.
/// </remarks>
public static class EarlierSuggestions
{
    /// <summary>From here on a pair is suggested.</summary>
    public const double Suggested = 0.15;

    /// <summary>A single word in common is chance, however short the headlines are.</summary>
    private const int FewestWords = 2;

    /// <summary>How alike two headlines are beside the words of their theme, 0 to 1; 0 where they have only one such word in common.</summary>
    /// <param name="headline">Of the later AFI.</param>
    /// <param name="earlier">Of the earlier one.</param>
    /// <param name="themeLabel">The theme of both.</param>
    public static double Likeness(string headline, string earlier, string themeLabel)
    {
        var theme = HeadlineLikeness.SubjectWords(themeLabel).ToHashSet(StringComparer.Ordinal);
        var (words, others) = (Without(theme, headline), Without(theme, earlier));
        return HeadlineLikeness.Shared(words, others) < FewestWords ? 0 : HeadlineLikeness.Of(words, others);
    }

    private static List<string> Without(HashSet<string> theme, string text) => HeadlineLikeness.SubjectWords(text).FindAll(word => !theme.Contains(word));
}
