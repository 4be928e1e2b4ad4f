using MediaCourse.Notebooks.Documents;
using MediaCourse.Notebooks.Running;
using MediaCourse.Notebooks.Sessions;

namespace MediaCourse.Notebooks.Tests.Running;

public class OutputRecorderTests
{
    private readonly OutputRecorder _recorder = new();

    [Fact]
    public void Text_that_arrives_in_pieces_is_one_output()
    {
        _recorder.BeginCell();
        Print("one ");
        Print("two");

        Assert.Equal([new StreamOutput("stdout", "one two")], _recorder.Cells[0]);
    }

    [Fact]
    public void The_two_streams_stay_apart_and_keep_their_order()
    {
        _recorder.BeginCell();
        Print("a");
        Print("b", "stderr");
        Print("c");

        Assert.Equal(
            [new StreamOutput("stdout", "a"), new StreamOutput("stderr", "b"), new StreamOutput("stdout", "c")],
            _recorder.Cells[0]);
    }

    [Fact]
    public void A_display_between_two_prints_keeps_its_place()
    {
        _recorder.BeginCell();
        Print("before");
        Show("shown");
        Print("behind");

        Assert.Equal(["before", "shown", "behind"], _recorder.Cells[0].Select(TextOf));
    }

    [Fact]
    public void An_update_changes_the_display_of_an_earlier_cell()
    {
        _recorder.BeginCell();
        Show("old", "d1");
        _recorder.BeginCell();
        Print("later cell");
        _recorder.Record(new DisplayUpdated("d1", Plain("new")));

        Assert.Equal(["new"], _recorder.Cells[0].Select(TextOf));
        Assert.Equal(["later cell"], _recorder.Cells[1].Select(TextOf));
    }

    [Fact]
    public void An_update_of_an_unknown_display_changes_nothing()
    {
        _recorder.BeginCell();
        Show("shown", "d1");
        _recorder.Record(new DisplayUpdated("d2", Plain("new")));

        Assert.Equal(["shown"], _recorder.Cells[0].Select(TextOf));
    }

    [Fact]
    public void Clearing_at_once_removes_what_the_cell_has_shown_and_no_other_cells_outputs()
    {
        _recorder.BeginCell();
        Print("first cell");
        _recorder.BeginCell();
        Print("gone");
        _recorder.Record(new OutputCleared(Wait: false));

        Assert.Equal(["first cell"], _recorder.Cells[0].Select(TextOf));
        Assert.Empty(_recorder.Cells[1]);
    }

    [Fact]
    public void Clearing_with_wait_leaves_the_outputs_until_the_next_one_comes()
    {
        _recorder.BeginCell();
        Print("old");
        _recorder.Record(new OutputCleared(Wait: true));
        Assert.Equal(["old"], _recorder.Cells[0].Select(TextOf));

        Print("new");
        Assert.Equal(["new"], _recorder.Cells[0].Select(TextOf));
    }

    [Fact]
    public void A_display_that_was_cleared_away_is_not_updated_in_its_successors_place()
    {
        _recorder.BeginCell();
        Show("cleared", "d1");
        _recorder.Record(new OutputCleared(Wait: false));
        Show("another", "d2");
        _recorder.Record(new DisplayUpdated("d1", Plain("late")));

        Assert.Equal(["another"], _recorder.Cells[0].Select(TextOf));
    }

    private void Print(string text, string stream = "stdout") =>
        _recorder.Record(new OutputShown(new StreamOutput(stream, text), DisplayId: null));

    private void Show(string text, string? displayId = null) =>
        _recorder.Record(new OutputShown(new DisplayOutput(Plain(text)), displayId));

    private static MimeBundle Plain(string text) => MimeBundle.Of(("text/plain", text));

    private static string? TextOf(CellOutput output) => output switch
    {
        StreamOutput stream => stream.Text,
        DisplayOutput display => display.Data.TextOf("text/plain"),
        _ => null,
    };
}
