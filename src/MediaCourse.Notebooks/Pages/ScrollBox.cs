namespace MediaCourse.Notebooks.Pages;

/// <summary>A box that scrolls sideways on its own, by keyboard too, so that the page need not.</summary>
internal static class ScrollBox
{
    public const string Close = "</div>";

    public static string Open(string label, string classes = "") =>
        $"<div class=\"scroll{(classes.Length > 0 ? " " + classes : "")}\" role=\"group\" aria-label=\"{HtmlText.Encode(label)}\" tabindex=\"0\">";
}
