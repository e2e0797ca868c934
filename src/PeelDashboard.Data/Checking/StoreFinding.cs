namespace PeelDashboard.Data.Checking;

/// <summary>Something odd in the store.</summary>
/// <param name="Where">The database file, a table, a document with its line, a force with cycle and area, an entry of the audit trail, or an item.</param>
/// <param name="Message">One sentence.</param>
public sealed record StoreFinding(string Where, string Message)
{
    /// <summary>Whether it is only worth knowing and no sign of damage, such as a file that no item names.</summary>
    public bool IsNote { get; init; }
}
