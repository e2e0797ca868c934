using System.Diagnostics;

namespace PeelDashboard.Web.Tests.Commands;

internal sealed record ProductRun(int Status, string Output, string Errors)
{
    public string[] ErrorLines => Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static async Task<ProductRun> ToTheEndAsync(Process process)
    {
        using (process)
        {
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            // Long enough for a server that a busy machine runs through a whole test.
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
            try
            {
                await process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException late)
            {
                process.Kill();
                throw new TimeoutException($"The program did not end within five minutes; it said: {await errors}", late);
            }

            return new ProductRun(process.ExitCode, await output, await errors);
        }
    }
}
