using MediaCourse.Notebooks.Documents;
using MediaCourse.Notebooks.Running;

namespace MediaCourse.Notebooks.Tests.Running;

public class OutputDifferenceTests
{
    private static readonly NotebookDocument Empty = NotebookDocument.Parse(
        """{"cells":[{"cell_type":"code","id":"first","source":"1","metadata":{},"execution_count":null,"outputs":[]}],"metadata":{},"nbformat":4,"nbformat_minor":5}"""u8.ToArray(),
        "test.ipynb");

    [Fact]
    public void Equal_outputs_give_no_difference() =>
        Assert.Empty(OutputDifference.Between(Showing("one\ntwo"), Showing("one\ntwo")));

    [Fact]
    public void A_changed_line_is_shown_as_stored_and_as_it_is_now()
    {
        var difference = Assert.Single(OutputDifference.Between(Showing("one\ntwo\nthree"), Showing("one\n2\nthree")));

        Assert.Equal((0, "first"), (difference.CellIndex, difference.CellId));
        Assert.Contains("- two", difference.Lines);
        Assert.Contains("+ 2", difference.Lines);
        Assert.Contains("  three", difference.Lines);
    }

    [Fact]
    public void Lines_far_from_a_change_are_left_out()
    {
        var many = string.Join('\n', Enumerable.Range(1, 100));

        var difference = Assert.Single(OutputDifference.Between(Showing(many), Showing(many + "\nmore")));

        Assert.True(difference.Lines.Count < 10, string.Join('|', difference.Lines));
    }

    [Fact]
    public void White_space_counts() =>
        Assert.Single(OutputDifference.Between(Showing("a  b"), Showing("a b")));

    [Fact]
    public void An_output_of_another_type_is_a_difference_even_with_the_same_text() =>
        Assert.Single(OutputDifference.Between(With(new StreamOutput("stdout", "a")), With(new StreamOutput("stderr", "a"))));

    private static NotebookDocument Showing(string text) => With(new DisplayOutput(MimeBundle.Of(("text/plain", text))));

    private static NotebookDocument With(CellOutput output) => Empty.WithCell(0, Empty.Cells[0] with { Outputs = [output] });
}
