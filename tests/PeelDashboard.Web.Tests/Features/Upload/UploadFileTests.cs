using Microsoft.AspNetCore.Components.Forms;
using PeelDashboard.Application.Importing;
using PeelDashboard.Data.Entities;
using PeelDashboard.Web.Features.Imports;
using PeelDashboard.Web.Features.Imports.Upload;

namespace PeelDashboard.Web.Tests.Features.Upload;

public sealed class UploadFileTests
{
    [Theory]
    [InlineData("report.txt", "report.txt")]
    [InlineData("/etc/passwd", "passwd")]
    [InlineData("..\\..\\Windows\\report.txt", "report.txt")]
    [InlineData("C:report.txt", "report.txt")]
    [InlineData("a\u0000b\u001B[2J.txt", "ab[2J.txt")]
    [InlineData("folder/..", "file")]
    [InlineData("", "file")]
    public void A_name_is_reduced_to_its_last_part(string name, string reduced) => Assert.Equal(reduced, UploadFiles.NameOf(name));

    [Theory]
    [InlineData("report.txt", 100, null)]
    [InlineData("REPORT.PDF", 20 * 1024 * 1024, null)]
    [InlineData("report.txt", 20 * 1024 * 1024 + 200_000, "report.txt has 20.2 MB; files of up to 20 MB are taken.")]
    [InlineData("report.exe", 100,
        "report.exe is of a kind that is not read here; choose a .txt, .html, .mhtml, .pdf, .docx, .odt, .xlsx or .csv file.")]
    [InlineData("report", 100,
        "report is of a kind that is not read here; choose a .txt, .html, .mhtml, .pdf, .docx, .odt, .xlsx or .csv file.")]
    public void Kind_and_size_are_looked_at_before_anything_is_read(string name, long size, string? refusal) =>
        Assert.Equal(refusal, UploadFiles.Refusal(name, size));

    [Fact]
    public async Task A_file_is_read_whole_and_tells_how_far_it_is()
    {
        var tenths = new List<int>();
        var bytes = await UploadFiles.ReadAsync(new ChosenFile(3_000_000, 3_000_000), tenths.Add, default);

        Assert.Equal(3_000_000, bytes.Length);
        Assert.Equal(10, tenths[^1]);
        Assert.Equal(tenths.Distinct().Order(), tenths);
    }

    [Fact]
    public async Task A_file_that_shrinks_while_it_is_read_is_an_error_and_no_half_file() =>
        await Assert.ThrowsAsync<IOException>(() => UploadFiles.ReadAsync(new ChosenFile(3_000_000, 1_000_000), _ => { }, default));

    [Fact]
    public void Two_stored_AFIs_cannot_both_be_the_same_new_one()
    {
        var (one, two) = (new ImportQuestion("A-1", "old", "new", 7, 0.6), new ImportQuestion("A-2", "older", "new", 7, 0.5));
        var file = new UploadedFile("report.txt");
        file.SetPlan(Report(one, two), mayDiffer: true);

        file.SetAnswer("A-1", 7);
        file.SetAnswer("A-2", 7);

        Assert.Equal([new ImportAnswer("A-1", null), new ImportAnswer("A-2", 7)], file.Answers);
    }

    [Fact]
    public void A_plan_that_differs_without_an_answer_is_told()
    {
        var file = new UploadedFile("report.txt");
        file.SetPlan(Report(), mayDiffer: true);
        file.SetPlan(Report(), mayDiffer: false);
        Assert.False(file.IsRenewed);

        file.SetPlan(Report() with { Plan = [new PlannedChange(ChangeKind.Added, "figure", "Arrest rate", "", "20.1 percent", 7)] },
            mayDiffer: false);
        Assert.True(file.IsRenewed);
    }

    [Theory]
    [InlineData("stands at 20.1 percent now", "stands at 21.4 percent now", "stands at [20.1] percent now", "stands at [21.4] percent now")]
    [InlineData("Good", "Adequate", "[Good]", "[Adequate]")]
    [InlineData("one two", "one two three", "one [two]", "one [two three]")]
    [InlineData("", "all of it", "", "[all of it]")]
    public void What_differs_is_found_word_by_word(string before, string after, string old, string now)
    {
        var sides = ChangeLists.Compare(before, after);
        Assert.Equal((old, now), (Marked(sides.Before), Marked(sides.After)));
    }

    [Fact]
    public void A_long_text_is_cut_to_what_stands_around_the_difference()
    {
        var words = string.Concat(Enumerable.Repeat("word ", 200));
        var (before, after) = ChangeLists.Compare($"detail: {words}old {words}", $"detail: {words}new {words}");

        Assert.Equal(("old", "new"), (before.Differing, after.Differing));
        Assert.StartsWith("detail: \u2026 word", before.Lead, StringComparison.Ordinal);
        Assert.EndsWith("word \u2026", after.Tail, StringComparison.Ordinal);
        Assert.True(before.Lead.Length + before.Tail.Length < 300);
    }

    private static string Marked(ChangeLists.ChangedSide side) =>
        side.Lead + (side.Differing.Length > 0 ? $"[{side.Differing}]" : "") + side.Tail;

    private static ImportReport Report(params ImportQuestion[] questions) =>
        new("report.txt", ImportOutcome.Updated, "It would change.", default, default, []) { Questions = questions };

    private sealed class ChosenFile(long says, int has) : IBrowserFile
    {
        public string Name => "report.txt";

        public DateTimeOffset LastModified => DateTimeOffset.UnixEpoch;

        public long Size => says;

        public string ContentType => "text/plain";

        public Stream OpenReadStream(long maxAllowedSize = 512000, CancellationToken cancellationToken = default) =>
            new MemoryStream(new byte[has]);
    }
}
