using MediaCourse.Display;
using MediaCourse.Evaluation;
using MediaCourse.Sources;

namespace MediaCourse.Tests.Display;

public sealed class CleaningReadingTests
{
    private static readonly Corpus Anchorage = Corpus.Load(Repository.Seeds);
    private static readonly int[] TakenOut = [1, 3, 4, 8, 10, 11, 13, 15, 17];

    [Fact]
    public void Whoever_takes_out_what_the_rules_do_agrees_on_every_line()
    {
        var table = Anchorage["voa"].CompareCleaning(TakenOut, 1, 25);

        Assert.Equal(TakenOut, table.Items.Where(line => line.IsRemoved).Select(line => line.Line));
        Assert.All(table.Items, line => Assert.Equal(line.IsRemoved, line.Mine));
        Assert.Contains(table.Notes, note => note == $"You and the rules agree on {table.Items.Length} of {table.Items.Length} lines.");
    }

    [Fact]
    public void A_line_that_only_the_student_takes_out_shows_no_rule()
    {
        var line = Anchorage["voa"].CompareCleaning([19], 1, 25).Items.Single(line => line.Mine);

        Assert.Equal((19, false, null), (line.Line, line.IsRemoved, line.Rule));
    }

    [Fact]
    public void Blank_lines_and_lines_from_elsewhere_are_named_and_left_out()
    {
        var table = Anchorage["voa"].CompareCleaning([1, 2, 99, -4, 1], 1, 25);

        Assert.Contains(table.Notes, note => note.EndsWith("left out: -4, 2, 99.", StringComparison.Ordinal));
        Assert.Empty(Anchorage["voa"].CompareCleaning([], 500, 600).Items);
        Assert.Contains(Anchorage["voa"].CompareCleaning([], 1, 25).Notes, note => note.StartsWith("You have named no line yet", StringComparison.Ordinal));
    }

    [Fact]
    public void Everything_that_the_reference_marks_has_its_place()
    {
        var reference = ReferenceAnnotation.Load(Anchorage);

        var rows = Anchorage.MarkedByReference(reference).Items;

        Assert.Equal(reference.Quotations.Count + reference.IndirectReports.Count + reference.Comments.Count, rows.Sum(row => row.All));
        Assert.All(rows, row => Assert.Equal(row.Source == "antiwar", row.Comments > 0));
        Assert.All(rows, row => Assert.Equal(0, row.Removed));
    }

    [Fact]
    public void Without_an_annotation_that_is_said() =>
        Assert.Contains(Anchorage.MarkedByReference(ReferenceAnnotation.None).Notes, note => note.StartsWith("Nobody has annotated", StringComparison.Ordinal));
}
