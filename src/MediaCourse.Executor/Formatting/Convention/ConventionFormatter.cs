using System.Globalization;
using System.Reflection;

namespace MediaCourse.Executor.Formatting.Convention;

/// <summary>A formatter found by its shape: see <see cref="FormatterConvention"/>.</summary>
/// <param name="type">The type whose values it renders; may be an open generic.</param>
/// <param name="mimeType">What it renders to.</param>
/// <param name="formatter">The object that has the method.</param>
/// <param name="format">Its <c>bool Format(object, TextWriter)</c>.</param>
internal sealed class ConventionFormatter(Type type, string mimeType, object formatter, MethodInfo format)
{
    public Type Type { get; } = type;

    public string MimeType { get; } = mimeType;

    public string Name { get; } = TypeName.Of(formatter.GetType());

    /// <summary>The rendering, or null where the formatter declines the value. Throws what the formatter throws.</summary>
    public string? Format(object value)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var done = format.Invoke(formatter, BindingFlags.DoNotWrapExceptions, binder: null, [value, writer], CultureInfo.InvariantCulture);
        return done is true ? writer.ToString() : null;
    }

    /// <summary>Whether the formatter is for values of <paramref name="actual"/>.</summary>
    public bool IsFor(Type actual) => Covers(Type, actual);

    /// <summary>
    /// The formatters that are for values of <paramref name="actual"/>, the most specific type first and, among
    /// equals, in the order given.
    /// </summary>
    public static ConventionFormatter[] Rank(IEnumerable<ConventionFormatter> formatters, Type actual)
    {
        var left = formatters.Where(formatter => formatter.IsFor(actual)).ToList();
        var ranked = new List<ConventionFormatter>(left.Count);
        while (left.Count > 0)
        {
            var next = left.Find(candidate => !left.Exists(other => IsMoreSpecific(other.Type, candidate.Type))) ?? left[0];
            ranked.Add(next);
            left.Remove(next);
        }

        return [.. ranked];
    }

    private static bool IsMoreSpecific(Type one, Type other) => one != other && Covers(other, one) && !Covers(one, other);

    private static bool Covers(Type type, Type actual)
    {
        if (!type.IsGenericTypeDefinition)
        {
            return type.IsAssignableFrom(actual);
        }

        for (var ancestor = actual; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (IsOf(type, ancestor))
            {
                return true;
            }
        }

        return Array.Exists(actual.GetInterfaces(), candidate => IsOf(type, candidate));
    }

    private static bool IsOf(Type definition, Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == definition;
}
