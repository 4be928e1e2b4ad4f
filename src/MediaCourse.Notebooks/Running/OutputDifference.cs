using System.Globalization;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Notebooks.Running;

/// <summary>A cell whose stored outputs are not what it gives now.</summary>
/// <param name="CellIndex">Position in the notebook, from 0.</param>
/// <param name="CellId">The cell's id, or null in notebooks older than nbformat 4.5.</param>
/// <param name="Lines">The difference, line by line: <c>-</c> stored, <c>+</c> fresh, a blank for lines around it.</param>
public sealed record OutputDifference(int CellIndex, string? CellId, IReadOnlyList<string> Lines)
{
    private const int LinesAround = 2;

    /// <summary>
    /// The cells in which <paramref name="stored"/> and <paramref name="fresh"/>, two states of one notebook, differ in what a
    /// reader sees. Line breaks within an output are compared as written, white space included.
    /// </summary>
    public static IReadOnlyList<OutputDifference> Between(NotebookDocument stored, NotebookDocument fresh)
    {
        var differences = new List<OutputDifference>();
        for (var index = 0; index < fresh.Cells.Length; index++)
        {
            var before = Describe(stored.Cells[index]);
            var after = Describe(fresh.Cells[index]);
            if (before != after)
            {
                differences.Add(new OutputDifference(index, fresh.Cells[index].Id, Compare(before, after)));
            }
        }

        return differences;
    }

    private static string Describe(NotebookCell cell)
    {
        var text = new System.Text.StringBuilder();
        if (cell.Kind != CellKind.Code)
        {
            return "";
        }

        if (cell.ExecutionCount is { } count)
        {
            text.Append(CultureInfo.InvariantCulture, $"execution count {count}\n");
        }

        foreach (var output in cell.Outputs)
        {
            switch (output)
            {
                case StreamOutput stream:
                    text.Append(stream.Name).Append(":\n").Append(stream.Text).Append('\n');
                    break;
                case DisplayOutput display:
                    Describe("display", display.Data, text);
                    break;
                case ResultOutput result:
                    Describe("result", result.Data, text);
                    break;
                case ErrorOutput error:
                    text.Append("error ").Append(error.Name).Append(": ").Append(error.Message).Append('\n').AppendJoin('\n', error.Traceback).Append('\n');
                    break;
                case UnknownOutput unknown:
                    text.Append(unknown.Json.ToJsonString()).Append('\n');
                    break;
                default:
                    throw new ArgumentOutOfRangeException(nameof(cell), output, "An output of a kind that cannot be compared.");
            }
        }

        return text.ToString();
    }

    private static void Describe(string kind, MimeBundle data, System.Text.StringBuilder text)
    {
        foreach (var entry in data.Entries)
        {
            text.Append(kind).Append(' ').Append(entry.MimeType).Append(":\n").Append(entry.Text).Append('\n');
        }
    }

    private static List<string> Compare(string before, string after)
    {
        var lines = new InlineDiffBuilder(new Differ()).BuildDiffModel(before, after, ignoreWhitespace: false).Lines;
        var near = new bool[lines.Count];
        for (var line = 0; line < lines.Count; line++)
        {
            if (lines[line].Type != ChangeType.Unchanged)
            {
                var last = Math.Min(lines.Count - 1, line + LinesAround);
                for (var around = Math.Max(0, line - LinesAround); around <= last; around++)
                {
                    near[around] = true;
                }
            }
        }

        var shown = new List<string>();
        for (var line = 0; line < lines.Count; line++)
        {
            if (near[line])
            {
                shown.Add(Mark(lines[line].Type) + lines[line].Text);
            }
            else if (line > 0 && near[line - 1])
            {
                shown.Add("  …");
            }
        }

        return shown;
    }

    private static string Mark(ChangeType change) => change switch
    {
        ChangeType.Deleted => "- ",
        ChangeType.Inserted => "+ ",
        _ => "  ",
    };
}
