using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;
using PeelDashboard.Application.Queries;

namespace PeelDashboard.Application.Exports;

/// <summary>
/// Where rows of a kind have what <see cref="ExportFilter.Apply"/> compares. What an export does not name it does not filter by.
/// </summary>
internal sealed record ExportFields<T>
{
    public Expression<Func<T, string>>? Force { get; init; }
    public Expression<Func<T, string>>? Region { get; init; }
    public Expression<Func<T, string>>? Cycle { get; init; }
    public Expression<Func<T, string?>>? Theme { get; init; }
    public Expression<Func<T, string>>? Area { get; init; }
    public Expression<Func<T, FactStatus>>? Status { get; init; }
    public Expression<Func<T, bool>>? IsAsPublished { get; init; }
    public IReadOnlyList<Expression<Func<T, string>>> Texts { get; init; } = [];
}

internal static class FieldConditions
{
    public static IQueryable<T> Where<T, TValue>(this IQueryable<T> rows, Expression<Func<T, TValue>>? field,
        Expression<Func<TValue, bool>> condition) =>
        field is null ? rows : rows.Where(Expression.Lambda<Func<T, bool>>(Of(field, condition), field.Parameters));

    public static IQueryable<T> Containing<T>(this IQueryable<T> rows, IReadOnlyList<Expression<Func<T, string>>> texts, string words)
    {
        if (texts.Count == 0) return rows;
        var pattern = LikePattern.Containing(words);
        Expression<Func<string, bool>> holds = text => EF.Functions.Like(text, pattern, LikePattern.Escape);
        var row = texts[0].Parameters[0];
        var any = texts.Select(text => ReplacingExpressionVisitor.Replace(text.Parameters[0], row, Of(text, holds)))
            .Aggregate(Expression.OrElse);
        return rows.Where(Expression.Lambda<Func<T, bool>>(any, row));
    }

    private static Expression Of<T, TValue>(Expression<Func<T, TValue>> field, Expression<Func<TValue, bool>> condition) =>
        ReplacingExpressionVisitor.Replace(condition.Parameters[0], field.Body, condition.Body);
}
