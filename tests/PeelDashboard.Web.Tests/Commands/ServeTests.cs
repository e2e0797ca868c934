using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using PeelDashboard.Data.Sqlite;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.Commands;

/// <summary>The published program as a server: from an empty folder to pages, and what it says when it cannot start.</summary>
[Collection(PublishedServer.Name)]
public sealed class ServeTests(PublishedProduct product)
{
    [Fact]
    public async Task Serves_pages_and_downloads_from_an_empty_folder_prints_its_address_and_ends_with_0()
    {
        await using var server = await RunningServer.StartAsync(product, product.NewFolder());
        using var page = await server.Client.GetAsync(new Uri("/", UriKind.Relative));
        using var script = await server.Client.GetAsync(new Uri("/_framework/blazor.web.js", UriKind.Relative));
        var csv = await server.Client.GetByteArrayAsync(new Uri("/exports/national.csv", UriKind.Relative));
        var run = await server.StopAsync();

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.OK, script.StatusCode);
        Assert.StartsWith("cycle,assessment,", Encoding.UTF8.GetString(csv.AsSpan(3)), StringComparison.Ordinal);
        Assert.Equal($"Now listening on: {RunningServer.AddressOf(server.Port)} (stop with Ctrl+C)", run.Output.Trim());
        Assert.Equal(0, run.Status);
    }

    [Fact]
    public async Task Program_takes_its_own_data_and_documents_when_started_below_a_folder_that_holds_others()
    {
        var folder = product.NewFolder();
        var data = Directory.CreateDirectory(Path.Combine(folder, "data")).FullName;
        await File.WriteAllTextAsync(Path.Combine(data, "forces.csv"), "of something else");
        var below = Directory.CreateDirectory(Path.Combine(folder, "below")).FullName;
        await using var server = await RunningServer.StartAsync(product, product.NewFolder(), below);
        var reports = await server.Client.GetStringAsync(new Uri("/reports", UriKind.Relative));

        Assert.Contains("2014-core-business-letter.txt", reports, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Style_sheets_and_scripts_go_out_compressed_and_are_kept_by_browsers_when_their_address_has_a_fingerprint()
    {
        var folder = product.NewFolder();
        await FilledStore.CopyToAsync(folder);
        await using var server = await RunningServer.StartAsync(product, folder);
        var page = await server.Client.GetStringAsync(new Uri("/", UriKind.Relative));
        var addresses = Regex.Matches(page, "(?:href|src)=\"/?(?<path>[^\":]+\\.(?:css|js))\"", RegexOptions.NonBacktracking)
            .Select(match => match.Groups["path"].Value).ToList();

        Assert.Contains(addresses, address => address.StartsWith("_framework/blazor.web.", StringComparison.Ordinal));
        foreach (var address in addresses)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/" + address, UriKind.Relative));
            request.Headers.AcceptEncoding.ParseAdd("br, gzip");
            using var asset = await server.Client.SendAsync(request);
            var beforehand = asset.Content.Headers.ContentLength is > 0; // what is compressed as it goes out has no length

            Assert.Equal((address, HttpStatusCode.OK), (address, asset.StatusCode));
            Assert.Single(asset.Content.Headers.ContentEncoding);
            Assert.True(beforehand, address);
            Assert.Equal("max-age=31536000, immutable", asset.Headers.CacheControl?.ToString());
        }
    }

    [Theory]
    [InlineData(true, 5)]
    [InlineData(false, 1)]
    public async Task A_first_filling_that_was_cut_off_goes_on_and_a_store_that_somebody_began_is_left_as_it_is(bool cutOff, int documents)
    {
        var folder = product.NewFolder();
        var seed = PublishedProduct.Seed("2014-core-business-letter.txt");
        Assert.Equal(0, (await product.RunAsync("import", seed, $"--Storage:Path={folder}")).Status);
        var mark = Path.Combine(folder, SqliteDatabaseOptions.FillingMark);
        if (cutOff) await File.WriteAllTextAsync(mark, "");
        await using var server = await RunningServer.StartAsync(product, folder);
        await server.StopAsync();

        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "peel.db")};Pooling=False");
        await connection.OpenAsync();
        await using var count = connection.CreateCommand();
        count.CommandText = "SELECT COUNT(*) FROM \"Documents\"";
        Assert.Equal((long)documents, await count.ExecuteScalarAsync());
        Assert.False(File.Exists(mark));
    }

    [Fact]
    public async Task Keeps_a_log_in_json_without_what_people_typed()
    {
        var folder = product.NewFolder();
        await FilledStore.CopyToAsync(folder);
        await using var server = await RunningServer.StartAsync(product, folder);
        await server.Client.GetAsync(new Uri("/exports/afis.csv?q=secret-words", UriKind.Relative));
        await server.StopAsync();

        var log = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(Path.Combine(folder, "logs"), "peel-*.json")));
        Assert.Contains("\"Path\":\"/exports/afis.csv\"", log, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-words", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_port_ends_with_one_line_that_names_it()
    {
        await using var store = await TestStore.CreateAsync();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = RunningServer.AddressOf(((IPEndPoint)other.LocalEndpoint).Port);
        var run = await product.RunAsync("--urls", address, $"--Storage:Path={store.Folder}");

        Assert.Equal(1, run.Status);
        Assert.Equal(
            $"{address} is in use by another program; stop that one, or choose another address with --urls http://localhost:PORT.",
            Assert.Single(run.ErrorLines));
    }

    [Theory]
    [InlineData("a-file/store")]
    [InlineData("/proc/store")] // read-only for everybody, the administrator included
    public async Task A_store_that_cannot_be_written_ends_with_one_line_that_names_it(string place)
    {
        var folder = product.NewFolder();
        await File.WriteAllTextAsync(Path.Combine(folder, "a-file"), "no folder");
        var path = Path.GetFullPath(place, folder);
        var run = await product.RunAsync($"--Storage:Path={path}", "--urls", "http://127.0.0.1:0");

        Assert.Equal(1, run.Status);
        Assert.Contains(path, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_locked_store_ends_with_one_line()
    {
        var folder = product.NewFolder();
        await using var holder = new SqliteConnection($"Data Source={Path.Combine(folder, "peel.db")};Pooling=False");
        await holder.OpenAsync();
        await using var command = holder.CreateCommand();
        command.CommandText = "BEGIN EXCLUSIVE";
        await command.ExecuteNonQueryAsync();
        var run = await product.RunAsync($"--Storage:Path={folder}", "--urls", "http://127.0.0.1:0");

        Assert.Equal(1, run.Status);
        Assert.Contains(folder, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_filling_that_cannot_write_ends_the_server_with_one_line_after_those_of_its_progress()
    {
        await using var store = await TestStore.CreateAsync();
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(store.Folder, "peel.db")};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = """
                DELETE FROM "ImportRuns";
                CREATE TRIGGER "NoImport" BEFORE INSERT ON "ImportRuns" BEGIN SELECT RAISE(ABORT, 'no import today'); END;
                """;
            await command.ExecuteNonQueryAsync();
        }

        var run = await product.RunAsync("--urls", "http://127.0.0.1:0", $"--Storage:Path={store.Folder}");

        Assert.Equal(1, run.Status);
        Assert.Contains("First start: importing 6 files; pages open when all are there.", run.ErrorLines);
        Assert.Single(run.ErrorLines, line => line.StartsWith("Unexpected error:", StringComparison.Ordinal));
        Assert.StartsWith("Unexpected error: ", run.ErrorLines[^1], StringComparison.Ordinal);
        Assert.Contains("no import today", run.ErrorLines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_address_ends_with_one_line()
    {
        await using var store = await TestStore.CreateAsync();
        var run = await product.RunAsync("--urls", "not an address", $"--Storage:Path={store.Folder}");

        Assert.Equal(1, run.Status);
        Assert.Contains("not an address", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }
}
