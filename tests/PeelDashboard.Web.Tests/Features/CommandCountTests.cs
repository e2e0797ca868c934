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

        Assert.InRange(made, 1, 5);
        Assert.InRange(again, 1, made);
    }

    [Theory]
    [InlineData("/grades?force=kent", 2)]
    [InlineData("/comparison?force=kent", 2)]
    [InlineData("/grades/investigating-crime?force=kent", 1)]
    [InlineData("/forces?force=kent", 1)]
    public async Task What_is_in_the_store_now_and_the_force_where_a_reader_before_saw_the_same(string address, int commands)
    {
        await product.GetAsync(address);
        var before = product.Commands.Count;

        await product.GetAsync(NationalHost.NotKept(address));

        // The picture of all forces has the force already.
        Assert.Equal(commands, product.Commands.Count - before);
    }
}
