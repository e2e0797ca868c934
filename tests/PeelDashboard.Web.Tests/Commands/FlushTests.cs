using System.Net;
using System.Text.RegularExpressions;
using PeelDashboard.Domain.Security;
using PeelDashboard.Web.Tests.Features.Tracker;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.Commands;

/// <summary>
/// Whether what people save is on the disk when the program says so, seen from outside: strace tells each flush of a server.
/// </summary>
[Collection(PublishedCommands.Name)]
public sealed partial class FlushTests(PublishedProduct product)
{
    private const int Saves = 10;

    /// <summary>Where strace is not there, or may not look on, nothing is counted; tests of the store ask its connections too.</summary>
    [Fact]
    public async Task Each_save_is_flushed_when_a_server_has_imported_before()
    {
        if (!File.Exists("/usr/bin/strace")) return;
        await using var store = await WorkedOnStore.CreateAsync();
        string email;
        await using (var host = new PeelHost(store.Folder))
            email = (await host.AddAccountAsync(Roles.LiaisonOfficer)).Email!;
        var calls = Path.Combine(product.NewFolder(), "calls.txt");
        await using var server = await RunningServer.StartAsync(
            product, store.Folder, under: ["/usr/bin/strace", "-D", "-f", "-y", "-e", "trace=fsync,fdatasync", "-o", calls]);
        if (!File.Exists(calls) || (await File.ReadAllTextAsync(calls)).Length == 0) return;
        (await server.Client.TrySignInAsync(email, SignInHelp.Password)).Dispose();

        var before = await FlushesAsync(calls);
        for (var i = 0; i < Saves; i++)
        {
            using var page = await server.Client.ReadAsync("/tracker/" + WorkedOnStore.First);
            var answer = await ItemHost.SendAsync(server.Client, page, "form[data-draft]", ("Note", $"Note {i}"));
            Assert.Equal(HttpStatusCode.OK, answer.Status);
        }

        Assert.InRange(await FlushesAsync(calls) - before, Saves, int.MaxValue);
        using var saved = await server.Client.ReadAsync("/tracker/" + WorkedOnStore.First);
        Assert.Equal($"Note {Saves - 1}", saved.QuerySelector("textarea[name=Note]")!.TextContent.Trim());
    }

    private static async Task<int> FlushesAsync(string calls) => Flush().Count(await File.ReadAllTextAsync(calls));

    [GeneratedRegex(@"\bf(?:data)?sync\([0-9]+<[^>]*/peel\.db-wal>", RegexOptions.NonBacktracking)]
    private static partial Regex Flush();
}
