using MediaCourse.Sources.Cleaning;
using MediaCourse.Text;

namespace MediaCourse.Sources;

/// <summary>A stretch of a raw text with the role it plays on its page and the rule that saw this.</summary>
public sealed class ArticleSpan
{
    private readonly RawText _raw;

    internal ArticleSpan(RawText raw, TextSpan span, int line, int endLine)
    {
        _raw = raw;
        Span = span;
        Line = line;
        EndLine = endLine;
    }

    /// <summary>What the stretch is.</summary>
    public required SpanRole Role { get; init; }

    /// <summary>The rule that gave the role; null for body text that no rule touched.</summary>
    public required CleaningRule? Rule { get; init; }

    /// <summary>
    /// Whether cleaning takes the stretch away: datelines, captions, players, by-lines, boilerplate, and what
    /// repeats a paragraph. Titles, standfirsts, subheadings and comments are set apart, not removed.
    /// </summary>
    public required bool IsRemoved { get; init; }

    /// <summary>The line, counted from 1, of the earliest stretch with the same characters; null if there is none.</summary>
    public required int? DuplicateOf { get; init; }

    /// <summary>Why the stretch has its role, in a sentence; null for body text that no rule touched.</summary>
    public string? Reason => Rule?.Reason;

    /// <summary>Where it lies in the raw text, without blanks at either end.</summary>
    public TextSpan Span { get; }

    /// <summary>Its first line, counted from 1.</summary>
    public int Line { get; }

    /// <summary>Its last line, counted from 1.</summary>
    public int EndLine { get; }

    /// <summary>Exactly the characters of the raw text.</summary>
    public string Text => Span.In(_raw.Text);

    /// <inheritdoc/>
    public override string ToString() => $"{Role.Name()} {Span}: {Text}";
}
