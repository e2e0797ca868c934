using Microsoft.EntityFrameworkCore;
using PeelDashboard.Data;
using PeelDashboard.Data.Desk;
using PeelDashboard.Data.Model;
using PeelDashboard.Domain;
using PeelDashboard.Domain.Desk;

namespace PeelDashboard.Web.Features.Desk.Item;

/// <summary>An item by its reference, with its progress, its evidence and the letters that close it: one command.</summary>
internal sealed record ItemReader(ItemSubject Subject, ItemProgress Seen, IReadOnlyList<Evidence> Evidence, IReadOnlyList<ClosingLetter> Letters)
{
    /// <summary>Looks among AFIs or among own items, as the reference says; null where there is none.</summary>
    public static Task<ItemReader?> ReadAsync(PeelContext db, string reference) =>
        reference.Contains("-OWN-", StringComparison.Ordinal) ? ReadOwnAsync(db, reference) : ReadAfiAsync(db, reference);

    private static async Task<ItemReader?> ReadAfiAsync(PeelContext db, string reference)
    {
        var found = await (
            from afi in db.Afis.AsNoTracking()
            where afi.Reference == reference
            from row in db.FollowUps.Where(row => row.AfiId == afi.Id).DefaultIfEmpty()
            from document in db.Documents.Where(document => document.Id == afi.Passage.DocumentId).DefaultIfEmpty()
            select new
            {
                Subject = new ItemSubject(
                    afi.ForceId, afi.Force.Name, afi.Force.Slug, afi.Reference, afi.Kind, afi.Headline, afi.Detail,
                    new ItemPlace(afi.Id, afi.Area.Name, afi.Area.Cycle.Label, afi.Area.Cycle.Order, afi.Area.ThemeKey), afi.Area.Theme.Label,
                    afi.Passage, document == null ? "" : document.Title, "", document == null ? null : document.Published, afi.TimeLimit, afi.TimeLimitEndsOn,
                    afi.InLatestText),
                Row = row,
                Evidence = db.Evidence.Where(evidence => row != null && evidence.FollowUpId == row.Id).OrderBy(evidence => evidence.Id).ToList(),
                Letters = (
                    from closure in db.AfiClosures
                    where closure.AfiId == afi.Id && closure.InLatestText
                    from letter in db.Documents.Where(letter => letter.Id == closure.Passage.DocumentId)
                    orderby closure.Id
                    select new ClosingLetter(closure.ClosedOn, letter.Title, closure.Passage)).ToList(),
            }).FirstOrDefaultAsync();
        return found is null ? null : new(found.Subject, SeenIn(found.Row, found.Letters), found.Evidence, found.Letters);
    }

    private static async Task<ItemReader?> ReadOwnAsync(PeelContext db, string reference)
    {
        var found = await (
            from item in db.ForceItems.AsNoTracking()
            where item.Reference == reference
            from force in db.Forces.Where(force => force.Id == item.ForceId)
            from theme in db.Themes.Where(theme => theme.Key == item.ThemeKey).DefaultIfEmpty()
            from row in db.FollowUps.Where(row => row.ItemId == item.Id).DefaultIfEmpty()
            select new
            {
                Subject = new ItemSubject(
                    item.ForceId, force.Name, force.Slug, item.Reference, item.Kind, item.Headline, item.Detail, null, theme == null ? null : theme.Label,
                    null, item.Source, item.SourceAddress, item.RaisedOn, "", null, true),
                Row = row,
                Evidence = db.Evidence.Where(evidence => row != null && evidence.FollowUpId == row.Id).OrderBy(evidence => evidence.Id).ToList(),
            }).FirstOrDefaultAsync();
        return found is null ? null : new(found.Subject, SeenIn(found.Row, []), found.Evidence, []);
    }

    /// <summary>Where nobody has recorded anything, an item awaits allocation, or is closed where a letter says so.</summary>
    private static ItemProgress SeenIn(FollowUp? row, IReadOnlyList<ClosingLetter> letters)
    {
        if (row is not null) return new(row.ToProgress(), row.Version, row.UpdatedAt, row.UpdatedBy);
        if (letters is not [.., var letter]) return new(Progress.Untouched, 0, null, "");
        var closed = Progress.Untouched with { Status = AfiStatus.ClosedByInspectorate, ClosingReference = letter.Reference };
        return new(closed.With(ProgressField.ClosedOn, letter.Day), 0, null, "");
    }
}
