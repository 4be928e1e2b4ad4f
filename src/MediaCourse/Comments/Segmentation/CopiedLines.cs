namespace MediaCourse.Comments.Segmentation;

/// <summary>Finds lines that repeat earlier ones, so that the copy of a comment is cut as the comment was.</summary>
internal sealed class CopiedLines
{
    private const int FewestWords = 5;
    private readonly IReadOnlyList<ThreadLine> _lines;
    private readonly int?[] _originals;
    private readonly bool[] _begins;

    public CopiedLines(string raw, IReadOnlyList<ThreadLine> lines)
    {
        _lines = lines;
        _begins = new bool[lines.Count];
        _originals = new int?[lines.Count];
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Count; i++)
        {
            // A short line such as "Exactly." comes twice without being copied; what follows on a copied line may be short.
            var text = lines[i].Span.In(raw);
            if (i > 0 && _originals[i - 1] is { } before && before + 1 < i - 1 && lines[before + 1].Span.AsSpan(raw).SequenceEqual(text))
            {
                _originals[i] = before + 1;
            }
            else if (lines[i].WordCount >= FewestWords || lines[i].IsLink)
            {
                _originals[i] = seen.TryGetValue(text, out var earlier) ? earlier : null;
            }

            seen.TryAdd(text, i);
        }
    }

    /// <summary>Remembers that a comment begins at a line.</summary>
    public void Begin(int line) => _begins[line] = true;

    /// <summary>What the line is to its predecessors, all of which are decided.</summary>
    public CopiedLine At(int line)
    {
        if (_originals[line] is { } original)
        {
            return _begins[original] ? (IsWhole(line, original) ? CopiedLine.BeginsAWholeCopy : CopiedLine.BeginsACopy)
                : original > 0 && _originals[line - 1] == original - 1 ? CopiedLine.GoesOn
                : CopiedLine.None;
        }

        return line > 0 && _originals[line - 1] is { } last && last + 1 < _lines.Count && _begins[last + 1] && EndsWhole(line - 1, last) ? CopiedLine.StandsBehindACopy : CopiedLine.None;
    }

    // All lines of the earlier comment come again.
    private bool IsWhole(int line, int original)
    {
        for (var k = 1; original + k < line && !_begins[original + k]; k++)
        {
            if (line + k >= _originals.Length || _originals[line + k] != original + k)
            {
                return false;
            }
        }

        return true;
    }

    private bool EndsWhole(int line, int original)
    {
        while (!_begins[original])
        {
            line--;
            original--;
            if (line < 0 || _originals[line] != original)
            {
                return false;
            }
        }

        return true;
    }
}
