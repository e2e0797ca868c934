using System.Globalization;
using PeelDashboard.Application.Importing;
using PeelDashboard.Application.Security;
using PeelDashboard.Data;
using PeelDashboard.Web.Components.Shared;
using PeelDashboard.Web.Identity;

namespace PeelDashboard.Web.Features.Imports;

/// <summary>Where the button that takes an import back leads. The service asks again what stands in the way.</summary>
internal static class ImportEndpoints
{
    public static string Address(int id) => string.Create(CultureInfo.InvariantCulture, $"/imports/{id}/take-back");

    public static void MapImports(this WebApplication app) => app.MapPost("/imports/{id:int}/take-back", TakeBack)
        .RequireAuthorization(AuthorizationPolicies.Import);

    // The form is bound so that the request is checked for forgery.
    private static IResult TakeBack(int id, IFormCollection _, HttpContext http, ImportWithdrawal withdrawal)
    {
        if (CurrentUser.Of(http.User) is not { } officer) return Results.Forbid();
        try
        {
            if (withdrawal.TakeBack(id, officer) is { } found)
                return Results.Text(string.Join(' ', found.Obstacles), statusCode: StatusCodes.Status422UnprocessableEntity);
        }
        catch (DatabaseUnavailableException error)
        {
            return Results.Text($"{error.Message} Nothing was changed; try again.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        http.Response.SeeOther("/imports");
        return Results.Empty;
    }
}
