using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace PeelDashboard.Data.Configuration;

/// <summary>"68.0" and "68" are one number but not printed alike, so a change from one to the other must be saved.</summary>
internal sealed class PrintedDecimalComparer() : ValueComparer<decimal>(
    (left, right) => left == right && left.Scale == right.Scale, value => value.GetHashCode());
