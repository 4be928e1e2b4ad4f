using System.Globalization;
using MediaCourse.Grading.Authoring;
using MediaCourse.Grading.Authoring.Rubrics;

namespace MediaCourse.Grading.SourceValidation;

/// <summary>Mistakes in rubrics.</summary>
internal static class RubricRules
{
    private const double Rounding = 1e-9;

    public static IEnumerable<SourceFinding> Check(MasterNotebook master)
    {
        foreach (var item in master.Items.Where(item => item.Kind != ItemKind.Code))
        {
            var cell = master.Cells[item.CellIndex];
            if (item.Rubric is not { } rubric)
            {
                yield return SourceFinding.In(
                    cell,
                    SourceRule.RubricMissing,
                    "People mark it, and it has no rubric.",
                    $"Write one into {RubricFile.FileName} beside the notebook: \"{item.Id}\": [ {{ \"points\": {item.Points.ToString(CultureInfo.InvariantCulture)}, \"level\": \"Convincing\", \"sentence\": \"…\" }}, … ].");
            }
            else if (Problem(item, rubric) is { } problem)
            {
                yield return SourceFinding.In(cell, SourceRule.Rubric, problem, $"Correct it in {RubricFile.FileName}.");
            }
        }

        foreach (var rubric in master.Rubrics.Where(rubric => master.Items.All(item => item.Id != rubric.ItemId || item.Kind == ItemKind.Code)))
        {
            yield return new SourceFinding(
                SourceRule.Rubric, null, RubricFile.FileName, $"There is a rubric for \"{rubric.ItemId}\", and no cell with this grade_id that people mark.", "Correct or remove it.");
        }
    }

    private static string? Problem(GradedItem item, Rubric rubric) =>
        rubric.Levels.Count < 2 ? "Its rubric has fewer than two levels."
        : rubric.Levels.DistinctBy(level => level.Points).Count() < rubric.Levels.Count ? "Two levels of its rubric are worth the same."
        : Math.Abs(rubric.Levels[0].Points - item.Points) > Rounding
            ? string.Create(CultureInfo.InvariantCulture, $"It is worth {item.Points}, and the best level of its rubric {rubric.Levels[0].Points}.")
        : null;
}
