namespace MediaCourse.Display;

/// <summary>
/// Names the class that makes a type's formatters. A notebook host finds it by its name and shape, so that the library
/// needs no reference to any host: .NET Interactive and MediaCourse's own look for exactly these names.
/// </summary>
/// <param name="formatterSourceType">
/// A class with a public parameterless constructor and a public <c>CreateTypeFormatters()</c>.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    /// <summary>The class that makes the formatters.</summary>
    public Type FormatterSourceType { get; } = formatterSourceType;

    /// <summary>The media types that a notebook shows, in order.</summary>
    public string[]? PreferredMimeTypes { get; set; }
}
