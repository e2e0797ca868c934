namespace PeelDashboard.Web.Identity;

/// <summary>
/// Whether a password is long but easily guessed: zxcvbn estimates it, who knows common words, names, runs of the keyboard, years and the
/// usual digits in place of letters. It is told what belongs to this product and to the account, and phrases that everybody knows.
/// </summary>
internal static class GuessablePassword
{
    /// <summary>How many bits a guesser must not know. Fifteen random digits have 44.</summary>
    private const int LeastAsTyped = 42;

    /// <summary>The same of its letters and digits alone, in which a phrase is found however its words are set apart.</summary>
    private const int LeastSqueezed = 30;

    private const int LeastPart = 3;

    private static readonly string[] Known =
    [
        "peeldashboard", "dashboard", "peel", "hmicfrs", "hmic", "inspectorate", "inspection", "constabulary", "policing", "police",
        "officer", "liaison", "administrator", "viewer", "commissioner", "pfcc", "passphrase", "correcthorsebatterystaple",
        "thequickbrownfox", "jumpsoverthelazydog", "maytheforcebewithyou", "tobeornottobe", "thatisthequestion", "onceuponatime",
        "itwasthebestoftimes", "itwastheworstoftimes", "godsavetheking", "godsavethequeen", "rulebritannia", "neverforget",
        "openthedoor", "opensesame", "twinkletwinklelittlestar", "loremipsumdolorsitamet", "helloworld", "thisismypassword",
        "youshallnotpass", "winteriscoming", "allyourbasearebelongtous", "isthisthereallife", "letmein", "changeme",
    ];

    public static bool Is(string password, IEnumerable<string> own)
    {
        var (squeezed, known) = (Squeeze(password), own.SelectMany(Parts).Concat(Known).ToArray());
        return Repeats(password) || Repeats(squeezed) || Bits(password, known) < LeastAsTyped || Bits(squeezed, known) < LeastSqueezed;
    }

    private static double Bits(string password, string[] known) => Zxcvbn.Zxcvbn.MatchPassword(password, known).Entropy;

    private static IEnumerable<string> Parts(string name)
    {
        var parts = name.ToLowerInvariant().Split([' ', '.', '-', '_', '@', '\'', '+'], StringSplitOptions.RemoveEmptyEntries);
        return parts.Append(string.Concat(parts)).Where(part => part.Length >= LeastPart);
    }

    /// <summary>Small letters and digits, and whatever is not on an English keyboard; nothing of what stands between words.</summary>
    private static string Squeeze(string text) =>
        new([.. text.ToLowerInvariant().Where(letter => char.IsLetterOrDigit(letter) || !char.IsAscii(letter))]);

    /// <summary>Whether it is one piece again and again, at least twice, the last time perhaps cut off: zxcvbn counts each anew.</summary>
    private static bool Repeats(string text)
    {
        for (var period = 1; period <= text.Length / 2; period++)
            if (text.AsSpan(period).SequenceEqual(text.AsSpan(0, text.Length - period))) return true;
        return false;
    }
}
