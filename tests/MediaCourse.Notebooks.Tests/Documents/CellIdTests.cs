using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Notebooks.Tests.Documents;

public sealed class CellIdTests
{
    [Fact]
    public void A_new_cell_gets_an_id_that_is_valid_and_always_the_same()
    {
        var document = TestNotebook.Parse(TestNotebook.Plain);
        var one = document with { Cells = document.Cells.Add(NotebookCell.Code("x")).Add(NotebookCell.Code("x")) };
        var two = document with { Cells = document.Cells.Add(NotebookCell.Code("x")).Add(NotebookCell.Code("x")) };

        Assert.All(one.Cells, cell => Assert.True(CellId.IsValid(cell.Id!)));
        Assert.Equal(4, one.Cells.Select(cell => cell.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(one.Text(), two.Text());
    }

    [Fact]
    public void A_copied_cell_gets_an_id_of_its_own_and_the_original_keeps_its_own()
    {
        var document = TestNotebook.Parse(TestNotebook.Plain);
        var other = TestNotebook.Parse(TestNotebook.Plain);
        var copied = document with { Cells = document.Cells.Insert(0, other.Cells[1]).Add(document.Cells[0]) };

        Assert.Equal("intro", copied.Cells[1].Id);
        Assert.Equal("first-code", copied.Cells[2].Id);
        Assert.Equal(4, copied.Cells.Select(cell => cell.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Before_format_4_5_no_cell_gets_an_id()
    {
        var document = TestNotebook.Parse(TestNotebook.WithSource("\"x\""));
        var edited = document with { Cells = document.Cells.Add(NotebookCell.Raw("y") with { Id = "abc" }) };
        Assert.DoesNotContain("\"id\"", edited.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_upgrade_to_4_5_gives_ids_and_changes_nothing_else()
    {
        var text = TestNotebook.WithCells("""{"cell_type":"raw","metadata":{},"source":"a"},{"cell_type":"raw","metadata":{},"source":"a"}""");
        var upgraded = TestNotebook.Parse(text).UpgradedTo45();
        var withoutIds = upgraded.Cells.Aggregate(upgraded.Text(), (json, cell) => json.Replace($"\"id\":\"{cell.Id}\",", "", StringComparison.Ordinal));

        Assert.Equal(5, upgraded.FormatMinor);
        Assert.Equal(2, upgraded.Cells.Select(cell => cell.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(text.Replace("minor\":4", "minor\":5", StringComparison.Ordinal), withoutIds);
        Assert.Same(upgraded, upgraded.UpgradedTo45());
    }

    [Fact]
    public void Doubled_ids_of_a_file_are_named_and_stay()
    {
        var text = TestNotebook.Plain.Replace("\"first-code\"", "\"intro\"", StringComparison.Ordinal);
        var document = TestNotebook.Parse(text);
        var edited = document.WithCell(1, document.Cells[1] with { Source = "2" });

        var warning = Assert.Single(document.Warnings);
        Assert.Equal("test.ipynb, line 16: cell 2 has the same id as cell 1, 'intro'; both are kept.", warning.Message);
        Assert.Equal(1, warning.CellIndex);
        Assert.Equal(text.Replace("\"1 + 2\"", "\"2\"", StringComparison.Ordinal), edited.Text());
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("a b", false)]
    [InlineData("é", false)]
    [InlineData("A-z_0", true)]
    public void The_form_of_an_id_is_checked(string id, bool valid) => Assert.Equal(valid, CellId.IsValid(id));
}
