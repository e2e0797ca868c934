using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using PeelDashboard.Application.Exports;
using PeelDashboard.Domain.Sources;

namespace PeelDashboard.Web.Tests.Exports;

public sealed partial class EveryExportTests(OfficerFixture product) : IClassFixture<OfficerFixture>
{
    private static readonly Dictionary<string, string> Headers = new(StringComparer.Ordinal)
    {
        ["grades"] =
            "force,cycle,pillar,area,grade,scale,is_overall,basis,status,stated_on,amended_on,reason,source,lines,quote,inspected_in",
        ["afis"] = "reference,force,cycle,area,kind,headline,detail,status,owner,due_on,updated_on,note,source,lines,part_of,time_limit,time_limit_ends_on,closed_on",
        ["metrics"] = "force,cycle,area,measure,period,unit,value,numerator,denominator,comparator,comparator_value,difference,direction,"
            + "rank_statement,status,amended_on,reason,source,lines,quote,value_to,margin,qualifier,comparator_denominator",
        ["findings"] = "force,cycle,area,headline,source,lines",
        ["summary"] =
            "force,cycle,area,grade,previous_grade,previous_cycle,comparable,afis,open,in_progress,awaiting_inspectorate,closed,overdue",
        ["national"] = "cycle,assessment,level,grade,forces,known_forces",
        ["lineage"] = "force,thread,subject,cycle,reference,kind,headline,link,linked_to,reason,source,lines,quote",
        ["progress"] =
            "reference,force,cycle,area,kind,headline,source,lines,status,owner_kind,owner,due_on,review_on,percent_complete,risk,risk_by,risk_reason,"
            + "closed_on,closing_reference,superseded_by,note,evidence,raised_on,time_limit_ends_on,updated_on,updated_by,source_address",
        ["trail"] = "save,at,who,subject,force,what,from,to,why,version,hash,entry",
    };

    private static readonly string[] NumberColumns =
        ["value", "numerator", "denominator", "comparator_value", "difference", "afis", "open", "in_progress", "awaiting_inspectorate",
            "closed", "overdue", "forces", "known_forces", "value_to", "margin", "comparator_denominator", "percent_complete", "evidence",
            "save", "version", "entry"];

    private static readonly string[] DateColumns = ["stated_on", "amended_on", "due_on", "updated_on", "time_limit_ends_on", "closed_on",
        "review_on", "raised_on"];

    public static TheoryData<string> Names => [.. ExportList.All.Select(export => export.Name)];

    [Fact]
    public void The_files_of_the_contract_are_there() => Assert.Equal(Headers.Keys, ExportList.All.Select(export => export.Name));

    [Theory, MemberData(nameof(Names))]
    public async Task Is_a_named_download_in_utf8_with_a_mark_at_the_start(string name)
    {
        using var response = await product.Client.GetAsync(Address(name));
        var bytes = await response.Content.ReadAsByteArrayAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/csv; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal($"{name}.csv", response.Content.Headers.ContentDisposition?.FileName);
        Assert.True(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble));
        Assert.False(bytes.AsSpan(3).StartsWith(Encoding.UTF8.Preamble));
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Starts_with_the_columns_of_the_contract_and_ends_rows_with_crlf(string name)
    {
        var file = await product.GetAsync($"/exports/{name}.csv");
        var text = Encoding.UTF8.GetString(file.Bytes.AsSpan(3));

        Assert.StartsWith(Headers[name] + "\r\n", text, StringComparison.Ordinal);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        Assert.NotEmpty(file.Rows);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Guards_texts_and_never_numbers_and_writes_iso_dates(string name)
    {
        var file = await product.GetAsync($"/exports/{name}.csv");
        foreach (var (column, cell) in file.Rows.SelectMany(row => row).Where(cell => cell.Value.Length > 0))
        {
            if (NumberColumns.Contains(column, StringComparer.Ordinal)) Assert.Matches(Number(), cell);
            else Assert.DoesNotContain(cell[0], "=+-@\t\r");
            if (DateColumns.Contains(column, StringComparer.Ordinal)) Assert.NotNull(PartialDate.TryParse(cell));
        }
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Its_first_filter_leaves_only_its_rows_and_not_none(string name)
    {
        var (column, asked, found) = name is "trail" ? ("force", "kent", "Kent Police") : ("cycle", "2021-22", "2021/22");
        var all = await product.GetAsync($"/exports/{name}.csv");
        var some = await product.GetAsync($"/exports/{name}.csv?{column}={asked}");

        Assert.NotEmpty(some.Rows);
        Assert.All(some.Rows, row => Assert.Equal(found, row[column]));
        Assert.Equal(all.Rows.Count(row => row[column] == found), some.Rows.Count);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task A_blank_filter_is_no_filter(string name)
    {
        var all = await product.GetAsync($"/exports/{name}.csv");
        var blank = await product.GetAsync(
            $"/exports/{name}.csv?{string.Join('&', ExportList.All.Single(export => export.Name == name).Filters.Select(filter => filter + "="))}");
        Assert.Equal(all.Bytes, blank.Bytes);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task An_unknown_filter_is_refused_with_the_names_of_those_there_are(string name)
    {
        using var response = await product.Client.GetAsync(Address(name + ".csv?colour=red", whole: true));
        var line = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("\"colour\"", line, StringComparison.Ordinal);
        Assert.All(ExportList.All.Single(export => export.Name == name).Filters,
            filter => Assert.Contains(filter, line, StringComparison.Ordinal));
        Assert.DoesNotContain('\n', line);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task An_unknown_value_is_refused_with_those_there_are(string name)
    {
        var (asked, answer) = name == "trail"
            ? ("since=1999-13", "\"1999-13\" is not a date; use a day (2026-11-21), a month (2026-11) or a year (2026).")
            : ("cycle=1999", "\"1999\" is not a known cycle; use 2014, 2015, 2016, 2017, 2018/19, 2021/22, 2023-25 or 2025-27.");
        using var response = await product.Client.GetAsync(Address($"{name}.csv?{asked}", whole: true));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(answer, await response.Content.ReadAsStringAsync());
    }

    [Theory, MemberData(nameof(Names))]
    public void Explains_every_column_in_a_sentence(string name)
    {
        var export = ExportList.All.Single(one => one.Name == name);
        Assert.Equal(Headers[name], string.Join(',', export.Columns.Select(column => column.Name)));
        Assert.All(export.Columns, column => Assert.EndsWith(".", column.Explanation, StringComparison.Ordinal));
        Assert.EndsWith(".", export.Summary, StringComparison.Ordinal);
    }

    private static Uri Address(string name, bool whole = false) => new($"/exports/{name}{(whole ? "" : ".csv")}", UriKind.Relative);

    [GeneratedRegex(@"^-?\d+(\.\d+)?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();
}
