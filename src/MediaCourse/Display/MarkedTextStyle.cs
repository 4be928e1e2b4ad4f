namespace MediaCourse.Display;

/// <summary>The look of marks on a text.</summary>
internal static class MarkedTextStyle
{
    /// <summary>The style, besides that of tables and of cleaned texts.</summary>
    public const string Html =
        "<style>.mc-q{border-bottom:2px solid var(--c);background:color-mix(in srgb,var(--c) 14%,transparent);-webkit-box-decoration-break:clone;box-decoration-break:clone}"
        + ".mc-q>b{border:1px solid var(--c);border-radius:.3em;padding:0 .3em;font-size:.85em}"
        + ".mc-run{white-space:pre-wrap;max-width:85ch;line-height:1.7}.mc-u{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap;user-select:none}</style>\n";

    /// <summary>Words for those who listen: what others see on pointing at a mark. They are not copied with the text.</summary>
    public static string Unseen(string words) => $"<span class=\"mc-u\"> ({HtmlEncoding.Escape(words)})</span>";
}
