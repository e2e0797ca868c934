namespace PeelDashboard.Web.Components.Shared;

/// <summary>A paragraph, or the bullets of one list.</summary>
/// <param name="Paragraph">Null for a list.</param>
/// <param name="Bullets">Without their marks; empty for a paragraph.</param>
public sealed record FactBlock(string? Paragraph, IReadOnlyList<string> Bullets);

/// <summary>Headlines and details as the store keeps them: paragraphs on lines of their own, bullets on lines that start with "- ".</summary>
public static class ParagraphText
{
    /// <summary>The blocks in order.</summary>
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
        block.Paragraph ?? string.Join("; ", block.Bullets.Select(bullet => bullet.TrimEnd(';', ' '))).Replace("; and; ", "; and ", StringComparison.Ordinal)));

    /// <summary>The text up to its first bullet, for titles.</summary>
    public static string FirstParagraph(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 ? text : text[..end];
    }
}
