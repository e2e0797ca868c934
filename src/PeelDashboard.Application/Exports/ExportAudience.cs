using PeelDashboard.Application.Security;
using PeelDashboard.Domain.Security;

namespace PeelDashboard.Application.Exports;

/// <summary>For whom a file is written: whose internal columns and rows may be in it. Nobody's, unless somebody says otherwise.</summary>
internal sealed record ExportAudience
{
    private ExportAudience()
    {
    }

    /// <summary>A visitor: published findings and nothing internal.</summary>
    public static ExportAudience Visitor { get; } = new();

    /// <summary>Whoever runs the command line, who has the store's files anyway.</summary>
    public static ExportAudience CommandLine { get; } = new() { IsLetIn = true, MaySeeAccounts = true };

    /// <summary>Whether there are forces whose progress may be in it.</summary>
    public bool IsLetIn { get; private init; }

    /// <summary>The only force whose progress may be in it; null for every force.</summary>
    public int? OnlyForce { get; private init; }

    /// <summary>Whether what the trail says of accounts may be in it.</summary>
    public bool MaySeeAccounts { get; private init; }

    /// <summary>Who is signed in; nobody is a visitor.</summary>
    public static ExportAudience Of(CurrentUser? person) => person?.May(Right.ExportProgress) is true
        ? new() { IsLetIn = true, OnlyForce = person.ForceId, MaySeeAccounts = person.May(Right.ManageAccounts) }
        : Visitor;

    /// <summary>Whether the progress of a force may be in it.</summary>
    public bool MayExport(int forceId) => IsLetIn && (OnlyForce ?? forceId) == forceId;
}
