using Microsoft.EntityFrameworkCore;
using PeelDashboard.Data;
using PeelDashboard.Data.Desk;
using PeelDashboard.Data.Model;
using PeelDashboard.Domain;
using PeelDashboard.Domain.Desk;

namespace PeelDashboard.Web.Features.Desk.Item;

/// <summary>An item by its reference, with its progress, its evidence, the letters that close it and names for its owner: one command.</summary>
internal sealed record ItemReader(ItemSubject Subject, ItemProgress Seen, IReadOnlyList<Evidence> Evidence, IReadOnlyList<ClosingLetter> Letters, IReadOnlyList<KnownOwner> People)
{
    // A character that no name can have.
    private const string Separator = "\u001f";

    /// <summary>Looks among AFIs or among own items, as the reference says; null where there is none.</summary>
    public static Task<ItemReader?> ReadAsync(PeelContext db, string reference, bool withPeople) =>
        reference.Contains("-OWN-", StringComparison.Ordinal) ? ReadOwnAsync(db, reference, withPeople) : ReadAfiAsync(db, reference, withPeople);

    private static async Task<ItemReader?> ReadAfiAsync(PeelContext db, string reference, bool withPeople)
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
                Accounts = !withPeople ? null : db.Accounts
                    .Where(account => account.DisabledAt == null && (account.ForceId == null || account.ForceId == afi.ForceId))
                    .GroupBy(_ => 1).Select(all => string.Join(Separator, all.Select(account => account.Name))).FirstOrDefault(),
                Owners = !withPeople ? null : db.FollowUps.Where(other => other.ForceId == afi.ForceId && other.Owner != "")
                    .GroupBy(_ => 1).Select(all => string.Join(Separator, all.Select(other => other.Owner))).FirstOrDefault(),
                Evidence = db.Evidence.Where(evidence => row != null && evidence.FollowUpId == row.Id).OrderBy(evidence => evidence.Id).ToList(),
                Letters = (
                    from closure in db.AfiClosures
                    where closure.AfiId == afi.Id && closure.InLatestText
                    from letter in db.Documents.Where(letter => letter.Id == closure.Passage.DocumentId)
                    orderby closure.Id
                    select new ClosingLetter(closure.ClosedOn, letter.Title, closure.Passage)).ToList(),
            }).FirstOrDefaultAsync();
        return found is null ? null : new(found.Subject, SeenIn(found.Row, found.Letters), found.Evidence, found.Letters, PeopleIn(found.Accounts, found.Owners));
    }

    private static async Task<ItemReader?> ReadOwnAsync(PeelContext db, string reference, bool withPeople)
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
                Accounts = !withPeople ? null : db.Accounts
                    .Where(account => account.DisabledAt == null && (account.ForceId == null || account.ForceId == item.ForceId))
                    .GroupBy(_ => 1).Select(all => string.Join(Separator, all.Select(account => account.Name))).FirstOrDefault(),
                Owners = !withPeople ? null : db.FollowUps.Where(other => other.ForceId == item.ForceId && other.Owner != "")
                    .GroupBy(_ => 1).Select(all => string.Join(Separator, all.Select(other => other.Owner))).FirstOrDefault(),
                Evidence = db.Evidence.Where(evidence => row != null && evidence.FollowUpId == row.Id).OrderBy(evidence => evidence.Id).ToList(),
            }).FirstOrDefaultAsync();
        return found is null ? null : new(found.Subject, SeenIn(found.Row, []), found.Evidence, [], PeopleIn(found.Accounts, found.Owners));
    }

    /// <summary>Accounts first, then names that owners had before.</summary>
    private static List<KnownOwner> PeopleIn(string? accounts, string? owners)
    {
        var known = Names(accounts);
        return [.. known.Select(name => new KnownOwner(name, true)), .. Names(owners).Except(known, StringComparer.OrdinalIgnoreCase).Select(name => new KnownOwner(name, false))];
    }

    private static List<string> Names(string? joined) =>
        [.. (joined ?? "").Split(Separator, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Order(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Where nobody has recorded anything, an item awaits allocation, or is closed where a letter says so.</summary>
    private static ItemProgress SeenIn(FollowUp? row, IReadOnlyList<ClosingLetter> letters)
    {
        if (row is not null) return new(row.ToProgress(), row.Version, row.UpdatedAt, row.UpdatedBy);
        if (letters is not [.., var letter]) return new(Progress.Untouched, 0, null, "");
        var closed = Progress.Untouched with { Status = AfiStatus.ClosedByInspectorate, ClosingReference = letter.Reference };
        return new(closed.With(ProgressField.ClosedOn, letter.Day), 0, null, "");
    }
}
