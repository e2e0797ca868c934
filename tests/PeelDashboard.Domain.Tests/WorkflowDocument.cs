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

        Generated from `StatusWorkflow.Moves` in `src/PeelDashboard.Domain/FollowUp/StatusWorkflow.cs`, the only place that defines the moves. Do
        not edit this file by hand: a test compares it with that table, and rewrites it where `PEEL_WRITE_DOCS=1` is set
        (`PEEL_WRITE_DOCS=1 dotnet test tests/PeelDashboard.Domain.Tests`).

        A new item awaits allocation. Where a letter of the inspectorate says that it is closed, it starts as closed by the inspectorate.


        """;

    private const string End = """

        A state keeps its requirements: the owner of an item in progress cannot be removed, nor the date of a closure. The closing date may be in
        the past, but not before the item was raised, and never in the future. Every change is in the audit trail: who, when, from, to and why.

        """;

    public static string Write()
    {
        var text = new StringBuilder(Beginning);
        text.Append("```mermaid\nstateDiagram-v2\n");
        foreach (var status in Enum.GetValues<AfiStatus>()) text.Append($"    {status} : {status.Words()}\n");
        text.Append($"    [*] --> {AfiStatus.AwaitingAllocation}\n");
        foreach (var move in StatusWorkflow.Moves) text.Append($"    {move.From} --> {move.To} : {move.Name}\n");
        text.Append("```\n\n| from | move | to | needs |\n|---|---|---|---|\n");
        foreach (var move in StatusWorkflow.Moves)
            text.Append($"| {move.From.Words()} | {move.Name} | {move.To.Words()} | {move.Needs.Words()} |\n");
        return text.Append(End).ToString();
    }
}
