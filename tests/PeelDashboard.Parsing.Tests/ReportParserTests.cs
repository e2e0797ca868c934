using System.Text;
using PeelDashboard.Parsing.Model;
using PeelDashboard.Tests;

namespace PeelDashboard.Parsing.Tests;

/// <summary>What is refused, and how it is said. Refusals of texts are in tests/specs/refusals.</summary>
public sealed class ReportParserTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("peel-").FullName;

    [Fact]
    public void A_missing_file_is_refused_by_its_name()
    {
        var path = Path.Combine(folder, "nowhere", "report.txt");

        Assert.Equal($"{path} does not exist; check the name and the folder.", Refusal(path));
    }

    [Fact]
    public void A_folder_is_refused() => Assert.Equal($"{folder} is a folder; give the files in it.", Refusal(folder));

    [Theory]
    [InlineData("")]
    [InlineData("a\0b.txt")]
    public void A_name_that_no_file_can_have_is_refused_on_one_line(string path) => Assert.DoesNotContain('\0', Refusal(path));

    [Fact]
    public void A_file_that_someone_else_holds_open_for_writing_alone_is_refused_or_read_but_never_thrown()
    {
        var path = Path.Combine(folder, "held.txt");
        using var held = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);

        Assert.Contains("held.txt", Refusal(path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_seed_reads_the_same_from_its_file_and_from_its_bytes()
    {
        var name = Repository.Seeds[0];
        var fromFile = Assert.IsType<ReadResult.Report>(ReportParser.ReadFile(Path.Combine(Repository.Root, "seeds", name),
            Repository.Catalogue));
        var fromBytes = Assert.IsType<ReadResult.Report>(ReportParser.Read(name, Repository.SeedBytes(name), Repository.Catalogue));

        Assert.Equal(name, fromFile.Text.FileName);
        Assert.Equal(fromBytes.Text.Sha256, fromFile.Text.Sha256);
        Assert.Equal(fromBytes.Parsed.Document, fromFile.Parsed.Document);
    }

    [Fact]
    public void A_file_over_the_limit_is_refused_before_it_is_read_as_text()
    {
        var path = Path.Combine(folder, "large.txt");
        using (var file = File.Create(path)) file.SetLength(ReportParser.LargestFile + 1L);

        Assert.Equal("large.txt is larger than 20 MB, the most that is read; give the text of one report alone.", Refusal(path));
    }

    [Theory]
    [InlineData("force,cycle\nKent Police,2015\n")]
    [InlineData("Force,Cycle,Assessment,Level,Grade,Published,Source,Note\n")]
    [InlineData("no table at all")]
    public void A_CSV_file_that_is_not_the_national_grades_is_refused_with_the_header_it_should_have(string csv)
    {
        var refused = Assert.IsType<ReadResult.Refused>(ReportParser.Read("some.csv", Encoding.UTF8.GetBytes(csv), Repository.Catalogue));

        Assert.Equal("some.csv", refused.FileName);
        Assert.Equal(
            "some.csv is not the national grades file; its first line must be force,cycle,assessment,level,grade,published,source,note.",
            refused.Message);
    }

    [Fact]
    public void No_bytes_make_the_reader_throw_and_every_refusal_is_one_line()
    {
        var random = new Random(20241108);
        var seeds = Repository.Seeds.Select(Repository.SeedBytes).ToList();
        for (var i = 0; i < 300; i++)
        {
            var bytes = seeds[i % seeds.Count].ToArray();
            var from = random.Next(bytes.Length);
            bytes = bytes[from..random.Next(from, bytes.Length)];
            for (var change = random.Next(4); change > 0 && bytes.Length > 0; change--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(i % 3 == 0 ? 256 : 128);
            var result = ReportParser.ReadUnguarded(i % 7 == 0 ? "x.csv" : "x.txt", bytes, Repository.Catalogue);
            if (result is ReadResult.Refused refused) Assert.Matches("^x\\.(txt|csv) [^\r\n]+\\.$", refused.Message);
        }
    }

    [Fact]
    public void A_fault_of_the_reader_is_a_refusal_that_says_where_it_is() => Assert.Matches(
        "^x\\.txt could not be read for a fault in this program \\(NullReferenceException in [A-Za-z.<>_|`0-9]+\\); report it together with "
            + "the file\\.$",
        Assert.IsType<ReadResult.Refused>(ReportParser.Read("x.txt", Repository.SeedBytes(Repository.Seeds[0]), catalogue: null!)).Message);

    [Theory]
    [InlineData("1. HMICFRS PEEL JIAC Kent Police graded ")]
    [InlineData("1. How? HMIC graded PEEL following conclusions ")]
    [InlineData("graded good in 2019 (Legitimacy) ")]
    [InlineData("<a ^{ 2014 Police Constabulary . ")]
    [InlineData("1. Audit Committee HMIC\n2. PEEL 2015 JIAC Kent Police\n")]
    [InlineData("1. How is it?\nHMIC PEEL 2015 following conclusions Kent Police\n")]
    [InlineData("\n \n")]
    public void Two_megabytes_of_anything_are_read_in_a_few_seconds(string repeated)
    {
        var text = new StringBuilder("HM Inspector of Constabulary\nDear all\n")
            .Insert(0, "1. Introduction\nJIAC PEEL 2023-25 Kent Police\n2. End\n");
        // In lines as long as are read, and with as many numbers.
        while (text.Length < 2_000_000) text.Insert(text.Length, repeated, 15_000 / repeated.Length).Append('\n');
        var bytes = Encoding.UTF8.GetBytes(text.ToString());

        var took = ProcessorTime.Of(() => ReportParser.Read("long.txt", bytes, Repository.Catalogue));

        Assert.True(took < TimeSpan.FromSeconds(8), $"took {took}");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Refusal(string path) =>
        Assert.IsType<ReadResult.Refused>(ReportParser.ReadFile(path, Repository.Catalogue)).Message;
}
