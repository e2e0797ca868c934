using System.Globalization;
using PeelDashboard.Application.Accounts;
using PeelDashboard.Application.Queries;
using PeelDashboard.Data.Entities;
using PeelDashboard.Domain.Security;

namespace PeelDashboard.Web.Features.Accounts;

public enum AccountSort
{
    Name,

    Email,

    State,

    LastSignIn,
}

public sealed record AccountRow(Account Account, string Force, string State);

/// <summary>What the address of the list says. A value that nothing knows stands for no filter.</summary>
public sealed record AccountFilter(string? Words = null, Roles? Role = null, string? State = null, AccountSort Sort = AccountSort.Name)
{
    public const string Path = "/account/accounts";

    public const int Size = 25;

    public int Page { get; init; } = 1;

    public bool IsFiltered => (Words, Role, State) is not (null, null, null);

    public AccountFilter Cleared => new(Sort: Sort);

    public static AccountFilter Parse(string address)
    {
        var query = QueryStringState.Read(address);
        return new(query.Get("q"), RoleRules.Parse(query.Get("role")), AccountState.Parse(query.Get("state")), SortOf(query.Get("sort")))
        {
            Page = int.TryParse(query.Get("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1,
        };
    }

    /// <summary>Name is usual; a number, which the framework would take for a name, counts for nothing.</summary>
    public static AccountSort SortOf(string? text) =>
        Enum.GetValues<AccountSort>().FirstOrDefault(sort => sort.ToString().Equals(text, StringComparison.OrdinalIgnoreCase));

    public string ToAddress() => QueryStringState.Write(
        Path, ("q", Words), ("role", Role?.Words()), ("state", State), ("sort", Sort is AccountSort.Name ? null : Sort.ToString()),
        ("page", Page == 1 ? null : Page.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The accounts that the filter leaves, in its order; not yet cut into pages.</summary>
    public IReadOnlyList<AccountRow> Rows(AccountList list, DateTimeOffset now)
    {
        var forces = list.Forces.ToDictionary(force => force.Id, force => force.Name);
        var rows = list.Accounts
            .Select(account => new AccountRow(
                account, account.ForceId is { } force ? forces[force] : "Every force",
                AccountState.Of(account, list.Linked.Contains(account.Id), now)))
            .Where(IsWanted);
        return Sort switch
        {
            AccountSort.Email => [.. rows.OrderBy(row => row.Account.Email, StringComparer.OrdinalIgnoreCase)],
            AccountSort.State => [.. rows.OrderBy(row => row.State, StringComparer.Ordinal)],
            AccountSort.LastSignIn => [.. rows.OrderByDescending(row => row.Account.LastSignInAt)],
            _ => [.. rows],
        };
    }

    private bool IsWanted(AccountRow row) =>
        (Role is not { } role || row.Account.Roles.HasFlag(role)) && (State is null || State == row.State)
        && (Words is null || row.Account.Name.Contains(Words, StringComparison.OrdinalIgnoreCase)
            || row.Account.Email!.Contains(Words, StringComparison.OrdinalIgnoreCase));
}
