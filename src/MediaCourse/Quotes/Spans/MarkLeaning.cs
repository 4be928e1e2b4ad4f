namespace MediaCourse.Quotes.Spans;

/// <summary>To which side the blanks around a mark make it lean.</summary>
internal enum MarkLeaning
{
    /// <summary>Blanks on both sides or on neither.</summary>
    Neither,

    /// <summary>Leans on the word behind it, as a mark that opens does.</summary>
    Forward,

    /// <summary>Leans on the word before it, as a mark that closes does.</summary>
    Back,
}
