using System.Text;

namespace MediaCourse.Notebooks.Sessions.Execution;

/// <summary>Holds back what the runtime writes when it breaks down, so that the reader gets an explanation in its place.</summary>
internal sealed class LastWords
{
    private const int Maximum = 256 << 10;

    private static readonly string[] Openings =
    [
        "Stack overflow.",
        "Process terminated.",
        "Unhandled exception.",
        "Out of memory.",
        "Fatal error.",
        "Failed to create",
    ];

    private readonly StringBuilder _held = new();
    private bool _holding;

    /// <summary>What has been held back.</summary>
    public string Text => _held.ToString();

    /// <summary>Takes raw text.</summary>
    /// <returns>The part of it that is to be shown.</returns>
    public string Take(string text)
    {
        var start = _holding ? 0 : StartOfLastWords(text);
        if (start < 0)
        {
            return text;
        }

        _holding = true;
        _held.Append(text.AsSpan(start, Math.Min(text.Length - start, Maximum - Math.Min(Maximum, _held.Length))));
        return text[..start];
    }

    private static int StartOfLastWords(string text)
    {
        var first = -1;
        foreach (var opening in Openings)
        {
            var at = text.IndexOf(opening, StringComparison.Ordinal);
            if (at >= 0 && (at == 0 || text[at - 1] == '\n') && (first < 0 || at < first))
            {
                first = at;
            }
        }

        return first;
    }
}
