using PeelDashboard.Application.Accounts;
using PeelDashboard.Data;
using PeelDashboard.Domain.Catalogue;
using PeelDashboard.Web.Hosting;
using PeelDashboard.Web.Identity;

namespace PeelDashboard.Web.Commands;

/// <summary>What the verb <c>users</c> needs: accounts as the server keeps them, with the same keys.</summary>
internal sealed class UsersHost
{
    private UsersHost(CommandHost host, IServiceProvider services, string address)
    {
        (Db, Accounts) = (services.GetRequiredService<PeelDbContext>(), services.GetRequiredService<AccountService>());
        (Catalogue, Address) = (host.Catalogue, address);
    }

    public PeelDbContext Db { get; }
    public AccountService Accounts { get; }
    public ReferenceCatalogue Catalogue { get; }
    public string Address { get; }

    public static async Task<int> RunAsync(IReadOnlyList<string> settings, bool mayCreate, Func<UsersHost, Task> work,
        CancellationToken cancellation)
    {
        await using var host = CommandHost.Create(settings, (services, folders) => services.AddAccountStore(folders));
        var access = AccessOptions.Read(host.Configuration);
        await (mayCreate ? host.OpenAsync(cancellation) : host.OpenExistingAsync(cancellation));
        IdentitySetup.GuardKeys(host.Folders);
        await using var scope = host.Get<IServiceScopeFactory>().CreateAsyncScope();
        await work(new UsersHost(host, scope.ServiceProvider,
            UrlSetup.ForPeople(host.Configuration["urls"] ?? host.Configuration["ASPNETCORE_URLS"], access)));
        return 0;
    }
}
