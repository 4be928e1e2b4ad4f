using FsCheck;
using FsCheck.Fluent;
using MediaCourse.Grading.Authoring.Regions;

namespace MediaCourse.Grading.Tests.Authoring.Regions;

public sealed class ReleasedSourceTests
{
    private static readonly string[] Lines =
    [
        "// BEGIN SOLUTION", "// END SOLUTION", "// BEGIN SOLUTION", "// END SOLUTION", "    // BEGIN SOLUTION", "\t// END SOLUTION\r",
        "// BEGIN HIDDEN TESTS", "// END HIDDEN TESTS", "// BEGIN HIDDEN TESTS: seen by all", "//BEGIN SOLUTION", "// begin solution", "// BEGIN PROMPT", "// END PROMPT",
        "", "}", "\"\"\"", "/*", "*/", "// words", "#load \"x\"", "<!-- BEGIN SOLUTION -->", "x // END SOLUTION",
    ];

    [Theory]
    [InlineData("a\n// BEGIN SOLUTION\nb\n// END SOLUTION\nc", "a\n// YOUR CODE HERE\nc")]
    [InlineData("{\n    // BEGIN SOLUTION\n    b\n    // END SOLUTION\n}", "{\n    // YOUR CODE HERE\n}")]
    [InlineData("// BEGIN SOLUTION\nb\n// BEGIN PROMPT\n// int? b = null; // here\n//   c\n//d\n// END PROMPT\n// END SOLUTION", "int? b = null; // here\n  c\nd")]
    [InlineData("  // BEGIN SOLUTION\n  b\n  // BEGIN PROMPT\n  // return 0;\n  // END PROMPT\n  // END SOLUTION", "  return 0;")]
    [InlineData("// BEGIN SOLUTION\n// BEGIN PROMPT\n// END PROMPT\nb\n// END SOLUTION", "")]
    [InlineData("a\r\n// BEGIN SOLUTION\r\nb\r\n// END SOLUTION\r\nc", "a\n// YOUR CODE HERE\nc")]
    [InlineData("a\n// BEGIN HIDDEN TESTS\nb\n// END HIDDEN TESTS", "a\n// note")]
    [InlineData("// BEGIN SOLUTION\nb\n// END SOLUTION\na\n// BEGIN SOLUTION\nc\n// END SOLUTION", "// YOUR CODE HERE\na\n// YOUR CODE HERE")]
    public void Students_get_the_prompt_in_the_place_of_the_solution(string master, string released) =>
        Assert.Equal(released, ReleasedSource.Of(CellRegions.Read(master, isProse: false), _ => "// note"));

    [Theory]
    [InlineData("a\n<!-- BEGIN SOLUTION -->\nb\n<!-- END SOLUTION -->\nc", "a\n*YOUR ANSWER HERE*\nc")]
    [InlineData("<!-- BEGIN SOLUTION -->\nb\n<!-- BEGIN PROMPT\nWrite.\n\nMore.\nEND PROMPT -->\n<!-- END SOLUTION -->", "Write.\n\nMore.")]
    [InlineData("<!-- BEGIN SOLUTION -->\nb\n<!-- BEGIN PROMPT -->\nWrite.\n<!-- END PROMPT -->\n<!-- END SOLUTION -->", "Write.")]
    public void Prose_has_markers_in_comments(string master, string released) =>
        Assert.Equal(released, ReleasedSource.Of(CellRegions.Read(master, isProse: true), _ => null));

    [Fact]
    public void A_cell_whose_regions_are_unclear_is_not_released() =>
        Assert.Throws<InvalidOperationException>(() => ReleasedSource.Of(CellRegions.Read("// BEGIN SOLUTION\nb", isProse: false), _ => null));

    [Fact]
    public void No_line_of_a_region_is_ever_released_whatever_stands_around_it()
    {
        var line = Gen.OneOf(Gen.Elements(Lines), ArbMap.Default.GeneratorFor<string>().Select(text => (text ?? "").Replace('\n', ' ')));
        Prop.ForAll(line.ListOf().ToArbitrary(), lines =>
        {
            // Each line that is no marker carries a mark of its own, by which it is known again.
            var marked = lines.Select((text, index) => RegionMarker.Read(text.TrimEnd('\r'), isProse: false) is null ? $"{text} \u00A7{index}\u00A7" : text).ToList();
            var regions = CellRegions.Read(string.Join('\n', marked), isProse: false);
            if (regions.Problems.Count > 0)
            {
                return Throws(() => ReleasedSource.Of(regions, _ => null));
            }

            var released = ReleasedSource.Of(regions, _ => null);
            return Enumerable.Range(0, marked.Count).All(index => released.Contains($"\u00A7{index}\u00A7", StringComparison.Ordinal) == IsForStudents(marked, index));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Whatever_stands_between_two_markers_is_gone() =>
        Prop.ForAll<string[], string[], string[]>((before, secret, after) =>
        {
            var cell = string.Join('\n', [.. Safe(before), "// BEGIN SOLUTION", .. Safe(secret).Select((text, index) => $"{text}\u00A7{index}"), "// END SOLUTION", .. Safe(after)]);
            var regions = CellRegions.Read(cell, isProse: false);
            return regions.Problems.Count > 0 || string.Join('\n', [.. Safe(before), "// YOUR CODE HERE", .. Safe(after)]) == ReleasedSource.Of(regions, _ => null);
        }).QuickCheckThrowOnFailure();

    private static IEnumerable<string> Safe(string[]? lines) => (lines ?? []).Select(line => (line ?? "").Replace("\n", "", StringComparison.Ordinal).TrimEnd('\r'));

    // Told apart from the code under test: the nearest marker above a line decides.
    private static bool IsForStudents(List<string> lines, int index)
    {
        if (lines[index].IndexOf($"\u00A7{index}\u00A7", StringComparison.Ordinal) < 0)
        {
            return false;
        }

        var markers = lines.Take(index).Where(line => !line.Contains('\u00A7', StringComparison.Ordinal)).Select(line => line.Replace(" ", "", StringComparison.Ordinal).Trim()).ToList();
        var inSolution = markers.Count(line => line == "//BEGINSOLUTION") > markers.Count(line => line == "//ENDSOLUTION");
        var inHidden = markers.Count(line => line.StartsWith("//BEGINHIDDENTESTS", StringComparison.Ordinal)) > markers.Count(line => line == "//ENDHIDDENTESTS");
        return markers is [.., "//BEGINPROMPT"] || (!inSolution && !inHidden);
    }

    private static bool Throws(Action action)
    {
        try
        {
            action();
            return false;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }
}
