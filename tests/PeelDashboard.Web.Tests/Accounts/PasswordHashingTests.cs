using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.Accounts;

/// <summary>How hard the product makes it to guess passwords from their hashes; the hosts of other tests save the work.</summary>
public sealed class PasswordHashingTests
{
    [Fact]
    public async Task Product_hashes_passwords_with_220000_rounds()
    {
        await using var store = await TestStore.CreateAsync();
        await using var product = new WebApplicationFactory<Program>();
        await using var host = product.WithWebHostBuilder(builder => builder.UseSetting("Storage:Path", store.Folder));

        Assert.Equal(220_000, host.Services.GetRequiredService<IOptions<PasswordHasherOptions>>().Value.IterationCount);
    }
}
