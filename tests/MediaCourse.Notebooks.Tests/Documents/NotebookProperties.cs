using FsCheck;
using FsCheck.Fluent;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Notebooks.Tests.Documents;

public sealed class NotebookProperties
{
    [Fact]
    public void Any_notebook_in_any_spelling_comes_back_byte_for_byte() => Check(notebook =>
        string.Equals(TestNotebook.Parse(notebook.Text).Text(), notebook.Text, StringComparison.Ordinal));

    [Fact]
    public void New_outputs_touch_no_byte_but_the_outputs() => Check(notebook =>
    {
        var document = TestNotebook.Parse(notebook.Text);
        var cell = document.Cells[notebook.CellIndex];
        CellOutput added = new StreamOutput("stdout", "é\n\uD83D");
        var edited = document.WithCell(notebook.CellIndex, cell with { Outputs = cell.Outputs.Add(added) }).Text();
        var again = TestNotebook.Parse(edited);

        return edited.StartsWith(notebook.Before, StringComparison.Ordinal)
            && edited.EndsWith(notebook.After, StringComparison.Ordinal)
            && edited.Length > notebook.Text.Length
            && again.Cells[notebook.CellIndex].Outputs.SequenceEqual(cell.Outputs.Add(added));
    });

    [Fact]
    public void Outputs_set_and_set_back_leave_the_bytes_as_they_were() => Check(notebook =>
    {
        var document = TestNotebook.Parse(notebook.Text);
        var cell = document.Cells[notebook.CellIndex];
        var same = cell with { Outputs = [.. TestNotebook.Parse(notebook.Text).Cells[notebook.CellIndex].Outputs], Source = cell.Source };
        return string.Equals(document.WithCell(notebook.CellIndex, same).Text(), notebook.Text, StringComparison.Ordinal);
    });

    [Fact]
    public void A_cell_taken_out_and_put_back_leaves_the_bytes_as_they_were() => Check(notebook =>
    {
        var document = TestNotebook.Parse(notebook.Text);
        var without = document with { Cells = document.Cells.RemoveAt(notebook.CellIndex) };
        var back = without with { Cells = without.Cells.Insert(notebook.CellIndex, document.Cells[notebook.CellIndex]) };
        return TestNotebook.Parse(without.Text()).Cells.Length == document.Cells.Length - 1
            && string.Equals(back.Text(), notebook.Text, StringComparison.Ordinal);
    });

    [Fact]
    public void Cells_in_any_order_are_a_notebook_with_the_same_cells() => Check(notebook =>
    {
        var document = TestNotebook.Parse(notebook.Text);
        var turned = TestNotebook.Parse((document with { Cells = [.. document.Cells.Reverse()] }).Text());
        return turned.Cells.Reverse().SequenceEqual(document.Cells);
    });

    [Fact]
    public void A_cell_moved_to_another_notebook_keeps_its_content() => Check(notebook =>
    {
        var moved = LessonNotebook.Create("new", [.. TestNotebook.Parse(notebook.Text).Cells]);
        var again = TestNotebook.Parse(moved.Text());
        return moved.Cells.Zip(again.Cells).All(pair =>
                pair.First.Source == pair.Second.Source && pair.First.Outputs.SequenceEqual(pair.Second.Outputs) && pair.First.Metadata.Equals(pair.Second.Metadata))
            && again.Cells.All(cell => CellId.IsValid(cell.Id!));
    });

    [Fact]
    public void Any_text_is_read_as_a_notebook_or_refused_with_one_line()
    {
        var damaged = Arb.From(
            from notebook in ArbitraryNotebook.Arbitrary.Generator
            from at in Gen.Choose(0, notebook.Text.Length - 1)
            from character in Gen.Elements('{', ']', '"', '\\', ',', '\0', 'x', '\uD83D', 'é')
            select notebook.Text[..at] + character + notebook.Text[(at + 1)..]);
        Prop.ForAll(damaged, text =>
        {
            try
            {
                var bytes = System.Text.Encoding.UTF8.GetBytes(text);
                return NotebookDocument.Parse(bytes, "x").ToBytes().AsSpan().SequenceEqual(bytes);
            }
            catch (NotebookFormatException error)
            {
                return !error.Message.Contains('\n', StringComparison.Ordinal);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    private static void Check(Func<CutNotebook, bool> property) =>
        Prop.ForAll(ArbitraryNotebook.Arbitrary, property).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
}
