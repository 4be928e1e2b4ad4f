using MediaCourse.Desk.Marking;
using MediaCourse.Desk.Security;

namespace MediaCourse.Desk.Pages;

/// <summary>Asks under which name marks are given, and makes links for other markers' browsers.</summary>
internal static class WhoPage
{
    public static Html Render(CourseDesk desk, Visitor visitor, string suggested, string? link)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        var more = visitor.Marker is null ? Html.None : Html.Of(
            $"""
            <h2>Another browser</h2><p>Somebody else who marks on this computer, or you in another browser, comes in by a link of their own. It works once.</p>
            {(link is null ? Html.Of($"<form method=\"post\" action=\"/link\"><button>Make a link</button></form>") : Html.Of($"<p><code id=\"link\">{link}</code></p>"))}
            """);
        var body = Html.Of(
            $"""
            <div class="narrow"><h1>Who is marking?</h1><p>Marks and comments are kept under this name, so that two people's marks of one answer stand side by side. Students do not see it.</p>
            <form method="post" action="/who"><div class="field"><label for="name">Your name</label><input id="name" name="name" required maxlength="{MarkingLimits.Marker}" autocomplete="off" value="{visitor.Marker ?? suggested}" autofocus></div><button class="main-button">Start</button></form>
            {more}</div>
            """);
        return DeskPage.Of(desk, visitor, "Who is marking?", [], body);
    }

    /// <summary>What a browser sees that did not come by a link.</summary>
    public static Html Locked(CourseDesk desk) => DeskPage.Of(
        desk,
        new Visitor(),
        "Locked",
        [],
        Html.Of($"<div class=\"narrow\"><h1>This desk is locked</h1><p>A link opens it once, in one browser. Take the link that <code>mediacourse desk</code> printed; if it was used already, end the desk with Ctrl+C and start it again, or make a link on the page of your name in the browser that is in.</p></div>"));
}
