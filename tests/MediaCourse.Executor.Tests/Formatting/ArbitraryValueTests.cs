using FsCheck;
using FsCheck.Fluent;
using MediaCourse.Executor.Formatting;

namespace MediaCourse.Executor.Tests.Formatting;

public class ArbitraryValueTests
{
    [Fact]
    public void No_text_can_break_out_of_its_cell() =>
        Prop.ForAll<string?>(text =>
        {
            var html = new ValueFormatter().Format(new[] { new { Text = "</td><script>" + text } }).TextOf("text/html")!;
            var cell = html[(html.LastIndexOf("<td>", StringComparison.Ordinal) + 4)..html.LastIndexOf("</td>", StringComparison.Ordinal)];
            return !cell.Contains('<', StringComparison.Ordinal) && !cell.Contains('>', StringComparison.Ordinal) && !cell.Contains('"', StringComparison.Ordinal);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_value_has_a_rendering_within_bounds() =>
        Prop.ForAll<(string?, int[], Dictionary<string, double>, DateTime?, (char, List<string>))[]>(value =>
        {
            var shown = new ValueFormatter(new FormattingLimits { Rows = 5, CellLength = 40, NestedItems = 3 }).Format(value);
            return shown.Renderings.Count == 2 && shown.Renderings.All(rendering => rendering.Text.Length is > 0 and < 6_000);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_line_of_a_table_is_wider_than_asked() =>
        Prop.ForAll<string[]>(texts =>
        {
            var shown = new ValueFormatter(new FormattingLimits { LineWidth = 40 }).Format(texts.Select(text => new { First = text, Second = text }), "text/plain");
            return shown.TextOf("text/plain")!.Split('\n').All(line => line.Length <= 40);
        }).QuickCheckThrowOnFailure();
}
