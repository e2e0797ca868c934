namespace PeelDashboard.Application.FollowUp;

/// <summary>
/// Sets what somebody sends beside what others saved since they opened the form. What the form began with is read from the audit trail: the
/// value that the first later entry of a field names as the one before it.
/// </summary>
internal static class ConflictDetector
{
    /// <summary>
    /// Both versions; null where no field that was sent was changed by others to something else, so that the change can go in as it is.
    /// </summary>
    public static async Task<ProgressConflict?> CompareAsync(FollowUpChange work, int seen, ProgressEdit edit,
        CancellationToken cancellation)
    {
        var later = await work.Db.AuditEntries.AsNoTracking()
            .Where(entry => entry.Subject == work.Item.Reference && entry.Version > seen)
            .OrderBy(entry => entry.Id).Select(entry => new { entry.What, entry.From }).ToListAsync(cancellation);
        var firsts = later.GroupBy(entry => entry.What, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().From, StringComparer.Ordinal);
        var fields = new List<FieldConflict>();
        var collides = false;
        foreach (var (field, text) in edit.Values.OrderBy(pair => pair.Key))
        {
            var theirs = work.Before.Read(field);
            var before = seen == 0 ? work.Item.Start.Read(field) : firsts.GetValueOrDefault(field.Words(), theirs);
            var yours = FollowUpState.Untouched.With(field, text).Read(field);
            if (yours == theirs) continue;
            fields.Add(new(field, before, yours, theirs));
            collides |= theirs != before;
        }

        // A form from before a backup was put back knows more than the store does.
        collides |= seen > work.Row.Version && fields.Count > 0;
        return collides ? new(work.Item.Reference, work.Row.Version, work.Row.UpdatedBy, work.Row.UpdatedAt, fields) : null;
    }
}
