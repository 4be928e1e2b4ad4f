using System.Collections;
using System.Reflection;

namespace MediaCourse.Executor.Formatting.Convention;

/// <summary>
/// Reads the attributes by which a type names its formatters, with no reference to the host. The shape is that
/// of .NET Interactive, so that both hosts show a type alike: an attribute class named exactly
/// <c>TypeFormatterSourceAttribute</c> with <c>Type FormatterSourceType</c> and <c>string[]? PreferredMimeTypes</c>;
/// the source has a public parameterless constructor and a public <c>CreateTypeFormatters()</c>; each formatter has
/// <c>string MimeType</c>, <c>bool Format(object, TextWriter)</c> and, if it likes, <c>Type Type</c>.
/// </summary>
/// <remarks>
/// Of our own: the same attribute on an assembly. Each formatter of its source then has a <c>Type</c> that
/// says which type's values it renders, and that may be any type. <c>PreferredMimeTypes</c> goes for all of them.
/// </remarks>
internal static class FormatterConvention
{
    private const string AttributeName = "TypeFormatterSourceAttribute";
    private const BindingFlags PublicInstance = BindingFlags.Public | BindingFlags.Instance;

    /// <summary>What a type's own attributes, or those of its ancestors, offer for its values.</summary>
    public static OfferedFormatters Of(Type type) => Read(() => type.GetCustomAttributes(inherit: true), type);

    /// <summary>What an assembly's attributes offer for the values of types of others.</summary>
    public static OfferedFormatters Of(Assembly assembly) => Read(() => assembly.GetCustomAttributes(inherit: true), owner: null);

    private static OfferedFormatters Read(Func<object[]> getAttributes, Type? owner)
    {
        var offered = new OfferedFormatters();
        try
        {
            foreach (var attribute in getAttributes())
            {
                if (string.Equals(attribute.GetType().Name, AttributeName, StringComparison.Ordinal))
                {
                    Read(attribute, owner, offered);
                }
            }
        }
        catch (Exception error) when (error is not ThreadAbortException)
        {
            offered.Failure = $"The formatters of {(owner is null ? "an assembly" : TypeName.Of(owner))} could not be read: {ExceptionText.OneLine(error)}";
        }

        return offered;
    }

    private static void Read(object attribute, Type? owner, OfferedFormatters offered)
    {
        if (Get(attribute, "FormatterSourceType") is Type sourceType)
        {
            var source = Activator.CreateInstance(sourceType)!;
            var create = sourceType.GetMethod("CreateTypeFormatters", PublicInstance, [])
                ?? throw new MissingMethodException(sourceType.Name, "CreateTypeFormatters");
            if (create.Invoke(source, BindingFlags.DoNotWrapExceptions, binder: null, parameters: null, culture: null) is IEnumerable formatters)
            {
                foreach (var formatter in formatters)
                {
                    Add(formatter, owner, offered.Formatters);
                }
            }
        }

        if (Get(attribute, "PreferredMimeTypes") is string[] mimeTypes
            && mimeTypes.Where(mimeType => !string.IsNullOrWhiteSpace(mimeType)).Distinct(StringComparer.OrdinalIgnoreCase).ToArray() is { Length: > 0 } preferred)
        {
            offered.PreferredMimeTypes = preferred;
        }
    }

    private static void Add(object? formatter, Type? owner, List<ConventionFormatter> formatters)
    {
        if (formatter is not null
            && Get(formatter, "MimeType") is string mimeType
            && formatter.GetType().GetMethod("Format", PublicInstance, [typeof(object), typeof(TextWriter)]) is { } format
            && format.ReturnType == typeof(bool)
            && (Get(formatter, "Type") as Type ?? owner) is { } type)
        {
            // The last one offered is asked first, as in .NET Interactive.
            formatters.Insert(0, new ConventionFormatter(type, mimeType, formatter, format));
        }
    }

    private static object? Get(object target, string property) =>
        target.GetType().GetProperty(property, PublicInstance) is { } found && found.GetGetMethod() is { } getter
            ? getter.Invoke(target, BindingFlags.DoNotWrapExceptions, binder: null, parameters: null, culture: null)
            : null;
}
