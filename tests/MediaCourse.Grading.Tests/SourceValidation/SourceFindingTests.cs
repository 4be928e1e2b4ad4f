using System.Text.Json.Nodes;
using MediaCourse.Grading.Authoring.Rubrics;
using MediaCourse.Grading.Metadata;
using MediaCourse.Grading.SourceValidation;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Grading.Tests.SourceValidation;

/// <summary>Each notebook here has one mistake, and exactly that one is found.</summary>
public sealed class SourceFindingTests
{
    private static readonly SmallAssignment Right = new();

    [Fact]
    public void A_notebook_without_mistakes_has_no_findings() => Assert.Empty(SourceValidator.Look(Right.Master, SmallAssignment.Companions));

    [Theory]
    [InlineData("schema_version", 4)]
    [InlineData("points", -1)]
    [InlineData("grade", "yes")]
    public void Metadata_that_cannot_be_read(string field, object value) =>
        AssertFinds(SourceRule.Metadata, "cell 7 (show)", Right.WithField("show", field, JsonValue.Create(value)) with { Rubrics = [SmallAssignment.RubricOf("claim")] });

    [Fact]
    public void A_missing_name() => AssertFinds(SourceRule.IdMissing, "cell 2 (setup)", Right.WithField("setup", "grade_id", ""));

    [Fact]
    public void A_doubled_name() => AssertFinds(SourceRule.IdDoubled, "cell 4 (setup)", Right.WithField("answer", "grade_id", "setup"));

    [Fact]
    public void Missing_points()
    {
        AssertFinds(SourceRule.PointsMissing, "cell 7 (show)", Right.WithoutField("show", "points"), SourceRule.Rubric);
        AssertFinds(SourceRule.PointsMissing, "cell 5 (check)", Right.WithoutField("check", "points"));
        AssertFinds(SourceRule.PointsMissing, "cell 5 (check)", Right.WithField("check", "points", 0));
    }

    [Fact]
    public void Points_that_are_not_the_sum_of_the_checks() => AssertFinds(SourceRule.PointsSum, "cell 5 (check)", Right.WithField("check", "points", 4));

    [Fact]
    public void Cells_of_a_kind_that_does_not_fit_their_marking()
    {
        AssertFinds(SourceRule.CellKind, "cell 10 (x)", Right.Add(Mark(NotebookCell.Markdown("<!-- BEGIN SOLUTION -->\nx\n<!-- END SOLUTION -->"), new GradingMetadata { IsSolution = true })));
        AssertFinds(SourceRule.CellKind, "cell 10 (x)", Right.Add(Mark(NotebookCell.Markdown("x"), new GradingMetadata { IsGrade = true, Points = 1 })), SourceRule.AnswerMissing);
        AssertFinds(SourceRule.CellKind, "cell 10 (x)", Right.Add(Mark(NotebookCell.Raw("x"), new GradingMetadata { IsLocked = true })));
        AssertFinds(
            SourceRule.CellKind, "cell 10 (x)", Right.Add(Mark(NotebookCell.Code("1"), new GradingMetadata { IsTask = true, Points = 2 })) with { Rubrics = [.. Right.Rubrics, SmallAssignment.RubricOf("x")] });
    }

    [Theory]
    [InlineData("// BEGIN SOLUTION\nint? texts = 2;", "does not end")]
    [InlineData("int? texts = 2;\n// END SOLUTION", "did not begin")]
    [InlineData("// BEGIN SOLUTION\n// BEGIN SOLUTION\nint? texts = 2;\n// END SOLUTION\n// END SOLUTION", "inside a solution")]
    [InlineData("// BEGIN SOLUTION\n// BEGIN HIDDEN TESTS\nint? texts = 2;\n// END HIDDEN TESTS\n// END SOLUTION", "inside a solution")]
    [InlineData("// BEGIN PROMPT\n// END PROMPT\n// BEGIN SOLUTION\nint? texts = 2;\n// END SOLUTION", "outside a solution")]
    [InlineData("// Begin solution\nint? texts = 2;\n// BEGIN SOLUTION\n// END SOLUTION", "is none")]
    [InlineData("// BEGIN SOLUTION\nint? texts = 2;\n// END SOLUTION\n// END SOLUTIONS", "is none")]
    [InlineData("int? texts = 2; // BEGIN SOLUTION\n// BEGIN SOLUTION\n// END SOLUTION", "is none")]
    [InlineData("### BEGIN SOLUTION\nint? texts = 2;\n// BEGIN SOLUTION\n// END SOLUTION", "is none")]
    public void Regions_that_cannot_be_followed(string source, string problem)
    {
        var findings = SourceValidator.Look(Right.With("answer", source).Master, SmallAssignment.Companions);

        Assert.All(findings, finding => Assert.Equal(SourceRule.Region, finding.Rule));
        Assert.Contains(problem, findings[0].Problem, StringComparison.Ordinal);
        Assert.StartsWith("cell 4 (answer), line ", findings[0].Place, StringComparison.Ordinal);
    }

    [Fact]
    public void Regions_in_cells_that_have_no_use_for_them()
    {
        AssertFinds(SourceRule.RegionMisplaced, "cell 2 (setup), line 3", Right.With("setup", SmallAssignment.Setup + "\n// BEGIN SOLUTION\nvar x = 1;\n// END SOLUTION"));
        AssertFinds(SourceRule.RegionMisplaced, "cell 4 (answer), line 8", Right.With("answer", SmallAssignment.Answer + "\n// BEGIN HIDDEN TESTS\n// END HIDDEN TESTS"));
        AssertFinds(SourceRule.RegionMisplaced, "cell 1 (title), line 2", Right.With("title", "# A\n<!-- BEGIN SOLUTION -->\nNo.\n<!-- END SOLUTION -->"));
    }

    [Fact]
    public void Solutions_outside_a_region()
    {
        AssertFinds(SourceRule.SolutionOutside, "cell 4 (answer)", Right.With("answer", "int? texts = corpus.Ids.Count();"));
        AssertFinds(SourceRule.SolutionOutside, "cell 9 (claim)", Right.With("claim", "There are two."));
        AssertFinds(SourceRule.SolutionOutside, "cell 3 (task-1)", Right.With("task-1", "## 1. Count\nWrite `int?  texts = corpus.Ids.Count();`"));
        AssertFinds(SourceRule.SolutionOutside, "cell 10 (draft)", Right.Add(NotebookCell.Code("// int? texts =\n//    corpus.Ids.Count();\nint? texts =\n  corpus.Ids.Count();") with { Id = "draft" }));
    }

    [Fact]
    public void A_graded_cell_without_checks() => AssertFinds(SourceRule.ChecksMissing, "cell 5 (check)", Right.With("check", "texts"));

    [Fact]
    public void Checks_with_no_cell_to_answer_in() =>
        AssertFinds(SourceRule.AnswerMissing, "cell 5 (check)", Right.Change("answer", cell => NotebookCell.Code("int? texts = 2;") with { Id = "answer" }));

    [Theory]
    [InlineData("Check.That(name, () => texts, points: 3);", "name that is computed")]
    [InlineData("Check.That(\"\", () => texts, points: 3);", "no name")]
    [InlineData("Check.That(\"a\", () => texts, points: 3, hint: hint);", "hint that is computed")]
    [InlineData("Check.That(\"a\", () => texts, points: worth);", "points that are no number")]
    [InlineData("Check.That(\"a\", () => texts, points: -3);", "points that are no number")]
    [InlineData("Check.That(\"a\", probe, points: 3);", "no probe")]
    [InlineData("Check.That(\"a\", async () => texts, points: 3);", "no probe")]
    [InlineData("Check.That(\"a\", () => texts, points: 3, by: mine);", "cannot be read")]
    [InlineData("Check.That(\"a\", () => texts, points: 3, by: Compare.Within(0));", "cannot be read")]
    [InlineData("Check.That(\"a\", () => texts, points: 3, digest: \"1:a:b\");", "has a digest")]
    [InlineData("Check.Judge(\"a\", () => texts, (value, reference) => true, points: 3);", "no judge")]
    [InlineData("Check.Judge(\"a\", () => texts, judge, points: 3);", "no judge")]
    [InlineData("if (texts > 1) { Check.That(\"a\", () => texts, points: 3); }", "inside another statement")]
    [InlineData("var result = Check.That(\"a\", () => texts, points: 3);", "inside another statement")]
    [InlineData("Check.That(\"a\",\n// BEGIN HIDDEN TESTS\n() => texts, points: 3);\n// END HIDDEN TESTS", "cut in two")]
    public void Checks_that_cannot_be_read(string source, string problem)
    {
        var finding = Assert.Single(SourceValidator.Look(Right.With("check", source).Master, SmallAssignment.Companions), finding => finding.Rule != SourceRule.PointsSum);

        Assert.Equal(SourceRule.Check, finding.Rule);
        Assert.Contains(problem, finding.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Checks_where_none_are_made()
    {
        AssertFinds(SourceRule.CheckMisplaced, "cell 4 (answer), line 8", Right.With("answer", SmallAssignment.Answer + "\nCheck.That(\"a\", () => texts)"));
        AssertFinds(SourceRule.CheckMisplaced, "cell 10 (x), line 1", Right.Add(NotebookCell.Code("Check.That(\"a\", () => texts, points: 1)") with { Id = "x" }));
    }

    [Fact]
    public void A_check_without_points_may_stand_anywhere() =>
        Assert.Empty(SourceValidator.Look(Right.Add(NotebookCell.Code("Check.That(\"a\", () => texts)") with { Id = "x" }).Master, SmallAssignment.Companions));

    [Fact]
    public void Two_checks_of_one_name() =>
        AssertFinds(SourceRule.CheckNameDoubled, "cell 5 (check), line 2", Right.With("check", "Check.That(\"a\", () => texts, points: 1);\nCheck.That(\"a\", () => texts + 1, points: 2);"));

    [Fact]
    public void An_item_that_people_mark_without_a_rubric()
    {
        AssertFinds(SourceRule.RubricMissing, "cell 9 (claim)", Right with { Rubrics = [SmallAssignment.RubricOf("show")] });
        AssertFinds(SourceRule.RubricMissing, "cell 7 (show)", Right with { Rubrics = [SmallAssignment.RubricOf("claim")] });
    }

    [Fact]
    public void Rubrics_that_do_not_fit()
    {
        AssertFinds(SourceRule.Rubric, "rubric.json", Right with { Rubrics = [.. Right.Rubrics, SmallAssignment.RubricOf("nothing")] });
        AssertFinds(SourceRule.Rubric, "rubric.json", Right with { Rubrics = [.. Right.Rubrics, SmallAssignment.RubricOf("check")] });
        AssertFinds(SourceRule.Rubric, "cell 7 (show)", WithRubric(new(3, "Good", "."), new(0, "Missing", ".")));
        AssertFinds(SourceRule.Rubric, "cell 7 (show)", WithRubric(new RubricLevel(2, "Good", ".")));
        AssertFinds(SourceRule.Rubric, "cell 7 (show)", WithRubric(new(2, "Good", "."), new(1, "Fair", "."), new(1, "Poor", ".")));
    }

    [Theory]
    [InlineData("#load \"other.csx\"")]
    [InlineData("#r \"nuget: Newtonsoft.Json, 13.0.3\"")]
    [InlineData("#r \"/usr/lib/x.dll\"")]
    [InlineData("  # r \"../lib/x.dll\"")]
    public void A_cell_that_loads_what_is_not_handed_out(string directive) =>
        AssertFinds(SourceRule.Reference, "cell 2 (setup)", Right.With("setup", $"{SmallAssignment.Setup}\n{directive}"));

    [Fact]
    public void Extra_credit_for_nothing() =>
        AssertFinds(SourceRule.ExtraCredit, "course.json", Right with { Assignment = SmallAssignment.Quotes with { ExtraCredit = ["check", "nothing"] } });

    [Fact]
    public void A_notebook_in_which_nothing_carries_points() =>
        AssertFinds(SourceRule.NoItems, "small.ipynb", Right with { Cells = [.. Right.Cells.Take(2)], Rubrics = [] });

    [Fact]
    public void All_mistakes_are_found_at_once()
    {
        var findings = SourceValidator.Look(Right.With("answer", "int? texts = 2;").WithField("check", "points", 4).WithField("show", "grade_id", "claim").Master, SmallAssignment.Companions);

        Assert.Equal([SourceRule.IdDoubled, SourceRule.PointsSum, SourceRule.SolutionOutside, SourceRule.Rubric], findings.Select(finding => finding.Rule).Order());
        Assert.All(findings, finding => Assert.DoesNotContain('\n', finding.ToString()));
    }

    private static NotebookCell Mark(NotebookCell cell, GradingMetadata grading) => cell with { Id = "x", Metadata = (grading with { GradeId = "x" }).WriteTo(cell.Metadata) };

    private static SmallAssignment WithRubric(params RubricLevel[] levels) => Right with { Rubrics = [new Rubric("show", levels), SmallAssignment.RubricOf("claim")] };

    private static void AssertFinds(SourceRule rule, string place, SmallAssignment assignment, SourceRule? consequence = null)
    {
        var finding = Assert.Single(SourceValidator.Look(assignment.Master, SmallAssignment.Companions), finding => finding.Rule != consequence);

        Assert.Equal(rule, finding.Rule);
        Assert.Equal(place, finding.Place);
        Assert.EndsWith(".", finding.Problem, StringComparison.Ordinal);
        Assert.EndsWith(".", finding.Fix, StringComparison.Ordinal);
    }
}
