using System.Text;

namespace PeelDashboard.Parsing.Tests.Hostile;

/// <summary>Changes documents at random, each change the kind of thing that happens to files or that somebody would try.</summary>
internal sealed class Mutations(Random random, IReadOnlyList<byte[]> documents)
{
    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "<script>", "</script>", "<a href=\"", "<u>", "</u>", "<!--", "-->", "<table><tr><td>", "<li>", "<p>", "<main>", "<div hidden>",
            "&#x41;", "&nbsp;", "^{1,2}", "^{", "\u00B2", "\t", "\t\t\t\n", "\f",
            "\r\n", "\r", "\n\n\n", "- ", "\u2022 ", "* ", "\"", "\u201C", "\u2019", "(", "12 percent", "1,000", "12.5%", "-3.4%",
            "\u00A35 million", "10\u201315", "65 of the 88", "99999999999999999999999999999999",
            "0.0000000000000000000000000000001", "December 9999", "31 February 2016", "Kent Police", "the Metropolitan Police Service",
            "Northamptonshire Police", "England and Wales", "compared with", "PEEL 2021/22", "2023-25",
            "Areas for improvement\n\n", "Cause of concern\n\n", "Good\n\n", "Requires improvement", "Inadequate\n",
            "Summary of findings\n\n", "Contents\n", "Figure 4: ", "Force in numbers\n\n", "Within three months, ", "within 15 minutes",
            "On 8 August 2024 the grade for investigating crime was changed from adequate to requires improvement.", "(+/- 6.1 percent)",
            "is good.", "is: good.", "1. ", "2. ", "Annex A\n", "\u0000", "\uFEFF", "\u202E", "\uD83D\uDE00", "e\u0301",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xC3], [0x93, 0x94], [0xED, 0xA0, 0x80], [0xFF, 0xFE],
    ];

    public byte[] Next()
    {
        var bytes = documents[random.Next(documents.Count)];
        for (var changes = random.Next(1, 9); changes > 0; changes--) bytes = Change(bytes);
        return bytes.Length > 400_000 ? bytes[..400_000] : bytes;
    }

    private byte[] Change(byte[] bytes) => random.Next(9) switch
    {
        0 => Flip(bytes),
        1 => Insert(bytes, Pieces[random.Next(Pieces.Length)], random.Next(1, 4)),
        2 => Insert(bytes, Pieces[random.Next(Pieces.Length)], random.Next(1, 200)),
        3 => SwapLines(bytes),
        4 => Cut(bytes),
        5 => Insert(bytes, Part(bytes, 2_000), random.Next(1, 6)),
        6 => Insert(bytes, Part(documents[random.Next(documents.Count)], 5_000), 1),
        7 => Recoded(bytes),
        _ => ReplaceEverywhere(bytes),
    };

    private byte[] Flip(byte[] bytes)
    {
        var changed = bytes.ToArray();
        for (var i = random.Next(1, 5); i > 0 && changed.Length > 0; i--) changed[random.Next(changed.Length)] =
            (byte)random.Next(random.Next(2) == 0 ? 128 : 256);
        return changed;
    }

    private byte[] Insert(byte[] bytes, byte[] piece, int times)
    {
        var at = LineOrAnywhere(bytes);
        return [.. bytes[..at], .. Enumerable.Repeat(piece, times).SelectMany(part => part), .. bytes[at..]];
    }

    private byte[] SwapLines(byte[] bytes)
    {
        var lines = Encoding.Latin1.GetString(bytes).Split('\n');
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var (one, other) = (random.Next(lines.Length), random.Next(lines.Length));
            (lines[one], lines[other]) = (lines[other], lines[one]);
        }

        return Encoding.Latin1.GetBytes(string.Join('\n', lines));
    }

    private byte[] Cut(byte[] bytes)
    {
        var (from, length) = (LineOrAnywhere(bytes), random.Next(random.Next(2) == 0 ? 200 : 20_000));
        return [.. bytes[..from], .. bytes[Math.Min(bytes.Length, from + length)..]];
    }

    private byte[] Part(byte[] bytes, int longest)
    {
        var from = LineOrAnywhere(bytes);
        return bytes[from..Math.Min(bytes.Length, from + random.Next(longest))];
    }

    private byte[] Recoded(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        return random.Next(5) switch
        {
            0 => Encoding.Latin1.GetBytes(text),
            1 => [.. Encoding.UTF8.Preamble, .. bytes],
            2 => Encoding.UTF8.GetBytes(text.Replace("\n", "\r\n", StringComparison.Ordinal)),
            3 => Encoding.UTF8.GetBytes("<!doctype html><main><p>" + text.Replace("\n\n", "</p><p>", StringComparison.Ordinal)),
            _ => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
        };
    }

    private byte[] ReplaceEverywhere(byte[] bytes)
    {
        string[] words = ["percent", "Good", "the force", "Police", ".", "\n\n", "England and Wales", "\t", "2016", "- ",
            "improvement", " ", "'"];
        string[] others = ["%", "Adequate", "", "\t", "\n", "per cent", "Kent", "1", "...", "\u2019", "is"];
        var text = Encoding.Latin1.GetString(bytes);
        return Encoding.Latin1.GetBytes(text.Replace(words[random.Next(words.Length)],
            Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(others[random.Next(others.Length)])), StringComparison.Ordinal));
    }

    private int LineOrAnywhere(byte[] bytes)
    {
        var at = random.Next(bytes.Length + 1);
        return random.Next(2) == 0 && Array.IndexOf(bytes, (byte)'\n', at) is var end and >= 0 ? end + 1 : at;
    }
}
