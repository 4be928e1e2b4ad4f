namespace MediaCourse.Notebooks.Pages;

/// <summary>What a page needs beside the notebook.</summary>
public sealed record LessonPageOptions
{
    /// <summary>Language of the page, as a BCP 47 tag.</summary>
    public string Language { get; init; } = "en";

    /// <summary>
    /// Reads a picture that the notebook names by a relative path (with <c>/</c> between folders); null where there
    /// is none. Without it such pictures keep their address and do not show.
    /// </summary>
    public Func<string, byte[]?>? ReadFile { get; init; }

    /// <summary>The page that lists the lessons, or null.</summary>
    public PageLink? Index { get; init; }

    /// <summary>The lesson before this one, or null.</summary>
    public PageLink? Previous { get; init; }

    /// <summary>The lesson after this one, or null.</summary>
    public PageLink? Next { get; init; }
}
