using System.Text;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.FollowUp;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Domain.Security;

namespace PeelDashboard.Domain.Tests;

/// <summary>Writes docs/workflow.md from the table of moves, so that the picture is never older than the rules.</summary>
internal static class WorkflowDocument
{
    private const string Beginning = """
        # States of an item

        Made from `StatusWorkflow.Moves` in `src/PeelDashboard.Domain/FollowUp/StatusWorkflow.cs`, the only place that says which moves there are. Do not edit this
        file by hand: a test compares it with that table, and writes it anew where `PEEL_WRITE_DOCS=1` is set
        (`PEEL_WRITE_DOCS=1 dotnet test tests/PeelDashboard.Domain.Tests`).

        An item that nobody has touched awaits allocation. Where a letter of the inspectorate says that it is closed, it starts as closed by the
        inspectorate.


        """;

    private const string End = """

        What a state needs, it needs for as long as it lasts: the owner of something in progress cannot be taken out again, nor the date of a closure.
        The date of closing may be in the past, but not before the item was raised, and never in the future. Every change is in the audit trail with
        who, when, from, to and why.

        """;

    public static string Write()
    {
        var text = new StringBuilder(Beginning);
        text.Append("```mermaid\nstateDiagram-v2\n");
        foreach (var status in Enum.GetValues<AfiStatus>()) text.Append($"    {status} : {status.Words()}\n");
        text.Append($"    [*] --> {AfiStatus.AwaitingAllocation}\n");
        foreach (var move in StatusWorkflow.Moves) text.Append($"    {move.From} --> {move.To} : {move.Name}\n");
        text.Append("```\n\n| from | move | to | needs |\n|---|---|---|---|\n");
        foreach (var move in StatusWorkflow.Moves) text.Append($"| {move.From.Words()} | {move.Name} | {move.To.Words()} | {move.Needs.Words()} |\n");
        return text.Append(End).ToString();
    }
}
