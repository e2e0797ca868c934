using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;
using PeelDashboard.Application;
using PeelDashboard.Data.Entities;
using PeelDashboard.Domain.Security;
using PeelDashboard.Web.Features.Imports.Upload;
using PeelDashboard.Web.Identity;
using PeelDashboard.Web.Tests.Components;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.Features.Upload;

/// <summary>A store without a report, and what an upload needs of the product.</summary>
internal sealed class UploadHost : IAsyncDisposable
{
    public const string Name = "2021-22-peel-report.txt";
    public const string Reworded = "NHP-2021-22-PRE-1";

    private const string OldHeadline =
        "problem-solving fully involves its partner organisations, and is regularly audited, assessed and, where successful, formally "
            + "acknowledged and recognised";

    private UploadHost(TestStore store)
    {
        Store = store;
        Services = new ServiceCollection().AddLogging().AddSingleton(TestStore.Catalogue).AddPeelApplication(store.Folder)
            .AddSingleton(new AccessOptions()).AddSingleton<SessionCheck>()
            .AddSingleton(provider => new UploadAccess(UploadSetting.On, provider.GetRequiredService<SessionCheck>()))
            .AddSingleton<UploadSession>().BuildServiceProvider();
    }

    public const string NewHeadline =
        "problem-solving involves its partner organisations and is audited, assessed, and that what works is shared with other teams";

    public static string Seed { get; } = File.ReadAllText(Path.Combine(ComponentStore.Root, "seeds", Name));

    /// <summary>The seed with the headline of <see cref="Reworded"/> in other words.</summary>
    public static string RewordedSeed { get; } = Seed.Replace(OldHeadline, NewHeadline, StringComparison.Ordinal);

    public TestStore Store { get; }

    public ServiceProvider Services { get; }

    public static async Task<UploadHost> StartAsync() => new(await TestStore.CreateAsync());

    public async Task<ClaimsPrincipal> SomebodyAsync(Roles roles, string? forceSlug = null)
    {
        await using var db = await Store.ContextAsync();
        var account = new Account
        {
            UserName = $"{roles}@example.org", Name = $"{roles}", Roles = roles, SecurityStamp = "one",
            ForceId = db.Forces.SingleOrDefault(force => force.Slug == forceSlug)?.Id,
        };
        db.Accounts.Add(account);
        await db.SaveChangesAsync();
        return Sessions.PrincipalOf(account, TimeProvider.System.GetUtcNow());
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        await Store.DisposeAsync();
    }
}
