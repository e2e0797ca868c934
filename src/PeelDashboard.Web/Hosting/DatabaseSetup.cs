using PeelDashboard.Application;
using PeelDashboard.Application.Configuration;
using PeelDashboard.Application.Importing;
using PeelDashboard.Parsing.ReferenceData;

namespace PeelDashboard.Web.Hosting;

internal static class DatabaseSetup
{
    public static void AddProduct(this IServiceCollection services, AppPaths folders)
    {
        services.AddSingleton(folders);
        services.AddSingleton(_ => ReferenceFiles.Load(folders.Data));
        services.AddPeelApplication(folders.Store);
    }

    public static void AddStore(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(EvidenceSettings.Read(builder.Configuration));
        builder.Services.AddProduct(AppPaths.Find(builder.Configuration));
        builder.Services.AddSingleton<FirstFilling>();
        builder.Services.AddHostedService(services => services.GetRequiredService<FirstFilling>());
    }

    /// <summary>
    /// Opens the store and brings the catalogue into it. Where it is empty, it is filled once the server listens.
    /// </summary>
    public static async Task<FirstFilling> OpenStoreAsync(this WebApplication app)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        await app.Services.GetRequiredService<DatabaseStartup>().OpenAsync(stopping);
        await app.Services.GetRequiredService<ReferenceDataSync>().SyncAsync(stopping);
        var filling = app.Services.GetRequiredService<FirstFilling>();
        await filling.PrepareAsync(stopping);
        return filling;
    }
}
