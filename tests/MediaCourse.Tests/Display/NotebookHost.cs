using System.Collections;
using System.Globalization;
using System.Reflection;

namespace MediaCourse.Tests.Display;

/// <summary>Shows a value as a notebook host does that knows nothing of the library: by names alone.</summary>
internal static class NotebookHost
{
    public static IReadOnlyDictionary<string, string> Show(object value)
    {
        var shown = new Dictionary<string, string>(StringComparer.Ordinal);
        var attribute = value.GetType().GetCustomAttributes(inherit: true).Single(candidate => candidate.GetType().Name == "TypeFormatterSourceAttribute");
        var source = Activator.CreateInstance(Get<Type>(attribute, "FormatterSourceType"))!;
        var formatters = (IEnumerable)source.GetType().GetMethod("CreateTypeFormatters")!.Invoke(source, null)!;
        foreach (var mimeType in Get<string[]>(attribute, "PreferredMimeTypes"))
        {
            var formatter = formatters.Cast<object>().Single(candidate => Get<string>(candidate, "MimeType") == mimeType);
            using var writer = new StringWriter(CultureInfo.InvariantCulture);
            Assert.True((bool)formatter.GetType().GetMethod("Format")!.Invoke(formatter, [value, writer])!);
            shown.Add(mimeType, writer.ToString());
        }

        return shown;
    }

    private static T Get<T>(object target, string property) =>
        Assert.IsType<T>(target.GetType().GetProperty(property, BindingFlags.Public | BindingFlags.Instance)!.GetValue(target), exactMatch: false);
}
