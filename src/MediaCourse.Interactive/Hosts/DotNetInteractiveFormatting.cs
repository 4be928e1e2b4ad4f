using Microsoft.DotNet.Interactive.Formatting;

namespace MediaCourse.Interactive.Hosts;

/// <summary>The formatters as .NET Interactive takes them.</summary>
internal static class DotNetInteractiveFormatting
{
    /// <summary>Registers them; done twice it does no harm.</summary>
    public static void Register()
    {
        foreach (var (type, show) in BridgeFormatters.Shown)
        {
            Formatter.Register(type, (value, context) => Write(context, show(value)?.ToHtml()), BridgeFormatters.Html);
            Formatter.Register(type, (value, context) => Write(context, show(value)?.ToPlainText()), BridgeFormatters.PlainText);
            Formatter.SetPreferredMimeTypesFor(type, BridgeFormatters.Html, BridgeFormatters.PlainText);
        }
    }

    private static bool Write(FormatContext context, string? text)
    {
        context.Writer.Write(text);
        return text is not null;
    }
}
