using System.Security.Cryptography;
using PeelDashboard.Application.Evidence;
using PeelDashboard.Data.Sqlite;

namespace PeelDashboard.Data.Tests;

public sealed class EvidenceFileStoreTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("peel-evidence-");

    private EvidenceFileStore Files => new(new SqliteDatabaseOptions(folder.FullName), new EvidenceLimit(1));

    public void Dispose() => folder.Delete(recursive: true);

    public static TheoryData<string, string> Kept => new()
    {
        { "report.pdf", "application/pdf" }, { "Report.PDF", "application/pdf" }, { "plan.png", "image/png" },
        { "photo.jpg", "image/jpeg" },
        { "photo.jpeg", "image/jpeg" }, { "plan.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
        { "figures.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
        { "board.pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation" },
        { "note.txt", "text/plain" }, { "utf-16.txt", "text/plain" }, { "table.csv", "text/csv" }, { "message.eml", "message/rfc822" },
        { "latin.eml", "message/rfc822" }, { "message.txt", "text/plain" },
    };

    [Theory]
    [MemberData(nameof(Kept))]
    public async Task A_file_is_kept_under_its_hash_with_the_type_of_its_content(string name, string type)
    {
        var content = Samples.Named(name);
        var taken = await TakeAsync(name, content);

        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        Assert.Equal(new TakenFile(name, type, content.Length, hash), taken);
        await using var stored = Files.OpenRead(taken.Sha256);
        using var copy = new MemoryStream();
        await stored.CopyToAsync(copy);
        Assert.Equal(content, copy.ToArray());
        Assert.Equal(Path.Combine(folder.FullName, "evidence", hash[..2], hash), Assert.Single(Stored()));
    }

    [Fact]
    public async Task The_same_content_twice_is_one_file_and_a_damaged_one_is_whole_again()
    {
        var first = await TakeAsync("a.txt", "The same words."u8.ToArray());
        await File.WriteAllTextAsync(Files.PathOf(first.Sha256), "Other words.");
        var second = await TakeAsync("b.txt", "The same words."u8.ToArray());

        Assert.Equal((first.Sha256, "b.txt"), (second.Sha256, second.FileName));
        Assert.Equal("The same words.", await File.ReadAllTextAsync(Assert.Single(Stored())));
    }

    [Theory]
    [InlineData("empty.pdf", "empty.pdf is empty;")]
    [InlineData("large.txt", "large.txt is larger than 1 MB, the limit;")]
    [InlineData("page.txt", "page.txt is a web page, a drawing or other markup; save it as PDF.")]
    [InlineData("drawing.svg", "drawing.svg is a web page, a drawing or other markup;")]
    [InlineData("script.txt", "script.txt is a program;")]
    [InlineData("program.pdf", "program.pdf is not of an accepted type; choose PDF,")]
    [InlineData("binary.txt", "binary.txt is not of an accepted type;")]
    [InlineData("latin.txt", "latin.txt is not of an accepted type;")]
    [InlineData("archive.zip", "archive.zip is an archive, not an Office file;")]
    [InlineData("archive.docx", "archive.docx is an archive, not an Office file;")]
    [InlineData("macros.docx", "macros.docx carries macros or controls;")]
    [InlineData("macros.docm", "macros.docm carries macros or controls;")]
    [InlineData("locked.xlsx", "locked.xlsx is protected by a password;")]
    [InlineData("old.doc", "old.doc is in an old Office format or protected by a password;")]
    [InlineData("cut.docx", "cut.docx is damaged;")]
    public async Task What_is_not_taken_is_refused_in_one_sentence_and_leaves_nothing(string name, string sentence)
    {
        var refused = await Assert.ThrowsAsync<EvidenceRejectedException>(() => TakeAsync(name, Samples.Named(name)));

        Assert.StartsWith(sentence, refused.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
        Assert.Empty(Stored());
    }

    [Theory]
    [InlineData("report.png", "report.pdf",
        "report.png ends in .png, but its content is a PDF; give it the ending .pdf if it is the right file.")]
    [InlineData("report.exe", "report.pdf", "report.exe ends in .exe, but its content is a PDF;")]
    [InlineData("run.bat", "note.txt", "run.bat ends in .bat, but its content is plain text; give it the ending .txt or .csv if")]
    [InlineData("letter.eml", "note.txt", "letter.eml ends in .eml, but its content is plain text;")]
    [InlineData("plan.xlsx", "plan.docx", "plan.xlsx ends in .xlsx, but its content is a Word document;")]
    public async Task An_ending_that_contradicts_the_content_is_refused(string name, string content, string sentence)
    {
        var refused = await Assert.ThrowsAsync<EvidenceRejectedException>(() => TakeAsync(name, Samples.Named(content)));
        Assert.StartsWith(sentence, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(@"C:\Users\me\report.pdf", "report.pdf")]
    [InlineData("../../../etc/report.pdf", "report.pdf")]
    [InlineData("re\u0000port\n\u007F.pdf", "report.pdf")]
    [InlineData("exe.\u202Efdp.pdf", "exe.fdp.pdf")]
    [InlineData("  board paper .pdf. ", "board paper.pdf")]
    [InlineData(".pdf", "evidence.pdf")]
    [InlineData("", "evidence.pdf")]
    [InlineData("report", "report.pdf")]
    [InlineData("Rôle of the board 会议.pdf", "Rôle of the board 会议.pdf")]
    public async Task A_name_is_its_last_part_without_what_does_not_show(string name, string kept) =>
        Assert.Equal(kept, (await TakeAsync(name, Samples.Named("report.pdf"))).FileName);

    [Fact]
    public async Task A_long_name_is_cut_before_its_ending_and_never_within_a_character()
    {
        var taken = await TakeAsync(new string('a', 145) + "😀 and more.pdf", Samples.Named("report.pdf"));
        Assert.Equal(new string('a', 145) + ".pdf", taken.FileName);
        Assert.Equal(150, (await TakeAsync(new string('b', 400), Samples.Named("report.pdf"))).FileName.Length);
    }

    [Fact]
    public async Task No_more_is_read_than_the_limit_and_one_buffer()
    {
        await using var endless = new Endless();
        await Assert.ThrowsAsync<EvidenceRejectedException>(() => Files.TakeAsync("endless.txt", endless, default));
        Assert.InRange(endless.Given, Files.Limit.Bytes, Files.Limit.Bytes + 256 * 1024);
    }

    [Fact]
    public async Task A_sender_who_goes_away_leaves_nothing()
    {
        await using var broken = new Endless { BreaksAfter = 100_000 };
        await Assert.ThrowsAsync<IOException>(() => Files.TakeAsync("broken.txt", broken, default));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Files.TakeAsync("a.txt", new MemoryStream([1]), new CancellationToken(canceled: true)));
        Assert.Empty(Stored());
    }

    [Theory]
    [InlineData("../../peel.db")]
    [InlineData("ABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCD")]
    [InlineData("")]
    public void Nothing_but_a_hash_leads_to_a_file(string hash) => Assert.Throws<ArgumentException>(() => Files.OpenRead(hash));

    [Fact]
    public void A_file_that_is_gone_is_told() =>
        Assert.Contains(new string('a', 64), Assert.Throws<FileNotFoundException>(() => Files.OpenRead(new string('a', 64))).Message,
            StringComparison.Ordinal);

    private Task<TakenFile> TakeAsync(string name, byte[] content) => Files.TakeAsync(name, new MemoryStream(content), default);

    private string[] Stored() =>
        Directory.Exists(Files.Folder) ? Directory.GetFiles(Files.Folder, "*", SearchOption.AllDirectories) : [];

    private sealed class Endless : MemoryStream
    {
        public long BreaksAfter { get; init; } = long.MaxValue;

        public long Given { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Given >= BreaksAfter) throw new IOException("The connection was cut.");
            buffer.Span.Fill((byte)'a');
            Given += buffer.Length;
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
