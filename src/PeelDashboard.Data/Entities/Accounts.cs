using Microsoft.AspNetCore.Identity;
using PeelDashboard.Domain.Security;

namespace PeelDashboard.Data.Entities;

/// <summary>Somebody who signs in. Accounts are disabled, never deleted: the audit trail names them.</summary>
public sealed class Account : IdentityUser<int>
{
    /// <summary>How the account is shown, for example a rank and surname or a job title; no two accounts have the same.</summary>
    public string Name { get; set; } = "";
    public Roles Roles { get; set; }

    /// <summary>The only force whose progress the account sees and changes; null for every force.</summary>
    public int? ForceId { get; set; }
    public DateTime CreatedAt { get; set; }

    /// <summary>Since when nobody may use it any more, UTC; null while it is in use.</summary>
    public DateTime? DisabledAt { get; set; }
    public DateTime? LastSignInAt { get; set; }
}
