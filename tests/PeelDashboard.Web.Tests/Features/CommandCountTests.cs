using PeelDashboard.Web.Tests.Features.Forces;

namespace PeelDashboard.Web.Tests.Features;

/// <summary>How often a page asks the store.</summary>
public sealed class CommandCountTests(NationalHost product) : IClassFixture<NationalHost>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/grades")]
    [InlineData("/grades?cell=leadership-and-resources.2016")]
    [InlineData("/grades?show=counts")]
    [InlineData("/grades/investigating-crime")]
    [InlineData("/comparison")]
    [InlineData("/comparison/domestic-abuse-arrest-rate")]
    [InlineData("/forces")]
    [InlineData("/forces/northamptonshire")]
    public async Task At_most_five(string address)
    {
        // After an import each of these is read once for all pages: what a report says of comparisons, the counts of the footer, the picture of all
        // forces, threads, and the AFIs of a force.
        foreach (var other in new[] { "/grades?view=published", "/grades/investigating-crime?view=published" }) await product.GetAsync(other);
        var before = product.Commands.Count;
        await product.GetAsync(address);
        var made = product.Commands.Count - before;

        await product.GetAsync(NationalHost.NotKept(address));
        var again = product.Commands.Count - before - made;

        Assert.InRange(made, 2, 5);
        Assert.InRange(again, 2, made);
    }

    [Theory]
    [InlineData("/grades?force=kent")]
    [InlineData("/comparison?force=kent")]
    [InlineData("/grades/investigating-crime?force=kent")]
    [InlineData("/forces?force=kent")]
    public async Task Two_where_a_reader_before_saw_the_same(string address)
    {
        await product.GetAsync(address);
        var before = product.Commands.Count;

        await product.GetAsync(NationalHost.NotKept(address));

        // What is in the store now; and the force, or the import that the picture of all forces is of.
        Assert.Equal(2, product.Commands.Count - before);
    }
}
