using MediaCourse.Text;

namespace MediaCourse.Evaluation.Reference;

/// <summary>A stretch of a source that a reader has marked.</summary>
public interface IReferenceSpan
{
    /// <summary>The id of the source.</summary>
    string Source { get; }

    /// <summary>Offset of the first character in the raw text, in UTF-16 code units.</summary>
    int Start { get; }

    /// <summary>Offset just behind the last character.</summary>
    int End { get; }

    /// <summary>Exactly the characters between the two.</summary>
    string Text { get; }

    /// <summary>The line on which it begins, counted from 1.</summary>
    int FirstLine { get; }

    /// <summary>The line on which it ends, counted from 1.</summary>
    int LastLine { get; }

    /// <summary>The two offsets as a span.</summary>
    TextSpan Span => new(Start, End);
}
