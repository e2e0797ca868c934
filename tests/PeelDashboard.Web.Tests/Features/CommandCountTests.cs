using PeelDashboard.Web.Tests.Features.Forces;

namespace PeelDashboard.Web.Tests.Features;

public sealed class CommandCountTests(NationalHost product) : IClassFixture<NationalHost>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/grades")]
    [InlineData("/grades?show=counts")]
    [InlineData("/grades/investigating-crime")]
    [InlineData("/comparison")]
    [InlineData("/forces")]
    public async Task A_page_asks_as_often_for_a_force_with_five_reports_as_for_one_without(string address)
    {
        var many = await CountAsync(address);
        var few = await CountAsync(address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "force=cumbria");

        Assert.Equal(few, many);
        Assert.InRange(many, 1, 10);
    }

    [Theory]
    [InlineData("/grades?cell=leadership-and-resources.2016")]
    [InlineData("/comparison/domestic-abuse-arrest-rate")]
    [InlineData("/forces/northamptonshire")]
    public async Task A_page_of_one_thing_asks_at_most_ten_times(string address) => Assert.InRange(await CountAsync(address), 1, 10);

    [Fact]
    public async Task The_grades_of_all_forces_are_read_once()
    {
        await product.GetAsync("/forces?theme=victims");

        // What is in the store now: for the page as it goes out, for the matrix and for the forces graded better, whose grades are kept.
        Assert.Equal(3, await CountAsync("/forces?theme=investigating-crime&force=kent"));
    }

    private async Task<int> CountAsync(string address)
    {
        await product.GetAsync(NationalHost.NotKept(address));
        var before = product.Commands.Count;
        await product.GetAsync(NationalHost.NotKept(address));
        return product.Commands.Count - before;
    }
}
