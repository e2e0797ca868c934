using PeelDashboard.Web.Tests.Commands;
using PeelDashboard.Web.Tests.SingleSignOn;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("PeelDashboard.Web.Tests.Host.LongestFirst", "PeelDashboard.Web.Tests")]

namespace PeelDashboard.Web.Tests.Host;

/// <summary>
/// Begins with the collections that run other programs for minutes: begun last, they would leave all processors but one without work.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long = [PublishedCommands.Name, PublishedServer.Name, OneDirectory.Name];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(collection => Long.Contains(collection.DisplayName));
}
