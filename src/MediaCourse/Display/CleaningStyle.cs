namespace MediaCourse.Display;

/// <summary>The look of texts shown with what cleaning saw in them.</summary>
internal static class CleaningStyle
{
    /// <summary>The class of a table whose second column is running text.</summary>
    public const string LinesClass = "mc-lines";

    /// <summary>The style, besides that of tables.</summary>
    public static string Html { get; } =
        "<style>.mc-t.mc-lines td{max-width:85ch;overflow-wrap:anywhere}"
        + ".mc-label{font-size:.85em;border:1px solid;border-radius:.3em;padding:0 .35em;margin-right:.15em;white-space:nowrap}"
        + $".mc-removed{{border-color:{Palette.Removed};background:{Palette.Removed}{Palette.TintAlpha}}}"
        + $".mc-apart{{border-color:{Palette.SetApart};background:{Palette.SetApart}{Palette.TintAlpha}}}"
        + $".mc-lines del{{text-decoration:line-through {Palette.Removed}}}</style>\n";
}
