using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.StaticAssets;
using PeelDashboard.Application.Security;
using PeelDashboard.Web.Identity;

namespace PeelDashboard.Web.Hosting;

/// <summary>
/// How much anybody may ask for in a minute: few passwords from one address, more changes, and pages as many as a whole headquarters behind
/// one address reads. Who asks for more gets status 429 with the time to wait.
/// </summary>
internal static class RateLimitingSetup
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private static readonly string[] PasswordForms = ["/account", "/account/sign-in", "/account/set-password", "/account/setup"];

    public static void AddRateLimits(this WebApplicationBuilder builder)
    {
        var settings = AccessOptions.Read(builder.Configuration);
        builder.Services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => Limit(context, settings));
            options.OnRejected = (context, _) =>
            {
                var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var time) ? time : Window;
                context.HttpContext.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds))
                    .ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
        });
    }

    private static RateLimitPartition<string> Limit(HttpContext context, AccessOptions settings)
    {
        var (request, endpoint) = (context.Request, context.GetEndpoint());
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null
            || endpoint?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null
            || request.Path.StartsWithSegments("/health", StringComparison.Ordinal))
            return RateLimitPartition.GetNoLimiter("");

        var address = AddressOf(context.Connection.RemoteIpAddress);
        var who = CurrentUser.Of(context.User) is { } me ? string.Create(CultureInfo.InvariantCulture, $"account {me.Id}") : address;
        var isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)
            || request.Path.StartsWithSegments("/_blazor", StringComparison.Ordinal);
        if (isRead) return PerMinute("read " + who, settings.ReadsPerMinute);
        return PasswordForms.Contains(request.Path.Value?.TrimEnd('/'), StringComparer.OrdinalIgnoreCase)
            ? PerMinute("password " + address, settings.PasswordsPerMinute)
            : PerMinute("change " + who, settings.ChangesPerMinute);
    }

    internal static RateLimitPartition<string> PerMinute(string who, int most) => RateLimitPartition.GetSlidingWindowLimiter(
        who, _ => new SlidingWindowRateLimiterOptions { PermitLimit = most, Window = Window, SegmentsPerWindow = 6, QueueLimit = 0 });

    /// <summary>One subscriber has a whole network of 64 bits of IPv6 addresses, so those count as one.</summary>
    internal static string AddressOf(IPAddress? address)
    {
        if (address is null) return "unknown";
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4().ToString();
        return address.AddressFamily is AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }
}
