namespace PeelDashboard.Web.Components.Shared;

public sealed record FactBlock(string? Paragraph, IReadOnlyList<string> Bullets);

/// <summary>
/// Headlines and details as the store keeps them: paragraphs on lines of their own, bullets on lines that start with "- ".
/// </summary>
public static class ParagraphText
{
    public static IReadOnlyList<FactBlock> Blocks(string text)
    {
        var blocks = new List<FactBlock>();
        var bullets = new List<string>();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                bullets.Add(line[2..]);
                continue;
            }

            Close();
            blocks.Add(new(line, []));
        }

        Close();
        return blocks;

        void Close()
        {
            if (bullets.Count > 0) blocks.Add(new(null, [.. bullets]));
            bullets.Clear();
        }
    }

    /// <summary>The text with its bullets in one line, for lists: "Within three months: the force should hire call handlers".</summary>
    public static string OneLine(string text) => string.Join(' ', Blocks(text).Select(block =>
        block.Paragraph ?? string.Join("; ", block.Bullets.Select(bullet => bullet.TrimEnd(';', ' ')))
            .Replace("; and; ", "; and ", StringComparison.Ordinal)));

    public static string FirstParagraph(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 ? text : text[..end];
    }
}
