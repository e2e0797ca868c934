using PeelDashboard.Web.Commands;
using PeelDashboard.Web.Features.Charts;
using PeelDashboard.Web.Features.Exports;
using PeelDashboard.Web.Features.Imports;
using PeelDashboard.Web.Features.RecurringFindings;
using PeelDashboard.Web.Features.Tracker;
using PeelDashboard.Web.Hosting;

var arguments = CommandArguments.Split(args);
if (arguments.Verb.Count > 0) return await CommandLine.RunAsync(arguments);

return await ConsoleErrorHandler.GuardAsync(async () =>
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = [.. arguments.Settings],
        ContentRootPath = AppContext.BaseDirectory });
    SettingNames.Check(builder.Configuration);
    builder.AddAddress();
    builder.AddLogs();
    builder.AddStore();
    builder.AddAccounts();
    builder.AddSingleSignOn();
    builder.AddRateLimits();
    builder.AddSecureTransport();
    builder.AddPages();
    builder.AddProbes();
    builder.AddCompression();
    OutputCacheSetup.AddTo(builder);

    var app = builder.Build();
    app.UseRequestLog();
    app.UseHeadAsGet();
    app.UseErrorPages();
    app.UseSecurityHeaders();
    app.UseFirstFilling();
    app.UseSingleSignOn();
    app.UseAccounts();
    app.UseAccountForce();
    app.UseOutputCache();
    app.UseResponseCompression();
    app.UseFormGuard();

    app.MapProbes();
    app.MapAccounts();
    app.MapSingleSignOn();
    app.MapExports();
    app.MapCharts();
    app.MapItems();
    app.MapOldAddresses();
    app.MapAgenda();
    app.MapLineage();
    app.MapImports();
    app.MapPages();

    var filling = await app.OpenStoreAsync();
    await app.InviteFirstAsync();
    app.SayAddress();
    await app.RunAsync();
    await filling.Completion;
    return 0;
});
