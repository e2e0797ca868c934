using PeelDashboard.Web.Tests.SingleSignOn;

namespace PeelDashboard.Browser.Tests.Harness;

/// <summary>The running program with a directory that people sign in at: a real OpenID provider on the same machine.</summary>
public sealed class DirectoryDashboard : Dashboard
{
    private OpenIdProvider? provider;

    internal OpenIdProvider Provider => provider!;

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        if (provider is not null) await provider.DisposeAsync();
    }

    private protected override async Task<PeelServer> StartServerAsync()
    {
        var address = PeelServer.FreeAddress();
        provider = await OpenIdProvider.StartAsync(address + "account/sign-in/directory/return",
            address + "account/sign-out/directory/return");
        return await PeelServer.StartAsync(address, [.. provider.Settings.Select(setting => $"--{setting.Key}={setting.Value}")]);
    }
}
