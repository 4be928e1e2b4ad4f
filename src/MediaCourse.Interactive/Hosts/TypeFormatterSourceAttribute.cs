using MediaCourse.Interactive.Hosts;

[assembly: TypeFormatterSource(typeof(BridgeFormatters), PreferredMimeTypes = [BridgeFormatters.Html, BridgeFormatters.PlainText])]

namespace MediaCourse.Interactive.Hosts;

/// <summary>
/// Names, on the assembly, the class that makes formatters for types of other libraries. MediaCourse's host finds it by its name and
/// shape; .NET Interactive looks at types only, so there <see cref="BridgeExtension"/> registers the same formatters.
/// </summary>
/// <param name="formatterSourceType">A class with a public parameterless constructor and a public <c>CreateTypeFormatters()</c>.</param>
[AttributeUsage(AttributeTargets.Assembly)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    /// <summary>The class that makes the formatters.</summary>
    public Type FormatterSourceType { get; } = formatterSourceType;

    /// <summary>The media types that a notebook shows, in order.</summary>
    public string[]? PreferredMimeTypes { get; set; }
}
