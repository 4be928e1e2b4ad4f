using MediaCourse.Desk.Marking;
using MediaCourse.Desk.Security;

namespace MediaCourse.Desk.Pages;

/// <summary>What every page of the desk has: head, where one is, who marks, undo.</summary>
internal static class DeskPage
{
    /// <summary>A whole page.</summary>
    /// <param name="desk">The course.</param>
    /// <param name="visitor">Who looks at it.</param>
    /// <param name="title">What the page is called.</param>
    /// <param name="trail">The pages above it, with their addresses.</param>
    /// <param name="body">What stands in its main part.</param>
    /// <param name="hasCharts">Whether a chart of an answer is drawn on it.</param>
    public static Html Of(CourseDesk desk, Visitor visitor, string title, IReadOnlyList<(string Name, string Address)> trail, Html body, bool hasCharts = false)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(visitor);
        var who = visitor.Marker is { } marker
            ? Html.Of($"""<span class="who">Marking as <a href="/who"><bdi>{marker}</bdi></a></span><button type="button" class="quiet-button" id="undo" title="Take back your last change (u)">Undo <kbd>u</kbd></button><a href="/audit">Audit</a>""")
            : Html.None;
        return Html.Of(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{title} – {desk.Course.Name}</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="{DeskAssets.Address("desk.css")}">
            {(hasCharts ? Html.Of($"""<script src="{DeskAssets.Address("plotly.js")}" defer></script>""") : Html.None)}
            <script src="{DeskAssets.Address("outputs.js")}" defer></script>
            <script src="{DeskAssets.Address("desk.js")}" defer></script>
            </head>
            <body>
            <a class="skip" href="#content">Skip to the text</a>
            <header class="top">
            <nav aria-label="Where you are"><ol class="trail"><li><a href="/">{desk.Course.Name}</a></li>{trail.Select(static step => Html.Of($"<li><a href=\"{step.Address}\">{step.Name}</a></li>"))}</ol></nav>
            <div class="tools">{who}</div>
            </header>
            <div id="notice" role="status" aria-live="polite"></div>
            <main id="content" tabindex="-1">
            {body}
            </main>
            </body>
            </html>

            """);
    }

    /// <summary>An address of this server.</summary>
    public static string Address(params IEnumerable<string> parts) => "/" + string.Join('/', parts.Select(Uri.EscapeDataString));

    /// <summary>A number and what it counts, in the singular or plural.</summary>
    public static string Count(int number, string one, string more) => FormattableString.Invariant($"{number} {(number == 1 ? one : more)}");
}
