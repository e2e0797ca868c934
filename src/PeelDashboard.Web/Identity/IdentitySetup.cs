using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PeelDashboard.Application.Accounts;
using PeelDashboard.Application.Configuration;
using PeelDashboard.Data;
using PeelDashboard.Data.Entities;
using PeelDashboard.Data.Sqlite;

namespace PeelDashboard.Web.Identity;

internal static class IdentitySetup
{
    public static readonly TimeSpan LinkLife = TimeSpan.FromHours(24);

    /// <summary>Hashing a password takes about a tenth of a second with this many rounds of PBKDF2 with HMAC-SHA-512.</summary>
    private const int HashRounds = 220_000;

    /// <summary>Adds them. Links that a command prints are good at the server, because both use the keys in the store's folder.</summary>
    public static void AddAccountStore(this IServiceCollection services, AppPaths folders)
    {
        services.AddDataProtection().SetApplicationName("PeelDashboard").PersistKeysToFileSystem(new DirectoryInfo(KeyFolder(folders)));

        // One context for all that belongs to one request, so that Identity's writes and the audit trail share a transaction.
        services.TryAddScoped(provider => provider.GetRequiredService<IDbContextFactory<PeelDbContext>>().CreateDbContext());
        services.AddScoped<IPasswordValidator<Account>, PasswordStrengthValidator>();
        services.AddSingleton<IPasswordHasher<Account>, PasswordHashes>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashRounds);
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = LinkLife);
        services.AddIdentityCore<Account>(options =>
        {
            options.User.RequireUniqueEmail = true;
            options.User.AllowedUserNameCharacters = ""; // any: the user name is the e-mail address
            options.Tokens.PasswordResetTokenProvider = TokenOptions.DefaultProvider;
        })
            .AddUserStore<UserOnlyStore<
                Account, PeelDbContext, int, IdentityUserClaim<int>, IdentityUserLogin<int>, IdentityUserToken<int>>>()
            .AddTokenProvider<DataProtectorTokenProvider<Account>>(TokenOptions.DefaultProvider);
        services.AddScoped<AccountService>();
    }

    public static void GuardKeys(AppPaths folders)
    {
        PrivateFiles.CreateFolder(KeyFolder(folders));
        PrivateFiles.Tighten(KeyFolder(folders));
    }

    private static string KeyFolder(AppPaths folders) => Path.Combine(folders.Store, SqliteDatabaseOptions.KeysName);
}
