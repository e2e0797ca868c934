using PeelDashboard.Application.Security;

namespace PeelDashboard.Application.Exports;

/// <summary>For whom a file is written: whose internal columns and rows may be in it. Nobody's, unless somebody says otherwise.</summary>
internal sealed record ExportAudience
{
    private ExportAudience()
    {
    }

    public static ExportAudience Visitor { get; } = new();
    public static ExportAudience CommandLine { get; } = new() { IsLetIn = true, MaySeeAccounts = true };
    public bool IsLetIn { get; private init; }

    /// <summary>The only force whose progress may be in it; null for every force.</summary>
    public int? OnlyForce { get; private init; }
    public bool MaySeeAccounts { get; private init; }

    public static ExportAudience Of(CurrentUser? person) => person?.May(Right.ExportProgress) is true
        ? new() { IsLetIn = true, OnlyForce = person.ForceId, MaySeeAccounts = person.May(Right.ManageAccounts) }
        : Visitor;

    public bool MayExport(int forceId) => IsLetIn && (OnlyForce ?? forceId) == forceId;
}
