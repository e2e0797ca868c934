namespace PeelDashboard.Web.Hosting;

/// <summary>Answers HEAD like GET at every address: the same status and headers, and nothing after them.</summary>
internal static class HeadRequests
{
    public static void UseHeadAsGet(this WebApplication app)
    {
        app.Use(async (context, next) =>
        {
            if (!HttpMethods.IsHead(context.Request.Method))
            {
                await next(context);
                return;
            }

            context.Request.Method = HttpMethods.Get;
            context.Response.Body = Stream.Null;
            try
            {
                await next(context);
            }
            finally
            {
                context.Request.Method = HttpMethods.Head; // the log and the server go by it
            }
        });
        app.UseRouting();
    }
}
