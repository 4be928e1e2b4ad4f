using System.Text;
using System.Text.Json.Nodes;
using MediaCourse.Checks;
using MediaCourse.Grading.HandInValidation;
using MediaCourse.Grading.Metadata;
using MediaCourse.Grading.Releasing;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Grading.Tests.HandInValidation;

/// <summary>A student's notebook, in the released folder and nowhere near the course.</summary>
public sealed class HandInValidatorTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public HandInValidatorTests() => FolderWriter.Write(_folder.Path, SmallAssignment.Companions);

    private static NotebookDocument Fresh { get; } = ReleasedNotebook.Of(new SmallAssignment().Master, check => ProbeValue.Of(check.Name == "Texts are counted" ? 2 : 5));

    private static NotebookDocument Solved { get; } = With(With(With(Fresh, "answer", "int? texts = corpus.Ids.Count();"), "show", "corpus.Ids.ToList()"), "claim", "There are two.");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_fresh_notebook_has_nothing_done_and_no_problem()
    {
        var report = await Validate(Fresh);

        Assert.Equal(("small", "A small one", 0, 3), (report.Assignment, report.Title, report.Done, report.Items.Count));
        Assert.All(report.Items, item => Assert.Equal(ItemState.Untouched, item.State));
        Assert.Equal(["answer", "show", "claim"], report.Items.Select(item => item.CellId));
        Assert.Equal("Not answered yet: write your answer in cell 4.", report.Items[0].Message);
        Assert.Empty(report.Problems);
        Assert.False(report.IsComplete);
    }

    [Fact]
    public async Task A_solved_notebook_is_complete()
    {
        var report = await Validate(Solved);

        Assert.True(report.IsComplete, string.Join(", ", report.Items.Select(item => item.Message)) + string.Join(", ", report.Problems.Select(problem => problem.Message)));
        Assert.Equal(new CheckReport("Texts are counted", CheckOutcome.Right, "That is right."), Assert.Single(report.Items[0].Checks));
        Assert.Equal((1, 2.0), (report.Items[0].ChecksOnHandIn, report.Items[0].PointsOnHandIn));
    }

    [Fact]
    public async Task A_text_that_is_given_is_checked_beside_the_files_of_its_folder()
    {
        var report = await HandInValidator.ValidateAsync(Solved, _folder.Path, TestContext.Current.CancellationToken);

        Assert.True(report.IsComplete);
    }

    [Fact]
    public async Task A_wrong_answer_is_unfinished_with_its_hint()
    {
        var report = await Validate(With(Solved, "answer", "int? texts = 3;"));

        Assert.Equal((ItemState.Unfinished, "One check does not pass yet."), (report.Items[0].State, report.Items[0].Message));
        Assert.Equal(new CheckReport("Texts are counted", CheckOutcome.Wrong, "Not yet. Count the ids."), report.Items[0].Checks[0]);
        Assert.Empty(report.Problems);
    }

    [Fact]
    public async Task A_cell_that_stops_with_an_error_is_named_and_stops_no_other()
    {
        var report = await Validate(With(Solved, "answer", "int? texts = new int[0][1];"));

        Assert.Equal(ItemState.Unfinished, report.Items[0].State);
        Assert.StartsWith("Cell 4 stops with an error.", report.Items[0].Message, StringComparison.Ordinal);
        Assert.Equal([ItemState.Done, ItemState.Done], report.Items.Skip(1).Select(item => item.State));
        var problem = Assert.Single(report.Problems);
        Assert.Equal((HandInProblemKind.CellFails, "answer", 3), (problem.Kind, problem.CellId, problem.CellIndex));
    }

    [Fact]
    public async Task A_check_behind_an_answer_that_does_not_compile_points_to_the_answer()
    {
        var report = await Validate(With(Solved, "answer", "int? texts = (corpus.Ids.Count();"));

        Assert.Equal((CheckOutcome.Failed, "This check could not run, for cell 4 stops with an error."), (report.Items[0].Checks[0].Outcome, report.Items[0].Checks[0].Message));
        Assert.Contains("bracket", Assert.Single(report.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_variable_fails_the_check_that_needs_it_and_says_so()
    {
        var report = await Validate(With(Solved, "answer", "int? mine = 2;"));

        Assert.Equal(CheckOutcome.Failed, report.Items[0].Checks[0].Outcome);
        Assert.Contains("texts", report.Items[0].Checks[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_output_that_shows_nothing_is_unfinished()
    {
        var report = await Validate(With(Solved, "show", "var shown = corpus.Ids.ToList();"));

        Assert.Equal((ItemState.Unfinished, "Cell 7 shows nothing yet."), (report.Items[1].State, report.Items[1].Message));
    }

    [Theory]
    [InlineData("*YOUR ANSWER HERE*")]
    [InlineData("  *YOUR ANSWER HERE*\n\n")]
    [InlineData("")]
    [InlineData(" \n ")]
    public async Task Prose_that_is_blank_or_as_it_was_handed_out_is_unanswered(string prose) =>
        Assert.Equal(ItemState.Untouched, (await Validate(With(Solved, "claim", prose))).Items[2].State);

    [Fact]
    public async Task A_locked_cell_that_was_changed_is_told()
    {
        var report = await Validate(With(Solved, "setup", Fresh.Cells.Single(cell => cell.Id == "setup").Source + "\nvar more = 1;"));

        var problem = Assert.Single(report.Problems);
        Assert.Equal((HandInProblemKind.LockedCellChanged, 1), (problem.Kind, problem.CellIndex));
        Assert.Contains("Cell 2 in \u201CA small one\u201D was changed", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Points_and_flags_that_a_student_sets_change_nothing()
    {
        var report = await Validate(Change(Solved, "check", cell => cell with { Metadata = cell.Metadata.With(500, GradingMetadata.Key, "points") }));

        Assert.True(report.IsComplete);
        Assert.Equal(3, report.Items[0].Points);
    }

    [Fact]
    public async Task A_deleted_cell_is_told_with_the_name_of_its_task()
    {
        var report = await Validate(Without(Without(Solved, "check"), "claim"));

        Assert.Equal([ItemState.Missing, ItemState.Done, ItemState.Missing], report.Items.Select(item => item.State));
        Assert.Equal([HandInProblemKind.CellDeleted, HandInProblemKind.CellDeleted], report.Problems.Select(problem => problem.Kind));
        Assert.Contains("The cell with the checks of \u201C1. Count\u201D is gone", report.Problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_doubled_cell_is_told_and_the_first_counts()
    {
        var copy = Solved.Cells.Single(cell => cell.Id == "claim") with { Source = "*YOUR ANSWER HERE*" };
        var report = await Validate(Solved with { Cells = Solved.Cells.Add(copy) });

        Assert.Equal(ItemState.Done, report.Items[2].State);
        Assert.Equal((HandInProblemKind.CellDoubled, 9), (Assert.Single(report.Problems).Kind, report.Problems[0].CellIndex));
    }

    [Fact]
    public async Task A_cell_that_was_made_into_another_kind_is_told()
    {
        var report = await Validate(Change(Solved, "claim", cell => NotebookCell.Code(cell.Source) with { Id = cell.Id, Metadata = cell.Metadata }));

        Assert.Contains(report.Problems, problem => problem.Kind == HandInProblemKind.CellRetyped && problem.CellId == "claim");
    }

    [Fact]
    public async Task Cells_that_a_student_added_do_no_harm()
    {
        var report = await Validate(Solved with { Cells = Solved.Cells.Insert(4, NotebookCell.Code("texts")) });

        Assert.True(report.IsComplete);
    }

    [Fact]
    public async Task Outputs_line_ends_and_lost_ids_do_not_matter()
    {
        var json = JsonNode.Parse(Solved.ToBytes())!;
        json["nbformat_minor"] = 4;
        foreach (var cell in json["cells"]!.AsArray().Select(cell => cell!.AsObject()))
        {
            cell.Remove("id");
            cell["source"] = string.Concat(cell["source"]!.AsArray().Select(line => (string?)line)).ReplaceLineEndings("\r\n");
        }

        var report = await Validate(NotebookDocument.Parse(Encoding.UTF8.GetBytes(json.ToJsonString()), "vscode"));

        Assert.True(report.IsComplete, string.Join(", ", report.Problems.Select(problem => problem.Message)));
    }

    [Fact]
    public async Task Cells_whose_metadata_were_lost_are_known_by_their_ids()
    {
        var report = await Validate(Solved with { Cells = [.. Solved.Cells.Select(cell => cell with { Metadata = cell.Metadata.Without(GradingMetadata.Key) })] });

        Assert.Empty(report.Problems);
        Assert.Equal([ItemState.Done, ItemState.Done, ItemState.Done], report.Items.Select(item => item.State));
    }

    [Fact]
    public async Task A_cell_that_does_not_end_is_stopped_and_named()
    {
        var handOut = HandOut.Of(Solved)! with { CellSeconds = 1 };
        var report = await Validate(handOut.WriteTo(With(Solved, "show", "while (true) { }")));

        var problem = Assert.Single(report.Problems);
        Assert.Equal((HandInProblemKind.CellTooSlow, "show"), (problem.Kind, problem.CellId));
        Assert.Equal([ItemState.Done, ItemState.Unfinished, ItemState.Done], report.Items.Select(item => item.State));
        Assert.EndsWith("did not end and was stopped.", report.Items[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_other_notebook_is_told_as_such()
    {
        var report = await Validate(LessonNotebook.Create("lesson", NotebookCell.Code("1")));

        Assert.Equal(HandInProblemKind.NoAssignment, Assert.Single(report.Problems).Kind);
        Assert.False(report.IsComplete);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("{\"assignment\": 7}")]
    [InlineData("{\"assignment\": \"a\", \"title\": \"b\", \"file\": \"c\", \"cells\": [null]}")]
    [InlineData("{\"assignment\": \"a\", \"title\": \"b\", \"file\": \"c\", \"cells\": [{}]}")]
    public async Task A_damaged_notebook_is_told_as_such(string metadata) =>
        Assert.Equal(HandInProblemKind.NoAssignment, Assert.Single((await Validate(Solved with { Metadata = Solved.Metadata.With(JsonNode.Parse(metadata), HandOut.Key) })).Problems).Kind);

    private static NotebookDocument With(NotebookDocument document, string id, string source) => Change(document, id, cell => cell with { Source = source });

    private static NotebookDocument Change(NotebookDocument document, string id, Func<NotebookCell, NotebookCell> change) =>
        document with { Cells = [.. document.Cells.Select(cell => cell.Id == id ? change(cell) : cell)] };

    private static NotebookDocument Without(NotebookDocument document, string id) => document with { Cells = document.Cells.RemoveAll(cell => cell.Id == id) };

    private async Task<HandInReport> Validate(NotebookDocument document)
    {
        var path = Path.Combine(_folder.Path, "my work.ipynb");
        await File.WriteAllBytesAsync(path, document.ToBytes());
        return await HandInValidator.ValidateAsync(path, TestContext.Current.CancellationToken);
    }
}
