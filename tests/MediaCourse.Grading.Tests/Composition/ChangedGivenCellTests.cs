using System.Text.Json.Nodes;
using MediaCourse.Grading.Composition;
using MediaCourse.Grading.Tests.Marking;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Grading.Tests.Composition;

public sealed class ChangedGivenCellTests : IDisposable
{
    private readonly SmallCourse _course = new();

    [Fact]
    public void What_is_as_it_was_given_is_not_remarked_upon() => Assert.Empty(RepairsOf(_course.Released()));

    [Fact]
    public void Changed_given_cells_are_said()
    {
        var handIn = _course.Released();
        foreach (var id in (string[])["setup", "c1", "c2"])
        {
            CellOf(handIn, id)["source"] = "";
        }

        Assert.Equal(
            [
                "A given cell in “setup” was changed; it was graded as it was given.",
                "A given cell in “Count words” was changed; it was graded as it was given.",
                "A given cell in “Name the town” was changed; it was graded as it was given.",
            ],
            RepairsOf(handIn));
    }

    [Fact]
    public void Several_changed_cells_of_one_heading_are_said_once()
    {
        File.WriteAllText(_course.MasterFile, File.ReadAllText(_course.MasterFile).Replace("## Name the town", "And the town", StringComparison.Ordinal));
        var handIn = _course.Released();
        CellOf(handIn, "c1")["source"] = "";
        CellOf(handIn, "c2")["source"] = "";

        Assert.Equal(["A given cell in “Count words” was changed; it was graded as it was given."], RepairsOf(handIn));
    }

    [Fact]
    public void An_answer_and_other_line_ends_are_no_change_of_what_was_given()
    {
        var handIn = _course.Released();
        CellOf(handIn, "a1")["source"] = SmallCourse.RightCount;
        CellOf(handIn, "c1")["source"] = ((string)CellOf(handIn, "c1")["source"]!).Replace("\n", "\r\n", StringComparison.Ordinal);

        Assert.Empty(RepairsOf(handIn));
    }

    [Fact]
    public void A_hand_in_of_an_older_release_is_measured_by_that_release()
    {
        var older = _course.Released();
        File.WriteAllText(_course.MasterFile, File.ReadAllText(_course.MasterFile).Replace("one two three", "one two three four", StringComparison.Ordinal));

        Assert.Empty(RepairsOf(older));
        CellOf(older, "c1")["source"] = CellOf(_course.Released(), "c1")["source"]!.DeepClone();
        Assert.Single(RepairsOf(older));
    }

    [Fact]
    public void A_hand_in_that_does_not_say_how_it_was_handed_out_gets_no_remark()
    {
        var handIn = _course.Released();
        handIn["metadata"]!.AsObject().Remove("mediacourse");
        CellOf(handIn, "c1")["source"] = "";

        Assert.Empty(RepairsOf(handIn));
    }

    public void Dispose() => _course.Dispose();

    private static JsonObject CellOf(JsonObject notebook, string id) => SmallCourse.CellOf(notebook["cells"]!.AsArray(), id);

    private IReadOnlyList<string> RepairsOf(JsonObject handIn) =>
        NotebookComposer.Of(_course.Master, NotebookDocument.Parse(System.Text.Encoding.UTF8.GetBytes(handIn.ToJsonString()), "a hand-in")).Repairs;
}
