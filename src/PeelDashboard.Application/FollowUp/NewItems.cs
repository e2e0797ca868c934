namespace PeelDashboard.Application.FollowUp;

public sealed record NewItems(
    int ForceId, AfiKind Kind, IReadOnlyList<string> Headlines, string Detail, string Source, string SourceAddress,
    string RaisedOn, string? ThemeKey)
{
    private const int AtMost = 100;
    private const int HeadlineLength = 1_000;

    /// <summary>The same with clean texts, and what is wrong with it in one sentence, or null.</summary>
    internal (NewItems Items, string? Problem) Cleaned()
    {
        var clean = this with
        {
            Headlines = [.. Headlines.Select(FollowUpFields.Clean).Where(headline => headline.Length > 0)],
            Detail = FollowUpFields.Clean(Detail),
            Source = FollowUpFields.Clean(Source), SourceAddress = FollowUpFields.Clean(SourceAddress),
            RaisedOn = FollowUpFields.Clean(RaisedOn),
            ThemeKey = string.IsNullOrWhiteSpace(ThemeKey) ? null : ThemeKey.Trim(),
        };
        return (clean, clean.Problem());
    }

    internal ForceItem ToItem(string headline, string reference, string by, DateTime now) => new()
    {
        Reference = reference, ForceId = ForceId, Kind = Kind, Headline = headline, Detail = Detail, Source = Source,
        SourceAddress = SourceAddress,
        RaisedOn = RaisedOn, ThemeKey = ThemeKey, EnteredAt = now, EnteredBy = by,
    };

    private string? Problem() =>
        Headlines.Count == 0 ? "Enter at least one line that says what must be done."
        : Headlines.Count > AtMost ? $"Enter at most {AtMost} items at a time."
        : Headlines.Any(headline => headline.Length > HeadlineLength)
            ? $"A headline has more than {HeadlineLength} characters; put the rest into the detail."
        : Detail.Length > FollowUpRules.NoteLength ? $"The detail has more than {FollowUpRules.NoteLength} characters."
        : Source.Length is 0 or > FollowUpRules.LineLength
            ? $"Name the report, letter or meeting that it comes from, in at most {FollowUpRules.LineLength} characters."
        : !IsAddress(SourceAddress) ? "Enter an address that begins with http://, https:// or, for a page of this dashboard, a single /."
        : PartialDate.TryParse(RaisedOn) is null ? "Enter when it was raised: a day (2026-11-21), a month (2026-11) or a year (2026)."
        : null;

    private static bool IsAddress(string text) =>
        text.Length == 0
        || (text.Length <= 2000
            && (IsOwnPath(text) || (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            && uri.UserInfo.Length == 0)));

    private static bool IsOwnPath(string text) => text[0] == '/' && (text.Length == 1 || text[1] is not ('/' or '\\'));
}
