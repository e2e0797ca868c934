using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using PeelDashboard.Application.Queries;
using PeelDashboard.Domain.Grades;

namespace PeelDashboard.Application.Exports;

/// <summary>Where rows of a kind have what <see cref="ExportFilter.Apply"/> compares. What an export does not name it does not filter by.</summary>
internal sealed record ExportFields<T>
{
    /// <summary>Name of the force.</summary>
    public Expression<Func<T, string>>? Force { get; init; }

    /// <summary>Region of the force.</summary>
    public Expression<Func<T, string>>? Region { get; init; }

    /// <summary>Key of the cycle.</summary>
    public Expression<Func<T, string>>? Cycle { get; init; }

    /// <summary>Key of the theme.</summary>
    public Expression<Func<T, string?>>? Theme { get; init; }

    /// <summary>Key of the area.</summary>
    public Expression<Func<T, string>>? Area { get; init; }

    /// <summary>Whether the row still stands.</summary>
    public Expression<Func<T, FactStatus>>? Status { get; init; }

    /// <summary>Whether the row is as it was published first.</summary>
    public Expression<Func<T, bool>>? IsAsPublished { get; init; }

    /// <summary>Texts of which one must hold the words.</summary>
    public IReadOnlyList<Expression<Func<T, string>>> Texts { get; init; } = [];
}

/// <summary>A condition on one field of a row.</summary>
internal static class FieldConditions
{
    /// <summary>Rows whose field meets the condition.</summary>
    public static IQueryable<T> Where<T, TValue>(this IQueryable<T> rows, Expression<Func<T, TValue>>? field, Expression<Func<TValue, bool>> condition) =>
        field is null ? rows : rows.Where(Expression.Lambda<Func<T, bool>>(Of(field, condition), field.Parameters));

    /// <summary>Rows of which a text holds the words, in any case.</summary>
    public static IQueryable<T> Containing<T>(this IQueryable<T> rows, IReadOnlyList<Expression<Func<T, string>>> texts, string words)
    {
        if (texts.Count == 0) return rows;
        var pattern = LikePattern.Containing(words);
        Expression<Func<string, bool>> holds = text => EF.Functions.Like(text, pattern, LikePattern.Escape);
        var row = texts[0].Parameters[0];
        var any = texts.Select(text => ReplacingExpressionVisitor.Replace(text.Parameters[0], row, Of(text, holds))).Aggregate(Expression.OrElse);
        return rows.Where(Expression.Lambda<Func<T, bool>>(any, row));
    }

    private static Expression Of<T, TValue>(Expression<Func<T, TValue>> field, Expression<Func<TValue, bool>> condition) =>
        ReplacingExpressionVisitor.Replace(condition.Parameters[0], field.Body, condition.Body);
}
