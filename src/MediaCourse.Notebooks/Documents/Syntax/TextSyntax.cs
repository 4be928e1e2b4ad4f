namespace MediaCourse.Notebooks.Documents.Syntax;

/// <summary>How a text is written.</summary>
internal enum TextForm
{
    /// <summary>As one string, always.</summary>
    String,

    /// <summary>As nbformat's list of lines, always.</summary>
    Lines,

    /// <summary>As the notebook around it writes its texts.</summary>
    LikeTheFile,
}

/// <summary>A new text; escapes and, where the file has it so, the division into lines are chosen when it is written.</summary>
internal sealed class TextSyntax(string value, TextForm form) : JsonSyntax(source: null)
{
    public string Value { get; } = value;

    public TextForm Form { get; } = form;
}
