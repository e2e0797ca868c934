using System.Globalization;

namespace PeelDashboard.Web.Identity;

/// <summary>
/// Whether a password is long but easily guessed. Fragments that a guesser tries first are taken out of it, and so are runs and
/// repetitions; what is left must still be something.
/// </summary>
internal static class GuessablePassword
{
    private const int LeastLeft = 6;

    private const int LeastRun = 4;

    private const int LeastFragment = 3;

    private static readonly string[] Rows =
        [.. ((string[])["abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiopasdfghjklzxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p"])
            .SelectMany(Directions)];

    /// <summary>Words and phrases that are tried first: of passwords in general, of this product and of its field.</summary>
    private static readonly string[] Common =
    [
        "peeldashboard", "dashboard", "peel", "hmicfrs", "hmic", "inspectorate", "inspection", "constabulary", "police",
            "policing", "force", "officer",
        "liaison", "administrator", "admin", "viewer", "commissioner", "pfcc", "account", "passphrase", "password", "passwort",
            "passw", "pass", "login",
        "signin", "logon", "welcome", "letmein", "changeme", "change", "secret", "default", "temporary", "temp", "test", "guest",
            "user", "iloveyou", "loveyou",
        "monkey", "dragon", "football", "baseball", "superman", "batman", "sunshine", "princess", "shadow", "master", "trustno",
            "whatever", "qwerty", "azerty",
        "spring", "summer", "autumn", "winter", "january", "february", "march", "april", "june", "july", "august",
            "september", "october", "november",
        "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "england", "london", "britain",
        "correcthorsebatterystaple", "thequickbrownfoxjumpsoverthelazydog", "thequickbrownfox",
            "jumpsoverthelazydog", "maytheforcebewithyou",
        "tobeornottobe", "thatisthequestion", "onceuponatime", "itwasthebestoftimes", "itwastheworstoftimes",
            "godsavetheking", "godsavethequeen",
        "rulebritannia", "neverforget", "openthedoor", "opensesame", "abracadabra", "twinkletwinklelittlestar",
            "loremipsumdolorsitamet", "loremipsum",
        "helloworld", "hello", "thisismypassword", "thisisa", "mypassword", "youshallnotpass", "winteriscoming",
            "allyourbasearebelongtous", "isthisthereallife",
    ];

    private static readonly string[] Years = [.. Enumerable.Range(1940, 110).Select(year => year.ToString(CultureInfo.InvariantCulture))];

    public static bool Is(string password, IEnumerable<string> own)
    {
        string[] forms = [Squeeze(password), Fold(password)];
        if (Repeats(password) || forms.Any(Repeats)) return true;
        var fragments = own.SelectMany(Parts).Concat(Common).Concat(Years).Distinct(StringComparer.Ordinal)
            .OrderByDescending(word => word.Length).ToList();
        return forms.Append(password)
            .Any(form =>
            LeftOfRuns(fragments.Aggregate(form, (left, word) => left.Replace(word, "", StringComparison.Ordinal))) < LeastLeft);
    }

    private static IEnumerable<string> Parts(string name)
    {
        var parts = name.ToLowerInvariant().Split([' ', '.', '-', '_', '@', '\'', '+'], StringSplitOptions.RemoveEmptyEntries);
        return parts.Append(string.Concat(parts)).Select(Squeeze).Where(part => part.Length >= LeastFragment);
    }

    /// <summary>Small letters and digits, and whatever is not on an English keyboard; nothing of what stands between words.</summary>
    private static string Squeeze(string text) =>
        new([.. text.ToLowerInvariant().Where(letter => char.IsLetterOrDigit(letter) || !char.IsAscii(letter))]);

    private static string Fold(string text) => Squeeze(new([.. text.Select(letter => letter switch
    {
        '0' => 'o', '1' or '!' => 'i', '3' => 'e', '4' or '@' => 'a', '5' or '$' => 's', '7' => 't',
        _ => letter,
    })]));

    /// <summary>Whether it is one piece again and again, at least twice, the last time perhaps cut off.</summary>
    private static bool Repeats(string text)
    {
        for (var period = 1; period <= text.Length / 2; period++)
            if (text.AsSpan(period).SequenceEqual(text.AsSpan(0, text.Length - period))) return true;
        return false;
    }

    private static int LeftOfRuns(string text)
    {
        var left = 0;
        for (var at = 0; at < text.Length;)
        {
            var run = Rows.Select(row => RunIn(row, text, at)).Append(SameIn(text, at)).Max();
            left++;
            at += run >= LeastRun ? run : 1;
        }

        return left;
    }

    private static int RunIn(string row, string text, int at)
    {
        var place = row.IndexOf(text[at], StringComparison.Ordinal);
        if (place < 0) return 0;
        var length = 1;
        while (at + length < text.Length && place + length < row.Length && row[place + length] == text[at + length]) length++;
        return length;
    }

    private static int SameIn(string text, int at)
    {
        var length = 1;
        while (at + length < text.Length && text[at + length] == text[at]) length++;
        return length;
    }

    private static string[] Directions(string row) => [row, new string([.. row.Reverse()])];
}
