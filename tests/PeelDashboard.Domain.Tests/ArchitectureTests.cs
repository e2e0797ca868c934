using PeelDashboard.Domain.Grades;

namespace PeelDashboard.Domain.Tests;

public sealed class ArchitectureTests
{
    [Fact]
    public void The_domain_needs_no_project_and_no_package()
    {
        var needed = typeof(Grade).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!);

        Assert.All(needed, name => Assert.True(name.StartsWith("System.", StringComparison.Ordinal), name));
    }
}
