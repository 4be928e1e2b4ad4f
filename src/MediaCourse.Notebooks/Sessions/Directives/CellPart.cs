namespace MediaCourse.Notebooks.Sessions.Directives;

/// <summary>What a part of a cell is written in.</summary>
internal enum PartLanguage
{
    /// <summary>C#, to be run.</summary>
    CSharp,

    /// <summary>Markdown, to be shown.</summary>
    Markdown,

    /// <summary>HTML, to be shown.</summary>
    Html,
}

/// <summary>A stretch of a cell in one language.</summary>
/// <param name="Language">Its language.</param>
/// <param name="Text">
/// Its text. C# begins with as many empty lines as stand before it in the cell, so that line numbers are the cell's own.
/// </param>
internal sealed record CellPart(PartLanguage Language, string Text);
