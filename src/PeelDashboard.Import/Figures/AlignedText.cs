using PeelDashboard.Domain;

namespace PeelDashboard.Import.Figures;

/// <summary>A piece of a document as a reader takes it in, with the way back to where each letter stands in the file.</summary>
internal sealed class AlignedText
{
    private readonly int[] places;

    /// <summary>Cleans a piece of text and remembers the place of every letter that stays.</summary>
    public AlignedText(string raw)
    {
        Clean = PlainText.Clean(raw);
        places = new int[Clean.Length];
        var at = 0;
        for (var i = 0; i < Clean.Length; i++)
        {
            at = Find(raw, at, Clean[i]);
            places[i] = at++;
        }
    }

    /// <summary>The text without markup and footnote marks, white space folded.</summary>
    public string Clean { get; }

    /// <summary>Where a letter of <see cref="Clean"/> stands in the raw text.</summary>
    public int RawIndex(int index) => places[index];

    private static int Find(string raw, int at, char wanted)
    {
        while (at < raw.Length && raw[at] != wanted && !(wanted == ' ' && char.IsWhiteSpace(raw[at])))
        {
            // Letters of a tag or of a footnote bracket are no letters of the text.
            var close = raw[at] switch { '<' => '>', '^' => '}', _ => '\0' };
            if (close != '\0' && raw.IndexOf(close, at) is var end and > 0) at = end;
            at++;
        }

        return at;
    }
}
