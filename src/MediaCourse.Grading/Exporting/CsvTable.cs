using System.Text.RegularExpressions;
using CsvHelper;

namespace MediaCourse.Grading.Exporting;

/// <summary>A table as RFC 4180 has it, of which no cell is a formula to a spreadsheet.</summary>
/// <param name="Header">The names of the columns.</param>
/// <param name="Rows">The rows, each with a cell for every column.</param>
public sealed partial record CsvTable(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    private static readonly CsvWriterOptions Options = new() { Injection = CsvInjection.Escape };

    /// <summary>Writes the table.</summary>
    public void Write(TextWriter output)
    {
        using var csv = CsvWriter.Create(output, Options, leaveOpen: true);
        foreach (var row in Rows.Prepend(Header))
        {
            csv.WriteRecord([.. row.Select(Harmless)]);
        }

        csv.Flush();
    }

    // Where a spreadsheet divides at semicolons or tabs, a formula could begin in the middle of a cell; some take signs of full width too.
    private static string Harmless(string cell)
    {
        var text = HiddenBeginning().Replace(cell, static match => $"{match.Groups["divider"].Value}'{match.Groups["sign"].Value}");
        return text.Length > 0 && text[0] is '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20' or '\n' ? "'" + text : text;
    }

    [GeneratedRegex("(?<divider>[;\t|][ \"]*)(?<sign>[=+@-])", RegexOptions.ExplicitCapture)]
    private static partial Regex HiddenBeginning();
}
