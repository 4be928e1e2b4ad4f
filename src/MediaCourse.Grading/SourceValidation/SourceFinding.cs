using System.Globalization;
using MediaCourse.Grading.Authoring;

namespace MediaCourse.Grading.SourceValidation;

/// <summary>A mistake in an assignment's source.</summary>
/// <param name="Rule">What kind of mistake it is.</param>
/// <param name="CellIndex">The cell, from 0; null where it is in no cell.</param>
/// <param name="Place">Where it is, in words.</param>
/// <param name="Problem">What is wrong, in a sentence.</param>
/// <param name="Fix">What to do, in a sentence.</param>
public sealed record SourceFinding(SourceRule Rule, int? CellIndex, string Place, string Problem, string Fix)
{
    /// <summary>A finding in a cell.</summary>
    internal static SourceFinding In(MasterCell cell, SourceRule rule, string problem, string fix, int? line = null)
    {
        var name = cell.GradeId.Length > 0 ? $" ({cell.GradeId})" : cell.Cell.Id is { } id ? $" ({id})" : "";
        var place = string.Create(CultureInfo.InvariantCulture, $"cell {cell.Index + 1}{name}{(line is null ? "" : $", line {line + 1}")}");
        return new SourceFinding(rule, cell.Index, place, problem, fix);
    }

    /// <summary>The finding on one line.</summary>
    public override string ToString() => $"{Place}: {Problem} {Fix}";
}
