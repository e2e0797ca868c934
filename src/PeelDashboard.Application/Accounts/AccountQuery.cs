namespace PeelDashboard.Application.Accounts;

/// <summary>What the list of accounts shows: all by name, those that belong to somebody of a directory, and every force by name.</summary>
public sealed record AccountList(IReadOnlyList<Account> Accounts, IReadOnlySet<int> Linked, IReadOnlyList<Force> Forces);

public sealed record OneAccount(Account Account, bool IsLinked, string Force);

public sealed class AccountQuery(IDbContextFactory<PeelDbContext> contexts)
{
    public async Task<AccountList> ListAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return new(
            await db.Accounts.AsNoTracking().OrderBy(account => account.Name).ToListAsync(cancellation),
            await ExternalLogins.LinkedAsync(db, cancellation),
            await ForcesAsync(db, cancellation));
    }

    public async Task<OneAccount?> FindAsync(int id, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.Accounts.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { } account) return null;
        return new(
            account, (await ExternalLogins.LinkedAsync(db, cancellation)).Contains(id),
            await AccountValidator.ForceAsync(db, account.ForceId, cancellation));
    }

    public async Task<IReadOnlyList<Force>> ForcesAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await ForcesAsync(db, cancellation);
    }

    private static Task<List<Force>> ForcesAsync(PeelDbContext db, CancellationToken cancellation) =>
        db.Forces.AsNoTracking().OrderBy(force => force.Name).ToListAsync(cancellation);
}
