using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.FollowUp;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Domain.Security;

namespace PeelDashboard.Domain.Tests;

public sealed class WorkflowDocumentTests
{
    [Fact]
    public void The_picture_of_the_workflow_is_the_table_of_moves()
    {
        var file = Path.Combine(Repository(), "docs", "workflow.md");
        if (Environment.GetEnvironmentVariable("PEEL_WRITE_DOCS") == "1") File.WriteAllText(file, WorkflowDocument.Write());

        Assert.Equal(WorkflowDocument.Write(), File.ReadAllText(file).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Every_need_has_words()
    {
        foreach (var need in Enum.GetValues<MoveNeeds>().Where(need => need is not MoveNeeds.Nothing))
            Assert.NotEqual("nothing else", need.Words());
        Assert.Equal("nothing else", MoveNeeds.Nothing.Words());
        Assert.Equal("an owner and the reason for the change", (MoveNeeds.Owner | MoveNeeds.Reason).Words());
    }

    [Fact]
    public void Every_state_can_be_left()
    {
        Assert.All(Enum.GetValues<AfiStatus>(), status => Assert.NotEmpty(StatusWorkflow.From(status)));
    }

    private static string Repository()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "PeelDashboard.sln"))) return at.FullName;
        throw new DirectoryNotFoundException($"PeelDashboard.sln is nowhere above {AppContext.BaseDirectory}.");
    }
}
