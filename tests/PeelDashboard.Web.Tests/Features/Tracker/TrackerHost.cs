using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PeelDashboard.Application.FollowUp;
using PeelDashboard.Application.Security;
using PeelDashboard.Data;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.FollowUp;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Domain.Security;
using PeelDashboard.Web.Tests.Components;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.Features.Tracker;

/// <summary>
/// The product on the rows of <see cref="FeatureRows"/>, on a day of the test's choice, with people's changes made through the tracker's
/// service.
/// </summary>
public sealed class TrackerHost : IAsyncLifetime
{
    public static readonly DateOnly Today = new(2026, 11, 21);

    private TestStore store = null!;

    internal WebApplicationFactory<Program> Product { get; private set; } = null!;

    internal FollowUpService FollowUp => Product.Services.GetRequiredService<FollowUpService>();

    public CommandCounter Commands { get; } = new();

    internal FixedClock Clock { get; } = new(new DateTimeOffset(2026, 11, 21, 10, 0, 0, TimeSpan.Zero));

    public async Task InitializeAsync()
    {
        store = await FeatureRows.StoreAsync();
        Product = new PeelHost(store.Folder).Counting(Commands).WithWebHostBuilder(builder => builder
            .ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock))));
    }

    internal Task<PeelDbContext> ContextAsync() => store.ContextAsync();

    internal Task<HttpClient> OfficerAsync(string? force = null) => Product.SignInAsync(Roles.LiaisonOfficer, force);

    /// <summary>Changes an item as the command line, whatever its version; fails where the tracker refuses.</summary>
    internal async Task<SaveResult.Saved> ChangeAsync(string reference, string reason = "",
        params (FollowUpField Field, string Value)[] values)
    {
        int version;
        await using (var db = await store.ContextAsync()) version = db.FollowUps.SingleOrDefault(row => row.Reference == reference)?.Version
            ?? 0;
        var edit = new ProgressEdit(values.ToDictionary(value => value.Field, value => value.Value), reason);
        var outcome = await FollowUp.SaveAsync(Actor.CommandLine, new(reference, version), edit, CancellationToken.None);
        return Assert.IsType<SaveResult.Saved>(outcome);
    }

    internal Task<SaveResult.Saved> AllocateAsync(string reference, string owner, string due = "") => ChangeAsync(
        reference, "", (FollowUpField.Owner, owner), (FollowUpField.OwnerKind, "Department"), (FollowUpField.DueOn, due),
            (FollowUpField.Status, AfiStatus.InProgress.Words()));

    public async Task DisposeAsync()
    {
        await Product.DisposeAsync();
        await store.DisposeAsync();
    }
}

internal sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => Now;
}
