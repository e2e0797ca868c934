using PeelDashboard.Application.Queries;
using PeelDashboard.Application.Queries.Comparison;
using PeelDashboard.Application.Queries.Forces;
using PeelDashboard.Application.Queries.Grades;
using PeelDashboard.Domain.Text;
using PeelDashboard.Web.Identity;
using PeelDashboard.Web.Navigation;

namespace PeelDashboard.Web.Features.Charts;

/// <summary>The charts of the pages as files: the same filters, the same state, a picture that stands for itself.</summary>
internal static class ChartEndpoints
{
    public static void MapCharts(this IEndpointRouteBuilder endpoints)
    {
        Map("/charts/grades.svg", request => GradesAsync(request, isCounts: false));
        Map("/charts/grade-counts.svg", request => GradesAsync(request, isCounts: true));
        Map("/charts/comparison.svg", ComparisonAsync);
        Map("/charts/farthest.svg", FarthestAsync);
        Map("/charts/comparison/{measure}.svg", MeasureAsync);
        Map("/charts/forces.svg", request => ForcesAsync(request, isMatrix: false));
        Map("/charts/forces-matrix.svg", request => ForcesAsync(request, isMatrix: true));

        void Map(string route, Func<PictureRequest, Task<PictureFile>> draw) => endpoints
            .MapGet(route, async context => await SendAsync(context, await draw(new(context))))
            .RequireAuthorization(AuthorizationPolicies.Published);
    }

    private static async Task SendAsync(HttpContext context, PictureFile picture)
    {
        var response = context.Response;
        if (picture.Picture is null)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            response.ContentType = "text/plain; charset=utf-8";
            await response.WriteAsync(picture.Problem, context.RequestAborted);
            return;
        }

        response.ContentType = "image/svg+xml; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=\"{picture.Name}\"";
        await response.WriteAsync(await PictureFile.RenderAsync(picture.Picture, context.RequestServices), context.RequestAborted);
    }

    private static async Task<PictureFile> GradesAsync(PictureRequest request, bool isCounts)
    {
        var state = GradeHistoryFilter.Parse(request.Query);
        var history = await request.Service<GradeHistoryQuery>().LoadAsync(state);
        if (!PictureRequest.IsAskedFor(history?.Force, state.Force)) return PictureFile.NoForce(state.Force);
        var force = history!.Force;
        var entries = history.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Entries);
        var cited = entries.Select(entry => entry.Judgment?.Passage.DocumentId).OfType<int>().ToHashSet();
        var count = history.PublicRecords.Count;
        IEnumerable<string> records = count == 0 ? [] : [CountText.Of(count, "public record") + ", listed at the foot of the page"];
        var page = new GradeHistoryFilter(force.Slug, state.View) { IsCounts = isCounts }.ToAddress();
        var foot = request.Foot(page,
            [.. PictureRequest.Titles(force.Documents.Where(document => cited.Contains(document.Id))), .. records]);
        return isCounts
            ? PictureFile.Of(CountsPicture.Draw(history, foot), force.Slug, "grade-counts", state.View.FileParameter())
            : PictureFile.Of(GradesPicture.Draw(history, foot), force.Slug, "grades", state.View.FileParameter());
    }

    private static async Task<PictureFile> ComparisonAsync(PictureRequest request)
    {
        var state = ComparisonFilter.Parse(request.Query);
        var comparison = await request.Service<ComparisonQuery>().LoadAsync(state);
        if (!PictureRequest.IsAskedFor(comparison?.Force, state.Force)) return PictureFile.NoForce(state.Force);
        var force = comparison!.Force;
        var groups = comparison.Groups(state);
        if (groups.Count == 0)
            return PictureFile.None($"No figure of {force.Name} with a comparator matches these filters, so there is nothing to draw.");
        string?[] words = [Text(comparison.Cycles, state.Cycle), Text(comparison.Themes, state.Theme), state.Unit];
        var foot = request.Foot((state with { Force = force.Slug }).ToAddress(), Sources(force, groups.SelectMany(group => group.Figures)));
        return PictureFile.Of(
            FiguresPicture.Draw(force.Name, string.Join(", ", words.OfType<string>()), groups, foot),
            force.Slug, "comparison", state.Cycle, state.Theme, state.Unit);

        static string? Text(IReadOnlyList<Option> choices, string? value) =>
            value is null ? null : choices.FirstOrDefault(choice => choice.Value == value)?.Text ?? value;
    }

    private static async Task<PictureFile> FarthestAsync(PictureRequest request)
    {
        var state = ComparisonFilter.Parse(request.Query);
        var comparison = await request.Service<ComparisonQuery>().LoadAsync(state);
        if (!PictureRequest.IsAskedFor(comparison?.Force, state.Force)) return PictureFile.NoForce(state.Force);
        var force = comparison!.Force;
        var figures = comparison.Farthest(ForceFigures.FarthestRows);
        if (figures.Count == 0)
            return PictureFile.None(
                $"No report that we have sets a percentage of {force.Name} against England and Wales, so there is nothing to draw.");
        var foot = request.Foot(Routes.Comparison(force.Slug), Sources(force, figures));
        var chosen = $"furthest from England and Wales, PEEL {figures[0].Cycle.Label}";
        return PictureFile.Of(
            FiguresPicture.Draw(force.Name, chosen, [new(figures[0].Unit, figures)], foot), force.Slug, "farthest", figures[0].Cycle.Slug);
    }

    private static async Task<PictureFile> MeasureAsync(PictureRequest request)
    {
        var state = ComparisonFilter.Parse(request.Query);
        var key = request.Route("measure");
        var view = await request.Service<MeasureQuery>().LoadAsync(key, state.Force);
        if (!PictureRequest.IsAskedFor(view?.Force, state.Force)) return PictureFile.NoForce(state.Force);
        var force = view!.Force;
        if (view.Figures.All(figure => figure.Value is null))
            return PictureFile.None($"No report that we have gives a value of \"{key}\" for {force.Name}, so there is nothing to draw.");
        var foot = request.Foot(Routes.Measure(key, force.Slug), Sources(force, view.Figures.Concat(view.Related)));
        return PictureFile.Of(FiguresPicture.DrawMeasure(view, foot), force.Slug, key);
    }

    private static async Task<PictureFile> ForcesAsync(PictureRequest request, bool isMatrix)
    {
        var state = ForcesFilter.Parse(request.Query);
        var view = await request.Service<ForcesQuery>().LoadAsync(state);
        if (!PictureRequest.IsAskedFor(view?.Ours, state.Force)) return PictureFile.NoForce(state.Force);
        var shown = view!.Theme.Columns.SelectMany(column => column.Cells).Select(cell => cell.Judgment).OfType<ShownJudgment>().ToList();
        var cited = shown.Select(judgment => judgment.Passage.DocumentId).OfType<int>().ToHashSet();
        var documents = view.Picture.Forces.SelectMany(force => force.Documents).Where(document => cited.Contains(document.Id));
        var count = shown.Count(judgment => judgment.Passage.DocumentId is null);
        IEnumerable<string> records =
            count == 0 ? [] : [CountText.Of(count, "grade") + " of public records, each with its address on the page of its force"];
        var page = (view.State with { Force = view.Ours.Slug }).ToAddress() + (isMatrix ? "#matrix" : "");
        var foot = request.Foot(page, [.. PictureRequest.Titles(documents), .. records]);
        return isMatrix
            ? PictureFile.Of(MatrixPicture.Draw(view, foot), "forces-matrix", view.Theme.Key, state.View.FileParameter())
            : PictureFile.Of(CountsPicture.Draw(view, foot), "forces", view.Theme.Key, view.Ours.Slug, state.View.FileParameter());
    }

    private static IReadOnlyList<string> Sources(ForceSelection force, IEnumerable<ComparedFigure> figures)
    {
        var cited = figures.Select(figure => figure.Passage.DocumentId).OfType<int>().ToHashSet();
        return [.. PictureRequest.Titles(force.Documents.Where(document => cited.Contains(document.Id)))];
    }
}
