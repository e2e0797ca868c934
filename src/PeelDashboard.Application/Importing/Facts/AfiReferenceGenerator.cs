namespace PeelDashboard.Application.Importing.Facts;

/// <summary>Gives AFIs their references: force, cycle, area and the next free number there, for example "NHP-2021-22-INV-1".</summary>
internal static class AfiReferenceGenerator
{
    /// <summary>Fills in the references of new AFIs in their order; a number that was ever given is not given again.</summary>
    public static void Give(IEnumerable<AreaForImprovement> added, IEnumerable<string> taken, Func<AreaForImprovement, string> prefix)
    {
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var reference in taken)
        {
            var dash = reference.LastIndexOf('-');
            if (int.TryParse(reference.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                last[reference[..dash]] = Math.Max(number, last.GetValueOrDefault(reference[..dash]));
        }

        foreach (var afi in added)
        {
            var start = prefix(afi);
            last[start] = last.GetValueOrDefault(start) + 1;
            afi.Reference = string.Create(CultureInfo.InvariantCulture, $"{start}-{last[start]}");
        }
    }
}
