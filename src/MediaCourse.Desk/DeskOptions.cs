using System.Globalization;

namespace MediaCourse.Desk;

/// <summary>How the desk is started.</summary>
/// <param name="CourseFolder">The course folder, absolute.</param>
/// <param name="Port">The port, or 0 for a free one.</param>
/// <param name="Marker">Who marks; null where the page asks.</param>
/// <param name="OpensBrowser">Whether the link is opened, too.</param>
/// <param name="EndsWithInput">Whether it ends when its input does: with the command that started it, however that ends.</param>
public sealed record DeskOptions(string CourseFolder, int Port, string? Marker, bool OpensBrowser, bool EndsWithInput = false)
{
    private const int Words = 5;
    private const string Nobody = "-";
    private const string Open = "open";
    private const string Owned = "owned";

    /// <summary>The words that <see cref="Parse"/> takes.</summary>
    public IReadOnlyList<string> ToArguments() => [CourseFolder, Port.ToString(CultureInfo.InvariantCulture), Marker is null ? Nobody : $"{Nobody}{Marker}", OpensBrowser ? Open : Nobody, EndsWithInput ? Owned : Nobody];

    /// <summary>Reads what the command hands over.</summary>
    /// <exception cref="DeskException">These are other words.</exception>
    public static DeskOptions Parse(IReadOnlyList<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        return arguments.Count == Words && int.TryParse(arguments[1], NumberStyles.None, CultureInfo.InvariantCulture, out var port) && arguments[2].StartsWith(Nobody, StringComparison.Ordinal)
            ? new DeskOptions(arguments[0], port, arguments[2].Length > Nobody.Length ? arguments[2][Nobody.Length..] : null, arguments[3] == Open, arguments[4] == Owned)
            : throw new DeskException("the desk is started by the command; call mediacourse desk.");
    }
}
