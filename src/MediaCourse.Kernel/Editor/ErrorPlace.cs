using System.Globalization;
using System.Text.RegularExpressions;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Kernel.Editor;

/// <summary>Where in its cell an error lies.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1, or null where it is not known.</param>
internal sealed partial record ErrorPlace(int Line, int? Column)
{
    /// <summary>The first place of this cell that the error names, or null where it names none.</summary>
    public static ErrorPlace? In(ErrorOutput error, int cell)
    {
        foreach (var line in error.Traceback)
        {
            var match = Place().Match(line);
            if (match.Success && Number(match.Groups["cell"]) == cell)
            {
                return new ErrorPlace(Number(match.Groups["line"]) ?? 1, Number(match.Groups["column"]));
            }
        }

        return null;
    }

    private static int? Number(Group digits) =>
        int.TryParse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>As in "   in Greet, cell 3, line 2" and "cell 3, line 2, column 7: ...".</summary>
    [GeneratedRegex("^(?:   in (?:[^,]+, )?)?cell (?<cell>[0-9]+), line (?<line>[0-9]+)(?:, column (?<column>[0-9]+))?", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Place();
}
