using System.Collections.Immutable;
using System.Globalization;
using MediaCourse.Notebooks.Documents.Syntax;

namespace MediaCourse.Notebooks.Documents;

/// <summary>Reads one notebook: refuses what is none, and notes what is not as the format asks.</summary>
internal sealed class NotebookReader(string name)
{
    private const int NewestMinor = 5;

    private static ReadOnlySpan<byte> Blank => " \t\r\n"u8;

    private readonly WarningList _warnings = new(name);

    public NotebookParts Read(ReadOnlyMemory<byte> utf8)
    {
        RefuseByLength(utf8.Length);
        var head = utf8.Span.StartsWith("\uFEFF"u8) ? 3 : 0;
        RefuseOtherEncodings(utf8.Span);
        var source = new SourceText(utf8[head..]);
        var json = source.Bytes.Span;
        var doubledKeys = new List<JsonFault>();
        if (json.Trim(Blank).IsEmpty)
        {
            throw Refusal("the file is empty; a notebook is a JSON file that Jupyter or VS Code writes");
        }

        if (JsonCheck.Run(json, doubledKeys) is { } fault)
        {
            throw new NotebookFormatException(name, source.LineAt(fault.Offset), source.ColumnAt(fault.Offset), fault.What);
        }

        var start = json.Length - json.TrimStart(Blank).Length;
        var end = json.TrimEnd(Blank).Length;
        if (JsonSyntax.At(source, start, end - start) is not ObjectSyntax root)
        {
            throw Refusal("the file is JSON, but no notebook: a notebook is a JSON object with 'cells', 'metadata' and 'nbformat'");
        }

        var minor = ReadFormat(root);
        source.Style = JsonStyle.Of(root, source);
        WarnOfDoubledKeys(source, doubledKeys);
        var cells = ReadCells(root);
        return new NotebookParts
        {
            Source = source,
            Head = utf8[..(head + start)],
            Tail = source.Bytes[end..],
            Root = root,
            Cells = cells,
            DoubledIds = new CellChecks(_warnings).Run(cells, minor),
            FormatMinor = minor,
            Warnings = _warnings.ToImmutable(),
        };
    }

    /// <summary>Refuses a file by its length in bytes, before it is read.</summary>
    public void RefuseByLength(long length)
    {
        if (length > NotebookDocument.SizeLimit)
        {
            throw Refusal(string.Create(
                CultureInfo.InvariantCulture,
                $"the file has {length / 1_048_576.0:N0} MB; notebooks up to {NotebookDocument.SizeLimit / 1_048_576} MB are read, so clear its outputs first"));
        }
    }

    private void RefuseOtherEncodings(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            throw Refusal("the file is UTF-16; save it as UTF-8");
        }
    }

    private int ReadFormat(ObjectSyntax root)
    {
        var major = root["nbformat"];
        if (major is null)
        {
            throw Refusal("the file is JSON, but no notebook: it has no 'nbformat'");
        }

        switch ((major as ScalarSyntax)?.WholeNumber)
        {
            case 4:
                break;
            case < 4 and var old:
                throw Refusal(
                    $"the notebook is of format {old}, which is too old; open and save it in Jupyter, or run 'jupyter nbconvert --to notebook --inplace' on it",
                    major.Line);
            case > 4 and var young:
                throw Refusal($"the notebook is of format {young}; this program reads 4.0 to 4.{NewestMinor}, so update it", major.Line);
            default:
                throw Refusal("'nbformat' must be the number 4", major.Line);
        }

        var minor = (root["nbformat_minor"] as ScalarSyntax)?.WholeNumber;
        if (minor is null or < 0)
        {
            _warnings.Add("'nbformat_minor' is missing or no number; the notebook is read as format 4.0", root["nbformat_minor"]);
        }
        else if (minor > NewestMinor)
        {
            _warnings.Add($"the notebook is of format 4.{minor}, newer than 4.{NewestMinor}; what is not known is kept as it is", root["nbformat_minor"]);
        }

        if (root["metadata"] is not ObjectSyntax)
        {
            _warnings.Add("'metadata' is missing or no object; the notebook is read as if it were empty", root["metadata"]);
        }

        return minor is >= 0 ? minor.Value : 0;
    }

    private ImmutableArray<NotebookCell> ReadCells(ObjectSyntax root)
    {
        switch (root["cells"])
        {
            case ArraySyntax array:
                return [.. array.Items.Select((item, index) => item.Value is ObjectSyntax cell
                    ? new NotebookCell(cell, item.Gaps)
                    : throw Refusal($"cell {index + 1} is no JSON object; remove it", item.Value.Line))];
            case null:
                throw Refusal(root["worksheets"] is null
                    ? "the notebook has no 'cells'; go back to an earlier copy"
                    : "the notebook has 'worksheets', as format 3 had, and no 'cells'; open and save it in Jupyter");
            case var other:
                throw Refusal("'cells' is no array; mend it in a text editor or go back to an earlier copy", other.Line);
        }
    }

    private void WarnOfDoubledKeys(SourceText source, List<JsonFault> doubledKeys)
    {
        foreach (var (offset, key) in doubledKeys)
        {
            _warnings.Add($"the key '{NotebookText.OneLine(key)}' stands twice in one object; the last one counts", source, offset);
        }
    }

    private NotebookFormatException Refusal(string problem, int? line = null) => new(name, line, column: null, problem);
}
