using System.Globalization;
using System.Text.RegularExpressions;

namespace PeelDashboard.Benchmarks;

/// <summary>
/// Ten reports of real size for each of the 43 forces, made from the two inspection reports among the seeds by changing names, cycles,
/// numbers and headlines: no two are of the same force, cycle and pillar, or they would be editions of one report.
/// </summary>
internal static partial class NationalLoad
{
    public const int ReportsOfAForce = 10;

    private const string SeedForce = "Northamptonshire";

    private static readonly string[] Cycles = ["2018/19", "2021/22", "2023-25", "2025-27"];

    public static void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, text) in Reports()) File.WriteAllText(Path.Combine(folder, name), text);
    }

    public static IEnumerable<(string Name, string Text)> Reports()
    {
        var whole = File.ReadAllText(Path.Combine(Repository.Root, "seeds", "2021-22-peel-report.txt"));
        var pillar = File.ReadAllText(Path.Combine(Repository.Root, "seeds", "2016-peel-effectiveness-report.txt"));
        string[] seeds =
        [
            .. Cycles.Select(cycle => whole.Replace("PEEL 2021/22", $"PEEL {cycle}", StringComparison.Ordinal)),
            .. Enumerable.Range(2014, 5).Select(year => pillar.Replace("Police effectiveness 2016",
                string.Create(CultureInfo.InvariantCulture, $"Police effectiveness {year}"), StringComparison.Ordinal)),
            pillar.Replace("Police effectiveness 2016", "Police efficiency 2016", StringComparison.Ordinal),
        ];
        foreach (var force in Repository.Catalogue.Forces)
            for (var copy = 1; copy <= ReportsOfAForce; copy++)
                yield return ($"{force.Slug}-{copy.ToString("00", CultureInfo.InvariantCulture)}.txt",
                    Changed(seeds[copy - 1], force.Name, copy));
    }

    private static string Changed(string seed, string force, int copy)
    {
        var text = seed.Replace($"{SeedForce} Police", force, StringComparison.Ordinal)
            .Replace(SeedForce, Stem(force), StringComparison.Ordinal);
        text = text.Replace("he force should ", $"he force should, for the {copy.ToString(CultureInfo.InvariantCulture)}th time, ",
            StringComparison.Ordinal);
        return Percentage().Replace(text, match => ((decimal.Parse(match.Value, CultureInfo.InvariantCulture) + copy) % 100)
            .ToString(CultureInfo.InvariantCulture));
    }

    private static string Stem(string force)
    {
        foreach (var suffix in (string[])[" Police Service", " Constabulary", " Police"])
            if (force.EndsWith(suffix, StringComparison.Ordinal)) return force[..^suffix.Length];
        return force;
    }

    [GeneratedRegex(@"(?<![\d.,])\d{1,2}(\.\d)?(?= ?(percent|%))", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Percentage();
}
