using System.Diagnostics;
using System.Globalization;
using PeelDashboard.Parsing.Model;
using PeelDashboard.Tests;
using Xunit.Abstractions;

namespace PeelDashboard.Parsing.Tests.Hostile;

/// <summary>
/// Documents changed at random, the same in every run; FUZZ_SECONDS asks for as many as a time allows, FUZZ_SEED for others. A document
/// that fails is written to the temporary folder, for a specification to be made of it.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Usual = 500;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    [Fact]
    public void Changed_at_random_a_document_is_read_or_refused_and_every_fact_stands_where_it_says()
    {
        var seed = Number("FUZZ_SEED") ?? 20261121;
        var seconds = Number("FUZZ_SECONDS");
        output.WriteLine($"FUZZ_SEED={seed}");
        Console.WriteLine($"FUZZ_SEED={seed}");
        var mutations = new Mutations(new Random(seed), Documents());
        var (clock, read, refused) = (Stopwatch.StartNew(), 0, 0);
        while (seconds is null ? read + refused < Usual : clock.Elapsed.TotalSeconds < seconds)
        {
            var bytes = mutations.Next();
            try
            {
                if (Check(bytes)) read++;
                else refused++;
            }
            catch (Exception error)
            {
                var file = Path.Combine(Path.GetTempPath(),
                    string.Create(CultureInfo.InvariantCulture, $"peel-fuzz-{seed}-{read + refused}.txt"));
                File.WriteAllBytes(file, bytes);
                throw new InvalidOperationException($"FUZZ_SEED={seed}, document {read + refused}, kept as {file}: {error.Message}", error);
            }
        }

        output.WriteLine($"{read} read, {refused} refused");
        Assert.True(read > 0 && refused > 0, $"{read} read, {refused} refused");
    }

    private static bool Check(byte[] bytes)
    {
        ReadResult? result = null;
        var took = ProcessorTime.Of(() => result = ReportParser.ReadUnguarded("fuzz.txt", bytes, Repository.Catalogue));
        Assert.True(took < Longest, $"took {took}");
        if (result is ReadResult.Refused refused)
        {
            Assert.Matches("^fuzz\\.txt [^\\p{Cc}]+\\.$", refused.Message);
            return false;
        }

        Provenance.AssertHolds(Assert.IsType<ReadResult.Report>(result));
        return true;
    }

    private static List<byte[]> Documents()
    {
        var specs = Directory.GetFiles(Path.Combine(Repository.Root, "tests", "specs"), "*.txt", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal);
        var pages = Repository.Seeds.Select(Parsing.Tests.Reading.Facts.Seed)
            .Select(seed => System.Text.Encoding.UTF8.GetBytes(Parsing.Tests.Reading.PageOfSeed.OnSite(seed.Text, seed.Parsed)));
        return [.. Repository.Seeds.Select(Repository.SeedBytes), .. pages, .. specs.Select(File.ReadAllBytes)];
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : null;
}
